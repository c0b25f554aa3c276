import type { Part } from "../../access/visitor.ts";
import type { JobView } from "../../jobs/job.ts";
import { cancelJobOf, jobOf } from "../../jobs/of-programme.ts";
import { viewJob } from "../../jobs/view.ts";
import type { WebDeps } from "../deps.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme, inRound } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { asking, type Ctx, newPages, nothingHere } from "../visit.ts";
import { JobProgress } from "./job-progress.tsx";

const PAGE = "/p/:programme/lavori/:job" as const;

/** How far a job is; once it is done, what it made. */
export const jobPages = ({ db: service, wakeWorker }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const { actor } = asking(c, service, ["coordinator"]);
      const job = viewJob(await jobOf(service, actor, jobIn(c)));
      const made = madeBy(actor, job);
      if (made !== null) return c.redirect(made, 303);
      return programmePage(
        c,
        { actor, title: job.title, menu: "rounds" },
        <JobProgress c={c} actor={actor} job={job} />,
      );
    })
    .get(`${PAGE}/stato`, async (c) => {
      const { actor } = asking(c, service, ["coordinator"]);
      const job = viewJob(await jobOf(service, actor, jobIn(c)));
      // The page itself says how it ended, or leads on to what was made.
      if (job.endedAt !== null) c.header("hx-redirect", inProgramme(actor, "lavori", job.id));
      return c.html(<JobProgress c={c} actor={actor} job={job} />);
    })
    .post(`${PAGE}/ferma`, async (c) => {
      const { actor } = asking(c, service, ["coordinator"]);
      const { refused } = await tried(() => cancelJobOf(service, actor, jobIn(c)));
      // What has ended meanwhile says so on its page.
      if (refused === null) wakeWorker();
      else if (refused.kind !== "conflict") throw refused;
      return c.redirect(inProgramme(actor, "lavori", jobIn(c)), 303);
    });

const LAST = 2_147_483_647;

function jobIn(c: Ctx): number {
  const text = c.req.param("job") ?? "";
  if (!/^[1-9]\d*$/.test(text) || Number(text) > LAST) throw nothingHere();
  return Number(text);
}

/** The page of what a job made: a run, or what a trial of other criteria changes; null before its end. */
function madeBy(actor: Part, { kind, state, args, result }: JobView): string | null {
  if (kind !== "round-run" || state !== "done") return null;
  const [round, run] = [Number(args["round"]), String(result?.["run"])];
  if (args["policy"] === undefined) return inRound(actor, round, "ipotesi", run);
  return `${inRound(actor, round, "confronto")}?dopo=${encodeURIComponent(run)}`;
}
