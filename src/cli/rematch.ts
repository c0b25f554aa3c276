import { modelsFolderOf } from "../app.ts";
import type { Database } from "../db/client.ts";
import { InnestoError } from "../errors.ts";
import { queueRematch } from "../jobs/queue-rematch.ts";
import { Worker } from "../jobs/worker.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import { openRoundOf } from "../rounds/rounds.ts";
import { dueProgrammes } from "../rounds/rematch/due.ts";
import type { Call, Command } from "./command.ts";
import { openLog } from "./log.ts";
import { BY_CLI } from "./round/by.ts";
import { whichRound } from "./round/which-round.ts";
import { reportOf } from "./rematch/report.ts";
import { printReport } from "./rematch/print.ts";
import { waitForAll } from "./rematch/wait.ts";
import { stopSignal } from "./stop-signal.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

/** Every due round matched anew, a job for each programme, in this process and in every other worker's. */
export const rematch: Command = {
  name: "rematch",
  args: ["[PROGETTO]"],
  options: {
    all: {
      type: "boolean",
      help: {
        it: "tutti i progetti con un ciclo da rifare",
        en: "every programme with a due round",
      },
    },
    open: {
      type: "boolean",
      help: {
        it: "apre il prossimo ciclo dove l'ultimo è chiuso",
        en: "opens the next round where the last one is closed",
      },
    },
  },
  help: {
    it: "rifà l'abbinamento dove i dati sono cambiati e dice che cosa cambia",
    en: "matches anew where the data have changed, and says what differs",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const programmes = await programmesOf(db, call);
      const ended = await endedJobs(db, programmes, call);
      const report = await reportOf(db, ended);
      printReport(report, call.terminal);
      call.terminal.give(report);
      return report.failed.length + report.unended.length + report.all.infeasible === 0 ? 0 : 1;
    }),
};

async function programmesOf(db: Database, { args, options }: Call): Promise<readonly string[]> {
  const opens = options["open"] === true;
  const [one] = args;
  if ((one === undefined) !== (options["all"] === true)) throw eitherOr();
  if (one === undefined)
    return await db.asSystem(null, (tx) => dueProgrammes(tx, { on: today(), opens }));
  if (one.includes("/") || !opens) return [await programmeOfOpenRound(db, one)];
  return [(await db.asSystem(one, (tx) => requireProgramme(tx, one))).id];
}

async function programmeOfOpenRound(db: Database, text: string): Promise<string> {
  const { programme, number } = await whichRound(db, text);
  const open = await db.asSystem(programme, (tx) => openRoundOf(tx, programme));
  if (open?.number === number) return programme;
  throw new InnestoError("conflict", {
    it: `Il ciclo ${number} di «${programme}» è chiuso: non si rifà.`,
    en: `Round ${number} of "${programme}" is closed: it is not matched anew.`,
  });
}

const eitherOr = () =>
  new InnestoError("usage", {
    it: "Serve un progetto, oppure --all: innesto rematch PROGETTO",
    en: "A programme is needed, or --all: innesto rematch PROGRAMME",
  });

/** Queues the jobs and runs them here, beside whatever other workers there are, until all have ended. */
async function endedJobs(db: Database, programmes: readonly string[], call: Call) {
  const { config, terminal, options } = call;
  const opens = options["open"] === true;
  const jobs: number[] = [];
  for (const programme of programmes) {
    const asked = { programme, on: today(), opens, createdBy: BY_CLI.madeBy };
    jobs.push((await queueRematch(db, asked)).id);
  }
  const stop = stopSignal();
  const log = openLog(config.logLevel === "info" ? "warn" : config.logLevel);
  const worker = new Worker({ db, modelsFolder: modelsFolderOf(config.home), log });
  const bar = terminal.progress({ it: "Abbinamento", en: "Matching" });
  try {
    return await waitForAll(db, jobs, { onProgress: bar.at, stopped: stop.first });
  } finally {
    bar.end();
    await worker.stop(stop.second);
    stop.forget();
  }
}
