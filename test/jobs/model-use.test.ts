import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { participant } from "../../src/db/tables/participant.ts";
import { programme } from "../../src/db/tables/programme.ts";
import { BUILT_IN_ID } from "../../src/embedding/built-in.ts";
import { HASHED_ID } from "../../src/embedding/hashed.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import type { JobContext } from "../../src/jobs/kind.ts";
import { kindOf } from "../../src/jobs/kinds.ts";
import { modelUseJob } from "../../src/jobs/kinds/model-use.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { dropUnusedVectors, keptEmbedders } from "../../src/profiles/kept-embedder.ts";
import { embedForRound } from "../../src/rounds/embed.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { runRound } from "../../src/rounds/run.ts";
import { listRuns } from "../../src/rounds/runs.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../support/comantova.ts";
import { asCoordination, findingAs } from "../profiles/search/finding.ts";
import type { TestDatabase } from "../support/database.ts";
import { allEnded, allJobs, quickWorker, until } from "./support.ts";

/** From the model in use to another one, while people go on working. */

const FOLDER = "/nonexistent";
const TO_HASHED = { programme: COMANTOVA, model: HASHED_ID };
const BACK = { programme: COMANTOVA, model: "built-in" };

let db: TestDatabase;
let round: number;
beforeAll(async () => {
  db = await comantova();
  round = (await openFixtureRound(db)).number;
});
afterAll(async () => await db.close());
beforeEach(async () => {
  await db.asSystem(COMANTOVA, async (tx) => {
    await tx.update(programme).set({ embedder: "built-in" });
    await tx.execute(sql`delete from profile_vector where embedder_id <> ${BUILT_IN_ID}`);
    await tx.execute(sql`delete from profile_embedder where embedder_id <> ${BUILT_IN_ID}`);
  });
});

const inUse = async () =>
  (await db.asSystem(COMANTOVA, (tx) => tx.select().from(programme)))[0]!.embedder;

const vectors = async (): Promise<Record<string, number>> => {
  const kept = await db.asSystem(COMANTOVA, (tx) => keptEmbedders(tx, COMANTOVA));
  return Object.fromEntries(kept.map(({ embedderId, vectors: n }) => [embedderId, n]));
};

/** Digests of one person's text: the present one, and those that embedders have read. */
const readOf = async (person: string) => {
  const rows = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ embedder: string; fresh: boolean }>(sql`
      select v.embedder_id as embedder, v.digest = t.digest as fresh
      from profile_text t join profile_vector v on v.programme_id = t.programme_id and v.text_id = t.id
      where t.participant_id = ${person} and t.part = 'person' order by 1`),
  );
  return rows.map(({ embedder, fresh }) => [embedder, fresh]);
};

const tells = (person: string, about: string) =>
  db.asSystem(COMANTOVA, (tx) =>
    tx.update(participant).set({ about }).where(eq(participant.id, person)),
  );

const proposals = async () => {
  const { report } = await runRound(db, COMANTOVA, round, { on: TODAY });
  return report.pairs;
};

const found = () => findingAs(asCoordination(db))("taglio e cucito");

/** Runs the job up to the moment before the switch, does something there, and goes on. */
async function switching(
  args: typeof TO_HASHED,
  midway: (abort: () => void) => Promise<void>,
): Promise<readonly unknown[]> {
  const controller = new AbortController();
  const finished: unknown[] = [];
  const context: JobContext = {
    job: { id: 1, attempts: 1, createdBy: "test" },
    db: {
      ...db,
      ensureVectorIndex: async (id) => {
        await midway(() => controller.abort("cancelled"));
        return await db.ensureVectorIndex(id);
      },
    },
    signal: controller.signal,
    modelsFolder: FOLDER,
    smtp: null,
    step: () => () => {},
    finish: async (_, result) => void finished.push(result),
  };
  await modelUseJob.run(args, context);
  return finished;
}

describe("a switch to another model", () => {
  test("is a job of the queue; afterwards both models' vectors are there", async () => {
    const before = await vectors();
    await db.asSystem(COMANTOVA, (tx) =>
      enqueue(tx, modelUseJob, TO_HASHED, { createdBy: "test" }),
    );
    const { worker } = quickWorker(db, { kindOf });
    await until(() => allEnded(db));
    await worker.stop();
    expect((await allJobs(db))[0]).toMatchObject({
      state: "done",
      result: { embedderId: HASHED_ID, texts: before[BUILT_IN_ID] },
    });
    expect(await inUse()).toBe(HASHED_ID);
    expect(await vectors()).toEqual({ ...before, [HASHED_ID]: before[BUILT_IN_ID] });
  });

  test("leaves runs and searches with the old model, entirely, until it is done", async () => {
    const [pairs, results] = [await proposals(), await found()];
    await switching(TO_HASHED, async () => {
      expect((await vectors())[HASHED_ID]).toBe((await vectors())[BUILT_IN_ID]);
      expect(await inUse()).toBe("built-in");
      expect(await proposals()).toEqual(pairs);
      expect(await found()).toEqual(results);
    });
    expect(await inUse()).toBe(HASHED_ID);
    expect(await proposals()).toEqual(pairs);
    expect(await found()).not.toEqual(results);
    const runs = await db.asSystem(COMANTOVA, (tx) => listRuns(tx, COMANTOVA, round));
    expect(new Set(runs.map(({ embedderId }) => embedderId))).toEqual(new Set([BUILT_IN_ID]));
  });

  test("reads before the switch what was written during it", async () => {
    await switching(
      TO_HASHED,
      async () => void (await tells("P07", "Saldo cancelli e ringhiere.")),
    );
    expect(await readOf("P07")).toContainEqual([HASHED_ID, true]);
  });

  test("that is interrupted leaves the old model in use", async () => {
    const cut = switching(TO_HASHED, async (abort) => abort());
    await expect(cut).rejects.toBe("cancelled");
    expect(await inUse()).toBe("built-in");
    expect(await switching(TO_HASHED, async () => {})).toHaveLength(1);
    expect(await inUse()).toBe(HASHED_ID);
  });

  test("can be taken back: the old vectors are all there still", async () => {
    await embedForRound(db, COMANTOVA, round, FOLDER);
    await switching(TO_HASHED, async () => {});
    const both = await vectors();
    await switching(BACK, async () => {});
    expect(await inUse()).toBe("built-in");
    expect(await vectors()).toEqual(both);
  });

  test("to a model that is not here is refused, and changes nothing", async () => {
    const absent = { programme: COMANTOVA, model: "transformer:qualcuno/assente" };
    await expect(switching(absent, async () => {})).rejects.toMatchObject({ kind: "notFound" });
    expect(await inUse()).toBe("built-in");
  });
});

describe("a round opened before the switch", () => {
  test("has its new texts read by its own model, not by the programme's", async () => {
    await switching(TO_HASHED, async () => {});
    await tells("P08", "Curo orti e giardini, poto alberi da frutto.");
    const report = await embedForRound(db, COMANTOVA, round, FOLDER);
    expect(report).toMatchObject({ embedderId: BUILT_IN_ID, embedded: 1 });
    expect(await readOf("P08")).toEqual([[BUILT_IN_ID, true]]);
  });

  test("never takes vectors of a model that has changed under its name", async () => {
    await tells("P09", "Riparo biciclette.");
    const changed = { spec: { name: HASHED_ID }, id: "transformer:x/y@0123456789ab" };
    await expect(embedProgramme(db, COMANTOVA, changed)).rejects.toMatchObject({
      kind: "unavailable",
    });
    expect((await vectors())["transformer:x/y@0123456789ab"] ?? 0).toBe(0);
  });

  test("keeps its vectors through a clean-up, until it is closed", async () => {
    await switching(TO_HASHED, async () => {});
    const clean = () => db.asSystem(COMANTOVA, (tx) => dropUnusedVectors(tx, COMANTOVA, HASHED_ID));
    expect(await clean()).toEqual([]);
    await closeRound(db, COMANTOVA, round);
    expect(await clean()).toMatchObject([{ embedderId: BUILT_IN_ID, name: "built-in" }]);
    expect(Object.keys(await vectors())).toEqual([HASHED_ID]);
  });
});
