import type { RunHead } from "../../rounds/board/run-heads.ts";
import { moment } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { inRun, type RunKey } from "./run-address.ts";
import { matchedOf } from "./sentences.ts";
import { BOARD } from "./words.ts";

/** The runs of a round side by side: which is shown, which is published, what each one found. */
export const RunChoice = ({
  c,
  runs,
  shown,
}: {
  readonly c: Ctx;
  readonly runs: readonly RunHead[];
  readonly shown: RunKey;
}) => {
  const say = speaker(c);
  return (
    <nav aria-label={say(BOARD.runs)}>
      <ul class="run-choice">
        {runs.map((run) => (
          <li>
            <a
              href={inRun({ ...shown, run: run.id })}
              aria-current={run.id === shown.run ? "page" : undefined}
            >
              <strong>{run.name}</strong>
              {run.publishedAt !== null && <span class="mark">{say(BOARD.published)}</span>}
              <span>
                {run.state === "infeasible"
                  ? say(BOARD.noSolution)
                  : say(matchedOf(run.seekersMatched, run.seekers))}
              </span>
              <small>{moment(c, run.createdAt)}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
