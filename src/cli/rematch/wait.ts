import { setTimeout as delay } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { job } from "../../db/tables/job.ts";
import type { Job } from "../../jobs/job.ts";

const LOOK_MS = 150;

interface Waiting {
  readonly onProgress: (done: number, total: number) => void;
  /** Somebody no longer wants to wait. */
  readonly stopped: Promise<void>;
}

/** The jobs as they stand when all have ended, or when the wait is over, by programme. */
export async function waitForAll(
  db: Database,
  ids: readonly number[],
  { onProgress, stopped }: Waiting,
): Promise<Job[]> {
  let isStopped = false;
  void stopped.then(() => (isStopped = true));
  for (;;) {
    const jobs = await db.asSystem(null, (tx) =>
      tx
        .select()
        .from(job)
        .where(inArray(job.id, [...ids]))
        .orderBy(job.programmeId),
    );
    const ended = jobs.filter(({ endedAt }) => endedAt !== null).length;
    onProgress(ended, jobs.length);
    if (ended === jobs.length || isStopped) return jobs;
    await Promise.race([delay(LOOK_MS), stopped]);
  }
}
