import { type Forced, IMPOSSIBLE } from "../../assignment/forced.ts";
import { blockingPairsFor } from "../../assignment/objective.ts";
import type { Problem } from "../../assignment/problem.ts";
import { force } from "../../assignment/sensitivity.ts";
import { arcsOf, type Solution } from "../../assignment/solution.ts";
import { changeBetween, solveWithPin } from "../../assignment/solved-again.ts";
import type { Encoded } from "../encode.ts";

/** What imposing one pair does to the round, by what the round is after. */
export interface Imposed extends Forced {
  /** Of a fair round: the first fit, counted from the lowest, that falls; null where none does. */
  readonly floor: FallenFloor | null;
  /** Of a stable round: pairs that would both rather have each other. */
  readonly blockingPairs: BlockingPairs | null;
}

export interface BlockingPairs {
  readonly before: number;
  readonly after: number;
}

export interface FallenFloor {
  /** 1 for the lowest. */
  readonly rank: number;
  readonly before: number;
  readonly after: number;
}

/** Exact: by the prices of the total, by solving again for the other objectives. */
export function impose({ problem, aim }: Encoded, solution: Solution, arc: number): Imposed {
  const none = { floor: null, blockingPairs: null };
  if (aim.objective === "total") return { ...force(problem, solution, arc), ...none };
  if (arcsOf(solution).includes(arc)) return { ...IMPOSSIBLE, feasible: true, ...none };
  const after = solveWithPin(problem, aim, arc);
  if (after === null) return { ...IMPOSSIBLE, ...none };
  const change = changeBetween(problem, solution, after, arc);
  if (aim.objective === "fair")
    return { ...change, ...none, floor: fallenFloor(problem, solution, after) };
  const blockingPairs = {
    before: blockingPairsFor(problem, aim, solution),
    after: blockingPairsFor(problem, aim, after),
  };
  return { ...change, ...none, blockingPairs };
}

/** Of answers with as many pairs; pins that stand in both count for neither. */
function fallenFloor(problem: Problem, before: Solution, after: Solution): FallenFloor | null {
  if (after.matched !== before.matched) return null;
  const fits = (solution: Solution) =>
    Array.from(arcsOf(solution))
      .filter((arc) => problem.pinned[arc] === 0)
      .map((arc) => problem.score[arc]!)
      .toSorted((a, b) => a - b);
  const old = fits(before);
  const now = fits(after);
  const at = old.findIndex((score, k) => score !== now[k]);
  return at < 0 ? null : { rank: at + 1, before: old[at]!, after: now[at]! };
}
