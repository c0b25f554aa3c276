import type { Part } from "../../access/visitor.ts";
import type { JobView } from "../../jobs/job.ts";
import { Bar } from "../kit/bar.tsx";
import { Issues } from "../problem-page.tsx";
import { inProgramme, inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { JOB, JOB_STATE_WORDS, stepWords } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly job: JobView;
}

/** How far a job is: renewed by itself where the browser runs scripts, else by its link. */
export const JobProgress = ({ c, actor, job }: Props) => {
  const say = speaker(c);
  const address = inProgramme(actor, "lavori", job.id);
  if (job.endedAt !== null) return <Ended c={c} actor={actor} job={job} />;
  return (
    <div hx-get={`${address}/stato`} hx-trigger="every 1s" hx-swap="outerHTML" role="status">
      <p class="lead">
        {say(JOB.state)}: <strong>{say(JOB_STATE_WORDS[job.state])}</strong>
      </p>
      {job.progress !== null && <Steps c={c} progress={job.progress} />}
      {job.cancelRequested && <p>{say(JOB.cancelling)}</p>}
      <div class="actions">
        <a class="btn btn-outline-primary" href={address}>
          {say(JOB.refresh)}
        </a>
        {!job.cancelRequested && (
          <form method="post" action={`${address}/ferma`}>
            <button class="btn btn-outline-danger">{say(JOB.cancel)}</button>
          </form>
        )}
      </div>
    </div>
  );
};

const Steps = ({
  c,
  progress,
}: {
  readonly c: Ctx;
  readonly progress: NonNullable<JobView["progress"]>;
}) => {
  const say = speaker(c);
  const { step, steps, label, done, total, secondsLeft } = progress;
  return (
    <>
      <p>
        {say(label)}: {say(stepWords(step, steps, secondsLeft))}
      </p>
      <Bar share={(step - 1 + (total === 0 ? 0 : done / total)) / steps} />
    </>
  );
};

const Ended = ({ c, actor, job }: Props) => {
  const say = speaker(c);
  const round = Number(job.args["round"]);
  return (
    <>
      <p class="lead">
        {say(JOB.state)}: <strong>{say(JOB_STATE_WORDS[job.state])}</strong>
      </p>
      {job.error !== null && (
        <div class="alert alert-danger" role="alert">
          <p>{say(job.error.text)}</p>
          <Issues c={c} issues={issuesOf(job.error)} />
        </div>
      )}
      <div class="actions">
        {job.kind === "round-run" && (
          <a class="btn btn-primary" href={inRound(actor, round, "nuova-ipotesi")}>
            {say(JOB.again)}
          </a>
        )}
        <a class="btn btn-outline-primary" href={inProgramme(actor, "cicli")}>
          {say(JOB.back)}
        </a>
      </div>
    </>
  );
};

/** As errors have them: what is left out is not there. */
const issuesOf = ({ issues }: NonNullable<JobView["error"]>) =>
  issues.map(({ found, expected, next, ...place }) => ({
    ...Object.fromEntries(Object.entries(place).filter(([, part]) => part !== undefined)),
    found,
    expected,
    next,
  }));
