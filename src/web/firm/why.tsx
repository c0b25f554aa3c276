import type { PairToHost } from "../../matching/explain/told.ts";
import { type Ctx, speaker } from "../visit.ts";
import { IDEAS, skillWords, WHY } from "./words.ts";

type Told = PairToHost["plain"][number];

const isSaid = (one: Told): one is Told & { readonly name: keyof typeof WHY } => one.name in WHY;

/** Why somebody suits, in one plain sentence. */
export const PlainWhy = ({ c, plain }: { readonly c: Ctx; readonly plain: readonly Told[] }) => {
  const say = speaker(c);
  const reasons = plain
    .filter(isSaid)
    .map(({ name, evidence: [first] }) =>
      say(first === undefined ? WHY[name] : skillWords(first.seeker, first.place)),
    );
  return (
    <p class="why-first">
      <strong>{say(IDEAS.why)}:</strong>{" "}
      {reasons.length === 0 ? say(IDEAS.noReason) : `${reasons.join("; ")}.`}
    </p>
  );
};
