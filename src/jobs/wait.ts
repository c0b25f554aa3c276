import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../db/client.ts";
import type { Job } from "./job.ts";
import { requireJob } from "./jobs.ts";

const LOOK_MS = 150;

/** The job as it stands when it has ended, or when so long has passed or the signal says so. */
export async function waitForEnd(
  db: Database,
  id: number,
  { longestMs, signal }: { readonly longestMs: number; readonly signal?: AbortSignal },
): Promise<Job> {
  const until = performance.now() + longestMs;
  for (;;) {
    const job = await db.asSystem(null, (tx) => requireJob(tx, id));
    const left = until - performance.now();
    if (job.endedAt !== null || left <= 0 || signal?.aborted === true) return job;
    await delay(Math.min(LOOK_MS, left));
  }
}
