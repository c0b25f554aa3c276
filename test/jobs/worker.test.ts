import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelJob, listJobs, requireJob } from "../../src/jobs/jobs.ts";
import { MOST_ATTEMPTS_OF_ORPHANS } from "../../src/jobs/lease.ts";
import { TIMING } from "../../src/jobs/timing.ts";
import { viewJob } from "../../src/jobs/view.ts";
import type { Worker } from "../../src/jobs/worker.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { SECRET } from "./kinds.ts";
import {
  allEnded,
  allJobs,
  forgetJobs,
  notes,
  queueNote,
  quickWorker,
  QUICK,
  ticketCount,
  until,
} from "./support.ts";

let db: TestDatabase;
let workers: Worker[];
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => await db.close());
beforeEach(() => {
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(Promise.resolve())));
  await forgetJobs(db);
});

function start(options: Parameters<typeof quickWorker>[1] = {}) {
  const started = quickWorker(db, options);
  workers.push(started.worker);
  return started;
}

const only = async () => (await allJobs(db))[0]!;

test("a job is done once, and what it made stands with it", async () => {
  await queueNote(db, { note: "one" });
  start();
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({
    state: "done",
    attempts: 1,
    fencingToken: 1,
    workerId: null,
    result: { note: "one" },
    error: null,
  });
  expect(await notes(db)).toEqual(["one"]);
  expect(await ticketCount(db)).toBe(0);
});

test("a job that was queued in a transaction that failed was never queued", async () => {
  const failed = db.asSystem(null, async (tx) => {
    await tx.execute(sql`insert into programme (id, title) values ('x', 'x')`);
    await tx.execute(sql`insert into job (kind, args, created_by) values ('note', '{}', 'test')`);
    throw new Error("undone");
  });
  await expect(failed).rejects.toThrow("undone");
  expect([await allJobs(db), await ticketCount(db)]).toEqual([[], 0]);
});

test("two workers share the jobs, and none is done twice", async () => {
  const names = Array.from({ length: 12 }, (_, n) => `n${String(n).padStart(2, "0")}`);
  for (const note of names) await queueNote(db, { note, forMs: 60 });
  const first = start({ jobs: 1 });
  const second = start({ jobs: 1 });
  await until(() => allEnded(db));
  expect(await notes(db)).toEqual(names);
  expect((await allJobs(db)).map(({ attempts }) => attempts)).toEqual(names.map(() => 1));
  for (const { logged } of [first, second])
    expect(logged.filter(({ event }) => event === "job-done").length).toBeGreaterThan(0);
});

test("what passes is tried again, each time later", async () => {
  await queueNote(db, { note: "late", failures: 3 });
  const { logged } = start();
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({ state: "done", attempts: 4, error: null });
  expect(logged.map(({ event }) => event)).toEqual([
    "job-retried",
    "job-retried",
    "job-retried",
    "job-done",
  ]);
});

test("what never passes is given up, and says why in both languages", async () => {
  await queueNote(db, { note: "never", failures: 1000 });
  start({ timing: { ...QUICK, retryMs: 1 } });
  await until(() => allEnded(db));
  const { error, ...job } = viewJob(await only());
  expect(job).toMatchObject({ state: "failed", attempts: 8, result: null });
  expect(error).toMatchObject({ kind: "unavailable", text: { it: expect.any(String) } });
  expect(await notes(db)).toEqual([]);
});

test("bad input is never tried again", async () => {
  await queueNote(db, { note: "bad", failures: 1000, failure: "invalid" });
  start();
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({
    state: "failed",
    attempts: 1,
    error: { kind: "invalid", text: { it: "non va: invalid", en: "no good: invalid" } },
  });
});

test("the words of an unforeseen error stay out of the row and the log, its place does not", async () => {
  await queueNote(db, { note: "odd", failures: 1000, failure: "internal" });
  const { logged } = start();
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({ state: "failed", attempts: 1, error: { kind: "internal" } });
  expect(JSON.stringify([await allJobs(db), logged])).not.toContain(SECRET);
  expect(JSON.stringify(logged)).toContain("test/jobs/kinds.ts");
});

test("a job of a kind that this version does not know fails, and holds nobody up", async () => {
  await queueNote(db, { note: "a" });
  await db.asSystem(null, (tx) => tx.execute(sql`update job set kind = 'unheard-of'`));
  await queueNote(db, { note: "b" });
  start();
  await until(() => allEnded(db));
  expect((await allJobs(db)).map(({ state }) => state)).toEqual(["failed", "done"]);
});

test("a job that waits is stopped at once and never begins", async () => {
  const { id } = await queueNote(db, { note: "unwanted" });
  expect(await cancelJob(db, id)).toMatchObject({ state: "cancelled" });
  await queueNote(db, { note: "wanted" });
  start();
  await until(() => allEnded(db));
  expect(await notes(db)).toEqual(["wanted"]);
  expect(await only()).toMatchObject({ state: "cancelled", attempts: 0 });
  await expect(cancelJob(db, id)).rejects.toMatchObject({ kind: "conflict" });
  await expect(cancelJob(db, 999_999)).rejects.toMatchObject({ kind: "notFound" });
});

test("a job that runs tells how far it is, is stopped, and leaves nothing", async () => {
  const { id } = await queueNote(db, { note: "endless", forMs: 600_000 });
  start();
  await until(async () => ((await only()).done ?? 0) > 0);
  const { progress } = viewJob({ ...(await only()), kind: "round-run" });
  expect(progress).toMatchObject({ step: 1, steps: 2, total: 600_000 });
  expect(progress!.secondsLeft).toBeGreaterThan(0);
  await cancelJob(db, id);
  expect(await cancelJob(db, id)).toMatchObject({ state: "running" });
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({ state: "cancelled", result: null });
  expect(await notes(db)).toEqual([]);
});

test("a worker that stops lets a short job end and hands a long one back, uncounted", async () => {
  await queueNote(db, { note: "short", forMs: 100 });
  await queueNote(db, { note: "long", forMs: 600_000 });
  const { worker } = start({ jobs: 2 });
  await until(async () => (await allJobs(db)).every(({ state }) => state === "running"));
  await worker.stop();
  const [short, long] = await allJobs(db);
  expect(short).toMatchObject({ state: "done" });
  expect(long).toMatchObject({ state: "queued", attempts: 0, workerId: null });
  expect(await ticketCount(db)).toBe(1);
  const workersLeft = await db.asSystem(null, (tx) => tx.execute(sql`select from job_worker`));
  expect(workersLeft).toHaveLength(0);
});

test("a worker that is told to stop at once hands everything back at once", async () => {
  await queueNote(db, { note: "long", forMs: 600_000 });
  const { worker } = start({ timing: { ...QUICK, drainMs: 600_000 } });
  await until(async () => (await only()).state === "running");
  await worker.stop(Promise.resolve());
  expect(await only()).toMatchObject({ state: "queued", attempts: 0 });
});

test("jobs without a ticket, as after a restore, get one; those of workers unknown here are taken up", async () => {
  await queueNote(db, { note: "waiting" });
  await queueNote(db, { note: "running" });
  await db.asSystem(null, async (tx) => {
    await tx.execute(sql`delete from pgboss.job`);
    await tx.execute(sql`update job set state = 'running', attempts = 1, fencing_token = 1,
      worker_id = gen_random_uuid() where args->>'note' = 'running'`);
  });
  start();
  await until(() => allEnded(db));
  expect(await notes(db)).toEqual(["running", "waiting"]);
});

test("a job that takes its worker down time after time is given up", async () => {
  await queueNote(db, { note: "deadly" });
  await db.asSystem(null, async (tx) => {
    await tx.execute(sql`update job set state = 'running', attempts = ${MOST_ATTEMPTS_OF_ORPHANS}, fencing_token = 8,
      worker_id = gen_random_uuid()`);
  });
  start();
  await until(() => allEnded(db));
  expect(await only()).toMatchObject({ state: "failed", error: { kind: "internal" } });
});

test("the default lease gives a dead worker's job to another within a minute", () => {
  const { leaseMs, beatMs, pollMs } = TIMING;
  expect(leaseMs + beatMs + pollMs).toBeLessThan(60_000);
  expect(leaseMs).toBeGreaterThan(2 * beatMs);
});

test("jobs are listed newest first, page by page, by programme and state", async () => {
  const ids: number[] = [];
  for (const note of ["a", "b", "c"]) ids.push((await queueNote(db, { note })).id);
  const [oldest, middle, newest] = ids;
  await cancelJob(db, middle!);
  const list = (filter: object, page: { limit: number; after?: string }) =>
    db.asSystem(null, (tx) => listJobs(tx, filter, page));
  const first = await list({}, { limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual([newest, middle]);
  const { items, next } = await list({}, { limit: 2, after: first.next! });
  expect([items.map(({ id }) => id), next]).toEqual([[oldest], null]);
  const cancelled = await list({ state: "cancelled" }, { limit: 9 });
  expect(cancelled.items.map(({ id }) => id)).toEqual([middle]);
  expect((await list({ programme: "other" }, { limit: 9 })).items).toEqual([]);
  const missing = db.asSystem(null, (tx) => requireJob(tx, newest! + 1));
  await expect(missing).rejects.toMatchObject({ kind: "notFound" });
});
