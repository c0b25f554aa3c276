import { and, asc, eq, isNull } from "drizzle-orm";
import { job } from "../db/tables/job.ts";
import { programme as programmeTable } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import { enqueue, type Origin } from "./enqueue.ts";
import type { Job } from "./job.ts";
import type { JobKind } from "./kind.ts";

/** Queues a job of a programme's, or joins the one of its kind that has not ended: two at once would do the same twice. */
export async function enqueueOnce<Args extends { readonly programme: string }>(
  tx: Transaction,
  kind: JobKind<Args>,
  args: Args,
  origin: Origin,
): Promise<Job> {
  // Of two who ask at once, the second sees what the first has queued.
  await tx
    .select({ id: programmeTable.id })
    .from(programmeTable)
    .where(eq(programmeTable.id, args.programme))
    .for("update");
  const [queued] = await tx
    .select()
    .from(job)
    .where(and(eq(job.programmeId, args.programme), eq(job.kind, kind.name), isNull(job.endedAt)))
    .orderBy(asc(job.id));
  return queued ?? (await enqueue(tx, kind, args, origin));
}
