import { cancelJob } from "../../jobs/jobs.ts";
import { viewJob } from "../../jobs/view.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { jobNumber } from "./job-number.ts";

export const jobCancel: Command = {
  name: "job cancel",
  args: ["NUMERO"],
  options: {},
  help: { it: "ferma un'operazione, in coda o in corso", en: "stops a job, waiting or running" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const job = viewJob(await cancelJob(db, jobNumber(call.args[0]!)));
      call.terminal.say(
        job.state === "cancelled"
          ? { it: `L'operazione ${job.id} è fermata.`, en: `Job ${job.id} is cancelled.` }
          : {
              it: `L'operazione ${job.id} è in corso: si fermerà appena può, senza lasciare nulla a metà.`,
              en: `Job ${job.id} is running: it will stop as soon as it can, and leave nothing half done.`,
            },
      );
      call.terminal.give(job);
      return 0;
    }),
};
