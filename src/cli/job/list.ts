import { InnestoError } from "../../errors.ts";
import { jobStateSchema } from "../../jobs/job.ts";
import { listJobs } from "../../jobs/jobs.ts";
import { viewJob } from "../../jobs/view.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { jobLine } from "./words.ts";

const SHOWN = 50;

export const jobList: Command = {
  name: "job list",
  args: ["[PROGETTO]"],
  options: {
    state: {
      type: "string",
      value: jobStateSchema.options.join("|"),
      help: { it: "solo in questo stato", en: "only in this state" },
    },
  },
  help: {
    it: `le ultime ${SHOWN} operazioni: quelle in coda, in corso e terminate`,
    en: `the last ${SHOWN} jobs: waiting, running and ended`,
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal } = call;
      const filter = { programme: call.args[0], state: stateOf(call.options["state"]) };
      const page = await db.asSystem(null, (tx) => listJobs(tx, filter, { limit: SHOWN }));
      const jobs = page.items.map(viewJob);
      if (jobs.length === 0) terminal.say({ it: "Nessuna operazione.", en: "No jobs." });
      for (const job of jobs) terminal.say(jobLine(job, terminal.language));
      terminal.give(jobs);
      return 0;
    }),
};

function stateOf(given: string | boolean | undefined) {
  if (given === undefined) return undefined;
  const read = jobStateSchema.safeParse(given);
  if (read.success) return read.data;
  const states = jobStateSchema.options.join(", ");
  throw new InnestoError("usage", {
    it: `--state «${String(given)}»: atteso uno tra ${states}.`,
    en: `--state "${String(given)}": expected one of ${states}.`,
  });
}
