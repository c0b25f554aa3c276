import type { Database } from "../db/client.ts";
import { enqueueOnce } from "./enqueue-once.ts";
import type { Job } from "./job.ts";
import { rematchJob } from "./kinds/rematch.ts";

interface QueueRematch {
  readonly programme: string;
  readonly on: string;
  readonly opens: boolean;
  readonly createdBy: string;
}

/** Queues a programme's rematch, or joins the one that has not ended. */
export const queueRematch = (db: Database, { createdBy, ...args }: QueueRematch): Promise<Job> =>
  db.asSystem(args.programme, (tx) => enqueueOnce(tx, rematchJob, args, { createdBy }));
