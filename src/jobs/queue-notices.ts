import type { Database } from "../db/client.ts";
import { enqueueOnce } from "./enqueue-once.ts";
import type { Job } from "./job.ts";
import { remindersJob } from "./kinds/reminders.ts";

interface QueueNotices {
  readonly programme: string;
  /** ISO date. */
  readonly on: string;
  readonly createdBy: string;
}

/** Queues the letters to whoever is to answer now, after it has become somebody's turn; or joins the job that has not ended. */
export const queueNotices = (db: Database, { createdBy, ...args }: QueueNotices): Promise<Job> =>
  db.asSystem(args.programme, (tx) => enqueueOnce(tx, remindersJob, args, { createdBy }));
