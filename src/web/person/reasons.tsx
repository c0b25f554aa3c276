import type { PairToPerson } from "../../matching/explain/told.ts";
import { type Ctx, speaker } from "../visit.ts";
import { REASONS, WHY } from "./words.ts";

/** Why a host suits, said to the person, with what the two have written. */
export const Reasons = ({
  c,
  told: { reasons },
}: {
  readonly c: Ctx;
  readonly told: Pick<PairToPerson, "reasons">;
}) => {
  const say = speaker(c);
  if (reasons.length === 0) return <p>{say(REASONS.none)}</p>;
  return (
    <ul class="reasons">
      {reasons.map(({ name, evidence }) => (
        <li>
          {say(WHY[name])}
          {evidence.map(({ seeker, place }) => (
            <span class="evidence">
              {say(REASONS.yours)}: «{seeker}» · {say(REASONS.theirs)}: «{place}»
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};
