import { asc, sql } from "drizzle-orm";
import { setTimeout as delay } from "node:timers/promises";
import type { z } from "zod";
import type { Database } from "../../src/db/client.ts";
import { job } from "../../src/db/tables/job.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import type { Job } from "../../src/jobs/job.ts";
import type { JobLogEntry } from "../../src/jobs/log.ts";
import type { Timing } from "../../src/jobs/timing.ts";
import { Worker, type WorkerOptions } from "../../src/jobs/worker.ts";
import { noteJob, testKinds } from "./kinds.ts";

export const QUICK: Timing = { pollMs: 20, beatMs: 50, leaseMs: 500, retryMs: 40, drainMs: 300 };

/** A worker on the tests' kind of job, with its log. */
export function quickWorker(db: Database, options: Partial<WorkerOptions> = {}) {
  const logged: JobLogEntry[] = [];
  const log = (entry: JobLogEntry): void => void logged.push(entry);
  const base = { db, modelsFolder: "/nonexistent", timing: QUICK, kindOf: testKinds, log };
  return { worker: new Worker({ ...base, ...options }), logged };
}

export async function queueNote(db: Database, args: z.input<typeof noteJob.args>): Promise<Job> {
  const whole = noteJob.args.parse(args);
  return await db.asSystem(null, (tx) => enqueue(tx, noteJob, whole, { createdBy: "test" }));
}

export const allJobs = (db: Database): Promise<Job[]> =>
  db.asSystem(null, (tx) => tx.select().from(job).orderBy(asc(job.id)));

/** The notes that were written. */
export async function notes(db: Database): Promise<string[]> {
  const rows = await db.asSystem(null, (tx) =>
    tx.execute<{ id: string }>(sql`select id from programme order by id`),
  );
  return rows.map(({ id }) => id);
}

export async function ticketCount(db: Database): Promise<number> {
  const [row] = await db.asSystem(null, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from pgboss.job`),
  );
  return row!.n;
}

/** Looks until something holds; the test's own time limit is the only one. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(20);
}

export const allEnded = async (db: Database): Promise<boolean> =>
  (await allJobs(db)).every(({ endedAt }) => endedAt !== null);

/** An empty queue and no notes, for the next test on the same database. */
export async function forgetJobs(db: Database): Promise<void> {
  await db.asSystem(null, async (tx) => {
    for (const table of ["job", "job_worker", "pgboss.job", "programme"])
      await tx.execute(sql.raw(`delete from ${table}`));
  });
}
