import { requireJob } from "../../jobs/jobs.ts";
import { viewJob } from "../../jobs/view.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { jobNumber } from "./job-number.ts";
import { failureInWords, jobLine } from "./words.ts";

export const jobShow: Command = {
  name: "job show",
  args: ["NUMERO"],
  options: {},
  help: {
    it: "un'operazione: a che punto è, che cosa ha prodotto o perché non è riuscita",
    en: "one job: how far it is, what it made, or why it failed",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal } = call;
      const id = jobNumber(call.args[0]!);
      const job = viewJob(await db.asSystem(null, (tx) => requireJob(tx, id)));
      terminal.say(jobLine(job, terminal.language));
      for (const [name, value] of Object.entries(job.result ?? {}))
        terminal.say(`  ${name}: ${value}`);
      const failure = failureInWords(job, terminal.language);
      if (failure !== undefined) terminal.say(failure);
      terminal.give(job);
      return 0;
    }),
};
