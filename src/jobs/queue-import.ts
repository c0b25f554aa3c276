import { importFile } from "../db/tables/import-file.ts";
import type { Database } from "../db/client.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { importJob } from "./kinds/import.ts";

interface QueueImport {
  readonly programme: string;
  /** ISO date of the request. */
  readonly on: string;
  readonly dryRun: boolean;
  /** `….xlsx`, or a sheet's name with `.csv`. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly createdBy: string;
}

/** Keeps a spreadsheet until the job that imports it has ended; throws `notFound` for a programme that is none. */
export const queueImport = (
  db: Database,
  { name, content, createdBy, ...args }: QueueImport,
): Promise<Job> =>
  db.asSystem(args.programme, async (tx) => {
    await requireProgramme(tx, args.programme);
    const job = await enqueue(tx, importJob, args, { createdBy });
    await tx
      .insert(importFile)
      .values({ programmeId: args.programme, jobId: job.id, name, content });
    return job;
  });
