import { embedderId } from "../../profiles/own-embedder.ts";
import type { Database } from "../../db/client.ts";
import type { Bilingual } from "../../errors.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { JobView } from "../../jobs/job.ts";
import { modelUseJob } from "../../jobs/kinds/model-use.ts";
import { viewJob } from "../../jobs/view.ts";
import type { Call, Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";
import { carryOut } from "../job/carry-out.ts";
import { failureInWords } from "../job/words.ts";
import { withDatabase } from "../with-database.ts";
import { embedderName } from "./embedder-name.ts";
import { PROGRAMME_OPTION, programmesOf } from "./programmes.ts";

/** Reads all texts with a model, and only then switches over to it. */
export const modelUse: Command = {
  name: "model use",
  args: ["NOME"],
  options: {
    programme: PROGRAMME_OPTION,
    background: {
      type: "boolean",
      help: {
        it: "mette in coda e basta: ci pensa chi esegue le operazioni",
        en: "only queues it: whoever runs jobs will see to it",
      },
    },
  },
  help: {
    it: "passa i progetti a un altro modello, dal prossimo ciclo",
    en: "switches programmes to another model, from their next round on",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const model = embedderName(call.args[0]!);
      const programmes = await programmesOf(db, call.options["programme"]);
      const inBackground = call.options["background"] === true;
      if (!inBackground) await embedderId({ name: model, modelsFolder: modelsFolder(call) });
      const queued: JobView[] = [];
      for (const { id } of programmes) queued.push(await queue(db, id, model));
      const jobs = inBackground ? queued : await carryOutAll(db, call, queued);
      for (const job of jobs) call.terminal.say(wordsOf(job, model, call));
      call.terminal.give(jobs);
      return jobs.some(({ state }) => state !== "done") && !inBackground ? 1 : 0;
    }),
};

const queue = async (db: Database, programme: string, model: string): Promise<JobView> =>
  viewJob(
    await db.asSystem(programme, (tx) =>
      enqueue(tx, modelUseJob, { programme, model }, { createdBy: "cli" }),
    ),
  );

async function carryOutAll(
  db: Database,
  call: Call,
  queued: readonly JobView[],
): Promise<JobView[]> {
  const jobs: JobView[] = [];
  for (const { id } of queued) jobs.push(await carryOut(db, call, id));
  return jobs;
}

function wordsOf(job: JobView, model: string, { terminal }: Call): Bilingual | string {
  const { id, programme, state, result } = job;
  if (state === "done")
    return {
      it: `«${programme}» usa ${model} (${result?.["texts"]} testi letti); i cicli già aperti restano con il loro.`,
      en: `"${programme}" uses ${model} (${result?.["texts"]} texts read); rounds already open keep their own.`,
    };
  const failure = failureInWords(job, terminal.language);
  if (failure !== undefined) return `${programme}: ${failure}`;
  if (state === "cancelled")
    return {
      it: `«${programme}» resta con il modello di prima: l'operazione ${id} è stata fermata.`,
      en: `"${programme}" keeps the model it had: job ${id} was stopped.`,
    };
  return {
    it: `«${programme}» resta con il modello di prima finché l'operazione ${id} non è fatta: innesto job show ${id}`,
    en: `"${programme}" keeps the model it had until job ${id} is done: innesto job show ${id}`,
  };
}
