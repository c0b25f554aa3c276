import { isAllowed, type Problem } from "./problem.ts";
import type { SeatValues } from "./seat-values.ts";
import { arcsOf, type Chosen, type Solution } from "./solution.ts";
import { openSolved } from "./solved.ts";
import { standardsOf } from "./standards.ts";

/** What one more seat at each place and group, alone, would bring to an answer of `solveTotal`. */
export function seatValues(problem: Problem, solution: Solution): SeatValues {
  return openSolved(problem, solution).seatValues();
}

/**
 * How many allowed pairs are blocking: seeker and place would both rather have each other than what they were
 * given (Gale, Shapley, Amer. Math. Monthly 69 (1962), 9–15). A seeker prefers by score, and any allowed place to
 * none; a place prefers by `placeScore` (per arc; the score itself when absent) to the least of its occupants,
 * and takes anyone while a seat is free. A group of places that is full takes one for another, at whichever of its
 * places; of seekers whose group is full, only those who give up a place of their own come. Equal is not preferred.
 * Pins, priority and continuity are no preference: a pinned pair can be blocked like any other. Time O(arcs).
 */
export function blockingPairs(
  problem: Problem,
  solution: Chosen,
  placeScore: Float64Array = problem.score,
): number {
  const { content, least } = standardsOf(problem, arcsOf(solution), placeScore);
  const used = new Uint8Array(problem.place.length);
  for (const a of arcsOf(solution)) used[a] = 1;
  let blocking = 0;
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (used[a] === 1 || !isAllowed(problem, a) || problem.score[a]! <= content[i]!) continue;
      if (placeScore[a]! > least[problem.place[a]!]!) blocking++;
    }
  }
  return blocking;
}
