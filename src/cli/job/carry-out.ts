import { setTimeout as delay } from "node:timers/promises";
import { modelsFolderOf } from "../../app.ts";
import type { Database } from "../../db/client.ts";
import type { JobView } from "../../jobs/job.ts";
import { requireJob } from "../../jobs/jobs.ts";
import { viewJob } from "../../jobs/view.ts";
import { Worker } from "../../jobs/worker.ts";
import type { Call } from "../command.ts";
import { stopSignal } from "../stop-signal.ts";
import type { Progress } from "../terminal.ts";

const LOOK_MS = 150;

/**
 * Works in this process until a queued job has ended, whoever does it, and shows how far it is. On
 * Ctrl+C what is under way goes back to the queue; the job is given back as it then stands.
 */
export async function carryOut(db: Database, call: Call, id: number): Promise<JobView> {
  const stop = stopSignal();
  let stopped = false;
  void stop.first.then(() => (stopped = true));
  const worker = new Worker({ db, modelsFolder: modelsFolderOf(call.config.home), jobs: 1 });
  const look = async () => viewJob(await db.asSystem(null, (tx) => requireJob(tx, id)));
  const bar = stepBar(call);
  try {
    for (;;) {
      const job = await look();
      bar.at(job);
      if (job.endedAt !== null || stopped) break;
      await delay(LOOK_MS);
    }
  } finally {
    bar.end();
    await worker.stop(stopped ? Promise.resolve() : stop.first);
    stop.forget();
  }
  return await look();
}

/** A bar for each of the job's steps in turn. */
function stepBar({ terminal }: Call) {
  let bar: Progress | undefined;
  let shown: number | undefined;
  return {
    at: ({ progress }: JobView): void => {
      if (progress === null) return;
      if (progress.step !== shown) {
        bar?.end();
        bar = terminal.progress(progress.label);
        shown = progress.step;
      }
      if (progress.total > 0) bar?.at(progress.done, progress.total);
    },
    end: (): void => bar?.end(),
  };
}
