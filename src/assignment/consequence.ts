import { gainOf, type Problem } from "./problem.ts";
import { unitsOf } from "./scale.ts";
import type { Solution } from "./solution.ts";

/** One seeker's change from arc to arc of the problem; −1 stands for no place. */
export interface Move {
  readonly seeker: number;
  readonly from: number;
  readonly to: number;
}

/** What a change asked for brings with it. */
export interface Consequence {
  /** False when no answer that keeps the rules does so; then the rest is zero and empty. */
  readonly feasible: boolean;
  /** Change in how many are matched; never above 0 for an allowed pair with mostMatched. */
  readonly matches: number;
  /** Change of the total, in score units. */
  readonly total: number;
  /** The same in integer steps of the solution; exact unless a pair lies far below the floor. */
  readonly units: number;
  /** What was asked first, then who else moves. */
  readonly moves: readonly Move[];
}

/** A pair that a seeker could have instead, or besides, and what that would bring. */
export interface Alternate extends Consequence {
  readonly arc: number;
}

export const IMPOSSIBLE: Consequence = {
  feasible: false,
  matches: 0,
  total: 0,
  units: 0,
  moves: [],
};

/** For what is so already. */
export const UNCHANGED: Consequence = { ...IMPOSSIBLE, feasible: true };

/** Adds up what moves change. */
export function consequenceOf(
  problem: Problem,
  solution: Pick<Solution, "precision" | "base">,
  moves: readonly Move[],
): Consequence {
  let matches = 0;
  let total = 0;
  let units = 0;
  for (const { seeker, from, to } of moves) {
    if (to >= 0) {
      matches++;
      total += gainOf(problem, seeker, to);
      units += unitsOf(problem, solution, seeker, to);
    }
    if (from >= 0) {
      matches--;
      total -= gainOf(problem, seeker, from);
      units -= unitsOf(problem, solution, seeker, from);
    }
  }
  return { feasible: true, matches, total, units, moves };
}

/** The best for the whole first, level by level; of equals the earlier place. */
export function byBenefit({ mostMatched }: Problem) {
  return (a: Alternate, b: Alternate): number =>
    (mostMatched ? b.matches - a.matches : 0) || b.units - a.units || a.arc - b.arc;
}
