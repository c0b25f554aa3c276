import type { Move } from "./nested-sensitivity.ts";
import { gainOf, type Problem } from "./problem.ts";
import { unitsOf } from "./scale.ts";
import type { Solution } from "./solution.ts";

export interface Forced {
  /** False when no answer that keeps pins and minimums does so; then the rest is zero and empty. */
  readonly feasible: boolean;
  /** Change in how many are matched; never above 0 for an allowed pair with mostMatched. */
  readonly matches: number;
  /** Change of the total, in score units. */
  readonly total: number;
  /** The same in integer steps of the solution; exact unless the pair lies far below the floor. */
  readonly units: number;
  /** The pair asked about first, then who moves, each as a pair of arcs. */
  readonly moves: readonly Move[];
}

export const IMPOSSIBLE: Forced = { feasible: false, matches: 0, total: 0, units: 0, moves: [] };

/** What moves change in all. */
export function sumOf(problem: Problem, solution: Solution, moves: readonly Move[]) {
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
  return { matches, total, units };
}
