import type { HostCandidate } from "../../rounds/browse/host-list.ts";
import { type Ctx, speaker } from "../visit.ts";
import { IDEAS, skillWords, WHY } from "./words.ts";

type Speaking = HostCandidate["speaking"][number];

/** A criterion speaks for somebody from here on; more than two reasons a card has no room for. */
const SPEAKS = 0.6;
const MOST = 2;

const isSaid = (one: Speaking): one is Speaking & { readonly name: keyof typeof WHY } =>
  one.name in WHY && (one.value >= SPEAKS || one.evidence.length > 0);

/** Why somebody suits, in one plain sentence; skills, which can be shown, come first. */
export const PlainWhy = ({
  c,
  speaking,
}: {
  readonly c: Ctx;
  readonly speaking: readonly Speaking[];
}) => {
  const say = speaker(c);
  const reasons = speaking
    .filter(isSaid)
    .toSorted((a, b) => b.evidence.length - a.evidence.length || b.value - a.value)
    .slice(0, MOST)
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
