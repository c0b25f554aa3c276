import type { CriterionAccount, PairExplanation } from "../../matching/explain/types.ts";
import { type Ctx, speaker } from "../visit.ts";
import { REASONS, WHY } from "./words.ts";

/** A criterion speaks for a pair from here on; more than three reasons nobody reads. */
const SPEAKS = 0.6;
const MOST = 3;
const PHRASES = 2;

const speaking = ({ criteria }: PairExplanation): readonly CriterionAccount[] =>
  criteria.filter(({ known, value }) => known && value >= SPEAKS).slice(0, MOST);

/** Why a host suits, said to the person, with what the two have written. */
export const Reasons = ({
  c,
  explanation,
}: {
  readonly c: Ctx;
  readonly explanation: PairExplanation;
}) => {
  const say = speaker(c);
  const found = speaking(explanation);
  if (found.length === 0) return <p>{say(REASONS.none)}</p>;
  return (
    <ul class="reasons">
      {found.map(({ name, evidence }) => (
        <li>
          {say(WHY[name])}
          {evidence.slice(0, PHRASES).map(({ seeker, place }) => (
            <span class="evidence">
              {say(REASONS.yours)}: «{seeker}» · {say(REASONS.theirs)}: «{place}»
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};
