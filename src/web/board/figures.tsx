import type { ShownRun } from "../../rounds/board/board.ts";
import { type Ctx, speaker } from "../visit.ts";
import { inRun, type RunKey } from "./run-address.ts";
import { countByFit } from "./selection.ts";
import { checkWords, countOf, matchedOf, moreSeatsWords } from "./sentences.ts";
import { BOARD } from "./words.ts";

/** A run in figures: how many, how well, who waits, and what was checked. */
export const Figures = ({
  c,
  at,
  shown: { run, pairs, waiting },
}: {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly shown: ShownRun;
}) => {
  const say = speaker(c);
  const { high, good, check } = countByFit(pairs);
  return (
    <section aria-label={say(BOARD.figures)}>
      <ul class="tiles">
        <li class="tile">
          <h2 class="h6">{say(BOARD.matched)}</h2>
          <p class="number">{run.report.seekersMatched}</p>
          <p>{say(matchedOf(run.report.seekersMatched, run.report.seekers))}</p>
        </li>
        <li class="tile">
          <h2 class="h6">{say(BOARD.waiting)}</h2>
          <p class="number">{waiting}</p>
          <p>
            <a href={inRun(at, "in-attesa")}>{say(BOARD.whatHelps)}</a>
          </p>
        </li>
        <li class="tile">
          <h2 class="h6">{say(BOARD.fit)}</h2>
          <p class="number-words">
            {[countOf("high", high), countOf("good", good), countOf("check", check)]
              .map(say)
              .join(" · ")}
          </p>
          <p>
            <a href={inRun(at, "equita")}>{say(BOARD.fairnessLink)}</a>
          </p>
        </li>
        <li class="tile">
          <h2 class="h6">{say(BOARD.moreSeats)}</h2>
          <p class="number-words">{say(moreSeatsWords(run.report))}</p>
          <p>
            <a href={inRun(at, "posti")}>{say(BOARD.callFirst)}</a>
          </p>
        </li>
      </ul>
      <p>
        <strong>{say(BOARD.check)}.</strong> {say(checkWords(run.report))}
      </p>
    </section>
  );
};
