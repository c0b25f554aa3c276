import { eq } from "drizzle-orm";
import { job } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Claim, isHeld } from "./fence.ts";

type Columns = Pick<typeof job.$inferInsert, "step" | "done" | "total" | "secondsLeft">;

/** How far a running job is: told often, written when the worker comes round. */
export class Progress {
  #latest: Columns | null = null;

  /** Begins a step; what it returns takes its counts. */
  begin(step: number): (done: number, total: number) => void {
    const since = performance.now();
    this.#latest = { step, done: 0, total: 0, secondsLeft: null };
    return (done, total) => {
      const seconds = (performance.now() - since) / 1000;
      this.#latest = { step, done, total, secondsLeft: secondsLeft(seconds, done, total) };
    };
  }

  /** What has been told since the last time; null when nothing was. */
  take(): Columns | null {
    const latest = this.#latest;
    this.#latest = null;
    return latest;
  }
}

/** At the step's own pace so far. */
function secondsLeft(seconds: number, done: number, total: number): number | null {
  return done > 0 ? Math.round((seconds * (total - done)) / done) : null;
}

/**
 * Writes a job's progress and tells whether somebody asked to stop it. A row that is locked is just
 * being written by the job itself: the worker, which has signs of life to give, does not wait for it.
 */
export async function report(
  tx: Transaction,
  claim: Claim,
  progress: Columns | null,
): Promise<{ readonly cancelRequested: boolean }> {
  const [row] = await tx
    .select({ cancelRequestedAt: job.cancelRequestedAt })
    .from(job)
    .where(isHeld(claim))
    .for("update", { skipLocked: true });
  if (row !== undefined && progress !== null)
    await tx.update(job).set(progress).where(eq(job.id, claim.id));
  return { cancelRequested: (row?.cancelRequestedAt ?? null) !== null };
}
