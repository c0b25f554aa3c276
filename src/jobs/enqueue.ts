import { job } from "../db/tables/job.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Job } from "./job.ts";
import type { JobKind } from "./kind.ts";
import { issueTicket } from "./queue.ts";

export interface Origin {
  /** Who asks for the work. */
  readonly createdBy: string;
  /** The job that asks for it. */
  readonly parentId?: number;
}

/** Queues a job: with the transaction, or not at all. Takes one of the service's own transactions. */
export async function enqueue<Args>(
  tx: Transaction,
  kind: JobKind<Args>,
  args: Args,
  origin: Origin,
): Promise<Job> {
  const kept = kind.args.parse(args);
  const [queued] = await tx
    .insert(job)
    .values({ ...origin, kind: kind.name, args: kept, programmeId: kind.programmeOf(kept) })
    .returning();
  await issueTicket(tx, queued!.id);
  return queued!;
}
