import { rm } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actingAs } from "../../src/access/acting-as.ts";
import type { Service } from "../../src/access/service.ts";
import type { Actor } from "../../src/db/actor.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { exportFiles } from "../../src/intake/export-files.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { queueRematch } from "../../src/jobs/queue-rematch.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { decide } from "../../src/rounds/decide.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { openRound } from "../../src/rounds/rounds.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const COORDINATOR: Actor = { kind: "coordinator", programme: COMANTOVA, subject: "", account: "c" };
const SPEC = { name: "built-in" };

let bySystem: TestDatabase;
let byCoordinator: TestDatabase;
beforeAll(async () => {
  bySystem = await testDatabase();
  byCoordinator = await testDatabase();
});
afterAll(async () => {
  await bySystem.close();
  await byCoordinator.close();
});

/** From files to a published round, and all that a run has left behind but the time that it took. */
async function wholeRound(db: Service, endpoint: TestDatabase) {
  await importFiles(db, { path: COMANTOVA_FILES, today: TODAY });
  const { id: embedderId } = await openEmbedder(SPEC);
  await embedProgramme(db, COMANTOVA, { spec: SPEC, id: embedderId });
  await openRound(db, COMANTOVA, { embedderId });
  await decide(db, COMANTOVA, 1, {
    kind: "forbid",
    seeker: "P08",
    place: "S02",
    madeBy: "c",
    madeFrom: "test",
  });
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  await publishRun(db, COMANTOVA, "1-a");
  const kept = await endpoint.asSystem(COMANTOVA, async (tx) => ({
    runs: await tx.execute(
      sql`select input_digest, report - 'seconds' - 'steps' as report from run`,
    ),
    proposals: await tx.execute(sql`select to_jsonb(p)::text as row from proposal p order by id`),
    waiting: await tx.execute(sql`select to_jsonb(w)::text as row from waiting w order by id`),
    pairings: await tx.execute(sql`select id, state from pairing order by id`),
    snapshot: await tx.execute(sql`select md5(data) as data from run_snapshot order by piece`),
    entries: await tx.execute(sql`select to_jsonb(e)::text as row from search_entry e order by id`),
    lexemes: await tx.execute(
      sql`select lexeme, texts from search_lexeme order by language, lexeme`,
    ),
  }));
  await closeRound(db, COMANTOVA, 1);
  return kept;
}

test("a coordinator's round under row-level security is, byte for byte, the service's own", async () => {
  const own = await wholeRound(actingAs(byCoordinator, COORDINATOR), byCoordinator);
  expect(own.proposals.length).toBeGreaterThan(0);
  expect(own).toEqual(await wholeRound(bySystem, bySystem));
});

test("a coordinator queues work and exports the programme, and no one else's", async () => {
  const db = actingAs(byCoordinator, COORDINATOR);
  const asked = { programme: COMANTOVA, on: TODAY, opens: true, createdBy: "c" };
  const job = await queueRematch(db, asked);
  const tickets = await byCoordinator.asSystem(null, (tx) =>
    tx.execute(sql`select 1 from pgboss.job where data->>'job' = ${String(job.id)}`),
  );
  expect(tickets).toHaveLength(1);
  await expect(queueRematch(db, { ...asked, programme: "altro" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  const folder = await temporaryFolder();
  expect(await exportFiles(db, COMANTOVA, folder)).not.toEqual([]);
  await rm(folder, { recursive: true });
});

test.each(["referent", "member", "participant", "funder"] as const)(
  "a %s has no verbs of the coordination",
  async (kind) => {
    const db = actingAs(byCoordinator, { ...COORDINATOR, kind, subject: "P01" });
    await expect(publishRun(db, COMANTOVA, "1-a")).rejects.toMatchObject({ kind: "forbidden" });
  },
);
