import { type Certificate, certify, certifyFair, certifyStable } from "./certificate.ts";
import { type FairSolution, solveFair } from "./fair.ts";
import type { Poll } from "./poll.ts";
import { isAllowed, type Problem } from "./problem.ts";
import { blockingPairs } from "./sensitivity.ts";
import type { Chosen, Solution } from "./solution.ts";
import { solveStable } from "./stable.ts";
import { solveTotal } from "./total.ts";

export const OBJECTIVES = ["total", "fair", "stable"] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** What is sought, and what each side thinks of every pair, per arc; a view that is null is the score itself. */
export interface Aim {
  readonly objective: Objective;
  readonly seekerView: Float64Array | null;
  readonly placeView: Float64Array | null;
}

/** Solves by the objective asked for; throws ProblemError where the problem does not suit it. */
export function solveFor(problem: Problem, aim: Aim, poll?: Poll): Solution {
  switch (aim.objective) {
    case "total":
      return solveTotal(problem, poll);
    case "fair":
      return solveFair(problem, poll);
    default:
      return solveStable(problem, placeView(problem, aim), seekerView(problem, aim));
  }
}

/** Checks an answer of `solveFor` by the proof that belongs to its objective. */
export function certifyFor(problem: Problem, aim: Aim, solution: Solution): Certificate {
  if (aim.objective === "stable")
    return certifyStable(problem, solution, placeView(problem, aim), seekerView(problem, aim));
  return isFair(solution) ? certifyFair(problem, solution) : certify(problem, solution);
}

export function isFair(solution: Solution): solution is FairSolution {
  return "floors" in solution;
}

/** How many pairs would both rather have each other, by the two views; see `blockingPairs`. */
export function blockingPairsFor(problem: Problem, aim: Aim, solution: Chosen): number {
  const place = placeView(problem, aim);
  if (aim.seekerView === null) return blockingPairs(problem, solution, place);
  // The floor is a matter of the score: before the view takes the score's place, it becomes a forbid.
  const forbidden = problem.forbidden.map((_, a) => Number(!isAllowed(problem, a)));
  const seen = { ...problem, score: aim.seekerView, floor: -Infinity, forbidden };
  return blockingPairs(seen, solution, place);
}

const placeView = (problem: Problem, aim: Aim): Float64Array => aim.placeView ?? problem.score;
const seekerView = (problem: Problem, aim: Aim): Float64Array => aim.seekerView ?? problem.score;
