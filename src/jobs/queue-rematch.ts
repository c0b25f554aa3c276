import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { job } from "../db/tables/job.ts";
import { programme as programmeTable } from "../db/tables/programme.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { rematchJob } from "./kinds/rematch.ts";

interface QueueRematch {
  readonly programme: string;
  readonly on: string;
  readonly opens: boolean;
  readonly createdBy: string;
}

/** Queues a programme's rematch, or joins the one that has not ended: two at once would do the same twice. */
export const queueRematch = (db: Database, { createdBy, ...args }: QueueRematch): Promise<Job> =>
  db.asSystem(args.programme, async (tx) => {
    // Of two who ask at once, the second sees what the first has queued.
    await tx
      .select({ id: programmeTable.id })
      .from(programmeTable)
      .where(eq(programmeTable.id, args.programme))
      .for("update");
    const [queued] = await tx
      .select()
      .from(job)
      .where(
        and(
          eq(job.programmeId, args.programme),
          eq(job.kind, rematchJob.name),
          isNull(job.endedAt),
        ),
      )
      .orderBy(asc(job.id));
    return queued ?? (await enqueue(tx, rematchJob, args, { createdBy }));
  });
