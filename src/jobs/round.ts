import { randomUUID } from "node:crypto";
import type { Transaction } from "../db/transaction.ts";
import { claimJobs } from "./claim.ts";
import type { Job } from "./job.ts";
import { beat, register, sweep } from "./lease.ts";
import { type Progress, report } from "./progress.ts";

export interface Held {
  readonly job: Job;
  readonly progress: Progress;
}

/** What a worker comes round with. */
export interface Coming {
  /** Null before it is known. */
  readonly workerId: string | null;
  readonly beatIsDue: boolean;
  readonly held: readonly Held[];
  /** How many more jobs it could run. */
  readonly free: number;
  readonly leaseMs: number;
}

/** What it goes away with, once the transaction is in force. */
export interface Going {
  readonly workerId: string;
  /** Its signs of life stayed away for too long: what it held is no longer its own. */
  readonly lost: boolean;
  readonly claimed: readonly Job[];
  /** Jobs that it holds and somebody asked to stop. */
  readonly toCancel: readonly number[];
}

/** One look at the queue: a sign of life and a sweep where due, progress written, jobs claimed. */
export async function comeRound(tx: Transaction, coming: Coming): Promise<Going> {
  const { held, free, leaseMs } = coming;
  const place = await keepPlace(tx, coming);
  const own = place.lost ? [] : held;
  if (coming.beatIsDue)
    await sweep(tx, leaseMs, { id: place.workerId, holds: own.map(({ job }) => job.id) });
  const toCancel: number[] = [];
  for (const { job, progress } of own) {
    const { cancelRequested } = await report(tx, job, progress.take());
    if (cancelRequested) toCancel.push(job.id);
  }
  const claimed = free > 0 ? await claimJobs(tx, place.workerId, free) : [];
  return { ...place, claimed, toCancel };
}

async function keepPlace(
  tx: Transaction,
  { workerId, beatIsDue }: Coming,
): Promise<Pick<Going, "workerId" | "lost">> {
  if (workerId !== null && (!beatIsDue || (await beat(tx, workerId))))
    return { workerId, lost: false };
  const fresh = randomUUID();
  await register(tx, fresh);
  return { workerId: fresh, lost: workerId !== null };
}
