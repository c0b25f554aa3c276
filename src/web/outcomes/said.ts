import type { Declaration, Outcome } from "../../collaborations/outcomes/outcomes.ts";
import { durationOf } from "../../collaborations/outcomes/months.ts";
import {
  CONDITION_WORDS,
  CONTRACT_WORDS,
  durationWords,
  OPEN_ENDED,
  SOURCE_WORDS,
} from "../../collaborations/outcomes/words.ts";
import { day, decimal } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { OUTCOMES } from "./words.ts";

type Contract = Pick<Outcome, "contractFrom" | "contractTo" | "contract"> & {
  readonly extendedTo?: string | null;
};

/** «01/08/2026 – 31/01/2027 (6 mesi)», as far as it is known; with an extension, to its last day. */
export function contractPeriod(
  c: Ctx,
  { contract, contractFrom: from, contractTo: to, extendedTo }: Contract,
): string | null {
  const say = speaker(c);
  const end = extendedTo ?? to;
  if (from === null) return end === null ? null : `… – ${day(end)}`;
  if (end !== null)
    return `${day(from)} – ${day(end)} (${say(durationWords(durationOf(from, end)))})`;
  const hasNone = contract === "permanent" || contract === "apprenticeship";
  return hasNone ? `${day(from)}, ${say(OPEN_ENDED)}` : `${day(from)} – …`;
}

/** An outcome, or what a side declares, in one line. */
export function inOneLine(c: Ctx, one: Outcome | Declaration): string {
  const say = speaker(c);
  const { condition, contract, weeklyHours, atHost } = one;
  const place = atHost
    ? OUTCOMES.atHost
    : condition === null
      ? OUTCOMES.notWithHost
      : OUTCOMES.elsewhere;
  return [
    condition && say(CONDITION_WORDS[condition]),
    contract && say(CONTRACT_WORDS[contract]),
    contractPeriod(c, one),
    weeklyHours !== null &&
      `${decimal(c, weeklyHours, { digits: Number.isInteger(weeklyHours) ? 0 : 1 })} ${say(OUTCOMES.hours)}`,
    atHost !== null && say(place),
    "source" in one && one.source !== null && say(SOURCE_WORDS[one.source]),
  ]
    .filter(Boolean)
    .join(" · ");
}
