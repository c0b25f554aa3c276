import type { Database } from "../db/client.ts";
import { enqueueOnce } from "./enqueue-once.ts";
import type { Job } from "./job.ts";
import { embedJob } from "./kinds/embed.ts";

interface QueueEmbed {
  readonly programme: string;
  readonly createdBy: string;
}

/** Queues the reading of a programme's texts after one has changed, or joins the one that has not ended. */
export const queueEmbed = (db: Database, { createdBy, ...args }: QueueEmbed): Promise<Job> =>
  db.asSystem(args.programme, (tx) => enqueueOnce(tx, embedJob, args, { createdBy }));
