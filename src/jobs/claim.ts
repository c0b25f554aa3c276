import { and, eq, inArray, sql } from "drizzle-orm";
import { job, jobWorker } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Job } from "./job.ts";
import { takeTickets } from "./queue.ts";

/**
 * Takes up to so many waiting jobs for a worker, those that have waited longest. Tickets of jobs
 * that wait no more are dropped with them. None for a worker that has lost its place.
 */
export async function claimJobs(tx: Transaction, workerId: string, most: number): Promise<Job[]> {
  if (!(await keepsPlace(tx, workerId))) return [];
  const waiting = await takeTickets(tx, most);
  if (waiting.length === 0) return [];
  return await tx
    .update(job)
    .set({
      state: "running",
      workerId,
      fencingToken: sql`${job.fencingToken} + 1`,
      attempts: sql`${job.attempts} + 1`,
      startedAt: sql`coalesce(${job.startedAt}, now())`,
    })
    .where(and(inArray(job.id, waiting), eq(job.state, "queued")))
    .returning();
}

/** Locks the worker's row against a sweep until the claim is in force. */
async function keepsPlace(tx: Transaction, workerId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: jobWorker.id })
    .from(jobWorker)
    .where(eq(jobWorker.id, workerId))
    .for("share");
  return rows.length > 0;
}
