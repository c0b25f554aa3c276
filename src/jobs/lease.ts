import { and, eq, lt, notInArray, or, sql } from "drizzle-orm";
import { hostname } from "node:os";
import { job, jobWorker } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";
import { workersDied } from "./failure.ts";
import { jobsWithoutTicket, issueTicket } from "./queue.ts";
import { type Ending, settleIn } from "./settle.ts";

/** Makes a worker known; its jobs are its own as long as it gives signs of life. */
export async function register(tx: Transaction, workerId: string): Promise<void> {
  await tx.insert(jobWorker).values({ id: workerId, host: hostname(), pid: process.pid });
}

/** A sign of life; false when it came too late and the worker's jobs are no longer its own. */
export async function beat(tx: Transaction, workerId: string): Promise<boolean> {
  const living = await tx
    .update(jobWorker)
    // Of the moment, not of the transaction's beginning, which may have waited for its turn.
    .set({ heartbeatAt: sql`clock_timestamp()` })
    .where(eq(jobWorker.id, workerId))
    .returning({ id: jobWorker.id });
  return living.length > 0;
}

export async function leave(tx: Transaction, workerId: string): Promise<void> {
  await tx.delete(jobWorker).where(eq(jobWorker.id, workerId));
}

/** A worker, and the jobs that it is really at. */
interface Sweeper {
  readonly id: string;
  readonly holds: readonly number[];
}

/**
 * Removes the workers that gave no sign of life for so long, by the database's clock, and lets the
 * jobs of those that are gone be taken up again; so too those that the sweeper is down for without
 * being at them, because an answer of the database was lost. A job whose row is locked is just
 * being written by a worker that lives: it is left for the next time.
 */
export async function sweep(tx: Transaction, leaseMs: number, sweeper: Sweeper): Promise<void> {
  await tx
    .delete(jobWorker)
    .where(lt(jobWorker.heartbeatAt, sql`clock_timestamp() - ${leaseMs} * interval '1 ms'`));
  const forgotten = and(eq(job.workerId, sweeper.id), notInArray(job.id, [...sweeper.holds]));
  const orphans = await tx
    .select({ id: job.id, attempts: job.attempts, cancelRequestedAt: job.cancelRequestedAt })
    .from(job)
    .where(and(eq(job.state, "running"), or(forgotten, notInArray(job.workerId, living(tx)))))
    .orderBy(job.id)
    .for("update", { skipLocked: true });
  for (const { id, ...orphan } of orphans) await settleIn(tx, id, endingOfOrphan(orphan));
  for (const id of await jobsWithoutTicket(tx)) await issueTicket(tx, id);
}

const living = (tx: Transaction) => tx.select({ id: jobWorker.id }).from(jobWorker);

/**
 * A job that was taken up so often and lost its worker again is given up: it may be what takes
 * them down. Generous, for it may also have been unlucky while somebody restarted the service.
 */
export const MOST_ATTEMPTS_OF_ORPHANS = 25;

interface Orphan {
  readonly attempts: number;
  readonly cancelRequestedAt: Date | null;
}

function endingOfOrphan({ attempts, cancelRequestedAt }: Orphan): Ending {
  if (cancelRequestedAt !== null) return { kind: "cancelled" };
  const error = workersDied();
  return attempts < MOST_ATTEMPTS_OF_ORPHANS
    ? { kind: "retried", error, afterMs: 0 }
    : { kind: "failed", error };
}
