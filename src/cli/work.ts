import { InnestoError } from "../errors.ts";
import { modelsFolderOf } from "../app.ts";
import { Worker } from "../jobs/worker.ts";
import type { Command } from "./command.ts";
import { openLog } from "./log.ts";
import { stopSignal } from "./stop-signal.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

const MOST_JOBS = 64;

/** A worker by itself, beside as many others as one likes. */
export const work: Command = {
  name: "work",
  args: [],
  options: {
    jobs: {
      type: "string",
      value: "N",
      help: {
        it: "quante operazioni insieme (una per ogni processore, meno uno)",
        en: "how many jobs at once (one for every processor, less one)",
      },
    },
  },
  help: {
    it: "esegue le operazioni in coda, fino a Ctrl+C",
    en: "runs the jobs in the queue, until Ctrl+C",
  },
  run: async (call) => {
    const { config, terminal, options } = call;
    const jobs = jobsOf(options["jobs"]);
    return await withDatabase(call, async (db) => {
      const stop = stopSignal();
      const log = openLog(config.logLevel);
      const worker = new Worker({
        db,
        modelsFolder: modelsFolderOf(config.home),
        smtp: config.smtp ?? null,
        today,
        log,
        ...jobs,
      });
      terminal.say({
        it: "Innesto esegue le operazioni in coda (Ctrl+C per fermarlo).",
        en: "Innesto runs the jobs in the queue (Ctrl+C to stop it).",
      });
      await stop.first;
      await worker.stop(stop.second);
      stop.forget();
      return 0;
    });
  },
};

function jobsOf(text: string | boolean | undefined): { readonly jobs?: number } {
  if (typeof text !== "string") return {};
  const jobs = Number(text);
  if (/^[1-9]\d?$/.test(text) && jobs <= MOST_JOBS) return { jobs };
  throw new InnestoError("usage", {
    it: `--jobs «${text}»: atteso un numero da 1 a ${MOST_JOBS}.`,
    en: `--jobs "${text}": expected a number from 1 to ${MOST_JOBS}.`,
  });
}
