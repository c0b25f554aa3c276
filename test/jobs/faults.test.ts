import { sql } from "drizzle-orm";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Database, openDatabase } from "../../src/db/client.ts";
import { queueRematch } from "../../src/jobs/queue-rematch.ts";
import { closeRound } from "../../src/rounds/close.ts";
import { cloneProgramme } from "../support/clone-programme.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../support/comantova.ts";
import { testDatabase, testHome } from "../support/database.ts";
import { startProcess, type TestProcess } from "../support/processes.ts";
import { allEnded, allJobs, notes, queueNote, quickWorker, QUICK, until } from "./support.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** Workers that are killed, suspended, or left behind by their database. */

const WORKER = fileURLToPath(new URL("./worker-process.ts", import.meta.url));
const onServer = readConfig().databaseUrl !== undefined;

let processes: TestProcess[];
beforeEach(() => {
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill("SIGKILL")));
});

async function startWorker(options: WorkerProcess): Promise<TestProcess> {
  const started = startProcess(WORKER, [JSON.stringify(options)]);
  processes.push(started);
  await started.printed("ready");
  return started;
}

test("a worker that wakes up after its job was given to another writes nothing", async () => {
  const db = await testDatabase();
  const { id } = await queueNote(db, { note: "mine" });
  await db.asSystem(null, (tx) => tx.execute(sql`update job set kind = 'sleeping-note'`));
  // It looks once: nothing of its own is under way in the database when it falls asleep.
  const timing = { ...QUICK, pollMs: 600_000 };
  const zombie = await startWorker({ at: db.endpoint, timing });
  await zombie.printed(`asleep ${id}`);
  await db.asSystem(null, (tx) => tx.execute(sql`update job set kind = 'note'`));
  const { worker } = quickWorker(db);
  await until(() => allEnded(db));
  expect((await allJobs(db))[0]).toMatchObject({ state: "done", attempts: 2, fencingToken: 2 });
  await db.asSystem(null, (tx) => tx.execute(sql`delete from programme`));

  process.kill(zombie.pid, "SIGCONT");
  await zombie.printed(`job-lost ${id}`);
  expect(await notes(db)).toEqual([]);
  expect((await allJobs(db))[0]).toMatchObject({ state: "done", fencingToken: 2 });
  await worker.stop();
  await db.close();
});

test("when the process that runs the embedded database is killed, no job that it took is lost", async () => {
  const { home, remove } = await testHome();
  const queued: string[] = [];
  for (const after of [5, 12, 20]) {
    const owner = await startWorker({ at: { kind: "home", home }, timing: QUICK, queues: 1000 });
    await owner.printed(after);
    await owner.kill("SIGKILL");
    queued.push(...owner.lines.filter((l) => l.startsWith("queued")).map((l) => l.slice(7)));
  }
  const db = await openDatabase({ home });
  const { worker } = quickWorker(db, { jobs: 4 });
  await until(() => allEnded(db));
  const found = await notes(db);
  expect(queued.length).toBeGreaterThan(3);
  expect(queued.filter((note) => !found.includes(note))).toEqual([]);
  expect((await allJobs(db)).every(({ state }) => state === "done")).toBe(true);
  await worker.stop();
  await db.close();
  await remove();
});

const PROGRAMMES = Array.from({ length: 20 }, (_, n) => `prova-${n + 1}`);
const KILLS = 20;
const REMATCHED = { round: 2, outcome: "rematched", run: "2-a", before: "", later: "" };

test.runIf(onServer)(
  "a rematch of 20 programmes comes out whole, each round once, though workers are killed 20 times",
  { timeout: 240_000 },
  async () => {
    const db = await comantova();
    await openFixtureRound(db);
    await closeRound(db, COMANTOVA, 1);
    await cloneProgramme(db.endpoint, COMANTOVA, PROGRAMMES);
    for (const programme of PROGRAMMES)
      await queueRematch(db, { programme, on: TODAY, opens: true, createdBy: "test" });
    // Longer than a busy machine holds a living worker up, so that only the dead lose their jobs.
    const timing = { ...QUICK, beatMs: 200, leaseMs: 3000 };
    const options = { at: db.endpoint, timing };
    const living = await Promise.all([startWorker(options), startWorker(options)]);
    for (let kills = 0; kills < KILLS; kills += 1) {
      await delay(Math.random() * 1000);
      await living.shift()!.kill("SIGKILL");
      living.push(await startWorker(options));
    }
    await until(() => allEnded(db));

    const jobs = await allJobs(db);
    expect(jobs.map(({ state, result, error }) => [state, result, error])).toEqual(
      PROGRAMMES.map(() => ["done", REMATCHED, null]),
    );
    // The killing did hit work under way.
    expect(Math.max(...jobs.map(({ attempts }) => attempts))).toBeGreaterThan(1);
    expect(await storedRuns(db)).toEqual(
      PROGRAMMES.toSorted().map((programme_id) => ({ programme_id, runs: 1, whole: true })),
    );
    await Promise.all(living.map((one) => one.finish()));
    await db.close();
  },
);

/** Of each copy: how many runs, and whether each has its snapshot and a row for every seeker. */
async function storedRuns(db: Database) {
  const rows = await db.asSystem(null, (tx) =>
    tx.execute(sql`
      select programme_id, count(*)::int as runs, bool_and(
        exists (select from run_snapshot s where (s.programme_id, s.run_id) = (r.programme_id, r.id))
        and (r.report->>'seekers')::int =
          (select count(*) from proposal p where (p.programme_id, p.run_id) = (r.programme_id, r.id))
          + (select count(*) from waiting w where (w.programme_id, w.run_id) = (r.programme_id, r.id))
      ) as whole
      from run r where programme_id like 'prova-%' group by programme_id order by programme_id`),
  );
  return rows.map((row) => ({ ...row }));
}
