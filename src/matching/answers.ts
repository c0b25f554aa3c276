import type { Answer } from "./decode.ts";
import { type Encoded, encode } from "./encode.ts";
import { betterPlace } from "./explain/better-place.ts";
import { openImpose } from "./explain/impose.ts";
import { imposeUnderQuotas } from "./explain/impose-under-quotas.ts";
import type { Solvers } from "./solve-market.ts";
import { nearOf } from "./explain/near.ts";
import { explainPair } from "./explain/pair.ts";
import type { Near, PairExplanation, WaitingExplanation, WhyNot } from "./explain/types.ts";
import { explainWaiting } from "./explain/waiting.ts";
import { explainWhyNot } from "./explain/why-not.ts";
import type { MatchInput } from "./parties.ts";
import type { Policy } from "./policy.ts";
import type { Calibrate } from "./closeness.ts";

/** What can be asked of a solved market: why this pair, why not that one, why somebody waits. */
export interface Answers {
  readonly seekers: readonly string[];
  readonly places: readonly string[];
  /** Why the seeker was given its place, or why it waits. */
  readonly why: (seeker: string) => SeekerAnswer | null;
  /** Why the seeker was not given this place, or what imposing it would change. */
  readonly whyNot: (seeker: string, place: string) => WhyNot | null;
  /** Other places for the seeker, and other seekers for its place. */
  readonly near: (seeker: string) => Near | null;
}

export type SeekerAnswer =
  | { readonly kind: "proposed"; readonly place: string; readonly explanation: PairExplanation }
  | { readonly kind: "waiting"; readonly explanation: WaitingExplanation };

/**
 * Opens a solved market for questions, from what the run kept; unknown ids answer null. Under quotas a cost is reckoned
 * by `solvers`, opened for each question: without them it is said not to be.
 */
export function openAnswers(
  input: MatchInput,
  policy: Policy,
  solution: Answer,
  calibrate: Calibrate,
  solvers: (() => Solvers) | null = null,
): Answers {
  const encoded = encode(input, policy, calibrate);
  const seekers = rows(encoded.seekers);
  const places = rows(encoded.places);
  const impose =
    encoded.limits === null
      ? openImpose(encoded, solution)
      : imposeUnderQuotas(encoded, solution, solvers);
  // Of a quota run no help is tried: each would be a search.
  const retry = encoded.limits === null ? { input, policy, calibrate } : null;
  return {
    seekers: input.seekers.map(({ id }) => id),
    places: input.places.map(({ id }) => id),
    why: (id) => {
      const row = seekers.get(id);
      if (row === undefined) return null;
      const arc = solution.arc[row]!;
      return arc < 0
        ? {
            kind: "waiting",
            explanation: explainWaiting(encoded, solution, row, retry),
          }
        : {
            kind: "proposed",
            place: placeOf(encoded, arc),
            explanation: explainPair(
              encoded,
              row,
              arc,
              betterPlace(encoded, solution, impose, row),
            ),
          };
    },
    whyNot: (seeker, place) => {
      const row = seekers.get(seeker);
      const column = places.get(place);
      if (row === undefined || column === undefined) return null;
      return explainWhyNot(encoded, solution, impose, row, column);
    },
    near: (seeker) => {
      const row = seekers.get(seeker);
      return row === undefined ? null : nearOf(encoded, solution, row);
    },
  };
}

const rows = (parties: readonly { readonly id: string }[]) =>
  new Map(parties.map(({ id }, row) => [id, row]));

const placeOf = ({ places, problem }: Encoded, arc: number): string =>
  places[problem.place[arc]!]!.id;
