import type { ShownRun } from "../../rounds/board/board.ts";
import { Fit } from "../kit/fit.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { inRun, type RunKey } from "./run-address.ts";
import { countByFit } from "./selection.ts";
import { checkWords, matchedOf, moreSeatsWords } from "./sentences.ts";
import { BOARD } from "./words.ts";

const FITS = ["high", "good", "check"] as const;

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
  const counts = countByFit(pairs);
  return (
    <section aria-label={say(BOARD.figures)}>
      <ul class="tiles twin-tiles">
        <li class="tile">
          <h2 class="h6">{say(BOARD.matched)}</h2>
          <p class="number">{run.report.seekersMatched}</p>
          <p>{say(matchedOf(run.report.seekersMatched, run.report.seekers))}</p>
          <p>
            <a href="#coppie">{say(BOARD.seePairs)}</a>
          </p>
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
          <dl class="fit-counts">
            {FITS.map((word) => (
              <div>
                <dt>
                  <Fit c={c} word={word} />
                </dt>
                <dd>{counts[word]}</dd>
              </div>
            ))}
          </dl>
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
