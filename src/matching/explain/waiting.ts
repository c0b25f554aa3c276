import { solveFor } from "../../assignment/objective.ts";
import { arcBetween, isAllowed } from "../../assignment/problem.ts";
import type { Solution } from "../../assignment/solution.ts";
import { type Encoded, encode } from "../encode.ts";
import type { Text } from "../glossary.ts";
import { isOpen } from "../groups.ts";
import type { MatchInput } from "../parties.ts";
import type { Policy } from "../policy.ts";
import type { Calibrate } from "../closeness.ts";
import { sentences } from "../words.ts";
import { releases } from "./helps.ts";
import type { Release } from "./release.ts";
import type { Help, WaitingExplanation } from "./types.ts";
import { reasonsOf } from "./waiting-reasons.ts";
import { type Possible, whyWords } from "./waiting-words.ts";

/** What a round is solved with, to solve it once more with one thing changed. */
export interface Retry {
  readonly input: MatchInput;
  readonly policy: Policy;
  readonly calibrate: Calibrate;
}

/** Why a seeker waits, and what would help; `retry` null leaves the effect of each help unreckoned. */
export function explainWaiting(
  encoded: Encoded,
  solution: Solution,
  row: number,
  retry: Retry | null,
): WaitingExplanation {
  const { problem } = encoded;
  const possible = possibleFor(encoded, row);
  const allowed = possible.filter(({ arc }) => isAllowed(problem, arc));
  const reasons = reasonsOf(encoded, row);
  const { id } = encoded.seekers[row]!;
  const helps = releases(encoded, row)
    .map((release) => helpOf(release, retry && wouldMatch(retry, release, id, solution)))
    .toSorted((a, b) => Number(b.matches ?? false) - Number(a.matches ?? false));
  const why = whyWords(encoded, solution, possible, allowed);
  const more = helps[0] ?? reasons[0];
  return {
    headline: more === undefined ? why : inARow(why, more.sentence),
    reasons,
    allowed: allowed.map(({ place }) => place.id).toSorted(),
    helps,
  };
}

const possibleFor = ({ problem, places }: Encoded, row: number): Possible[] =>
  places
    .map((place, j) => ({ place, arc: arcBetween(problem, row, j) }))
    .filter(({ arc }, j) => arc >= 0 && isOpen(problem, j));

/** Solves the round once more with the change: a place for the seeker, and nobody loses theirs. */
function wouldMatch(
  { input, policy, calibrate }: Retry,
  { apply }: Release,
  seeker: string,
  before: Solution,
): boolean {
  const encoded = encode(apply(input), policy, calibrate);
  const after = solveFor(encoded.problem, encoded.aim);
  const row = encoded.seekers.findIndex(({ id }) => id === seeker);
  return after.status === "optimal" && after.arc[row]! >= 0 && after.matched > before.matched;
}

function helpOf({ constraint, places, sentence }: Release, matches: boolean | null): Help {
  return { constraint, places, matches, sentence: sentences(addEffect(sentence, matches)) };
}

function addEffect({ it, en }: Text, matches: boolean | null): Text {
  if (matches === null) return { it, en };
  return matches
    ? {
        it: `${it}, e in questo ciclo l'abbinamento ci sarebbe`,
        en: `${en}, and in this round there would be a match`,
      }
    : {
        it: `${it}, ma in questo ciclo l'abbinamento non ci sarebbe ancora`,
        en: `${en}, but in this round there would be no match yet`,
      };
}

const inARow = (a: Text, b: Text): Text => ({ it: `${a.it} ${b.it}`, en: `${a.en} ${b.en}` });
