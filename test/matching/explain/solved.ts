import type { Encoded } from "../../../src/matching/encode.ts";
import { type Matched, match } from "../../../src/matching/match.ts";
import type { MatchInput } from "../../../src/matching/parties.ts";
import type { Policy } from "../../../src/matching/policy.ts";
import type { Calibrate } from "../../../src/matching/closeness.ts";
import { linear } from "../parties.ts";

/** A market solved, to be explained. */
export function solved(given: MatchInput, rules: Policy, calibrate: Calibrate = linear): Matched {
  return match(given, rules, calibrate)!;
}

export const seekerRow = ({ seekers }: Encoded, id: string): number =>
  seekers.findIndex((one) => one.id === id);

export const placeRow = ({ places }: Encoded, id: string): number =>
  places.findIndex((one) => one.id === id);

/** By how much two totals of one market may differ that are the same to the engine's precision. */
export const roundingOf = ({ encoded, solution }: Matched): number =>
  encoded.problem.seekers * (2 * solution.precision + 2 ** -40);
