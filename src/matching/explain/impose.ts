import { changeBetween } from "../../assignment/changed-problem.ts";
import { type Consequence, IMPOSSIBLE, UNCHANGED } from "../../assignment/consequence.ts";
import { type Aim, blockingPairsFor } from "../../assignment/objective.ts";
import type { Problem } from "../../assignment/problem.ts";
import { arcsOf, type Solution } from "../../assignment/solution.ts";
import { solveWithPin } from "../../assignment/solved-again.ts";
import { openSolved, type Solved } from "../../assignment/solved.ts";
import type { Encoded } from "../encode.ts";

/** What imposing one pair does to the round, by what the round is after. */
export interface Imposed extends Consequence {
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

/** Null where it is not reckoned. */
export type Impose = (arc: number) => Imposed | null;

/**
 * Opens an answer to be asked what imposing a pair does. Exact: by the residual paths of the total, by solving again
 * for the other objectives.
 */
export function openImpose({ problem, aim }: Encoded, solution: Solution): Impose {
  if (aim.objective !== "total") return (arc) => imposeAgain(problem, aim, solution, arc);
  // Opened by the first question: a run without a solution has none to open.
  let solved: Solved | undefined;
  return (arc) => ({ ...(solved ??= openSolved(problem, solution)).force(arc), ...NO_OTHER_AIM });
}

/** What an answer of the objective total has of the other objectives. */
export const NO_OTHER_AIM = { floor: null, blockingPairs: null };

function imposeAgain(problem: Problem, aim: Aim, solution: Solution, arc: number): Imposed {
  if (arcsOf(solution).includes(arc)) return { ...UNCHANGED, ...NO_OTHER_AIM };
  const after = solveWithPin(problem, aim, arc);
  if (after === null) return { ...IMPOSSIBLE, ...NO_OTHER_AIM };
  const change = changeBetween(problem, solution, after, arc);
  if (aim.objective === "fair")
    return { ...change, ...NO_OTHER_AIM, floor: fallenFloor(problem, solution, after) };
  const blockingPairs = {
    before: blockingPairsFor(problem, aim, solution),
    after: blockingPairsFor(problem, aim, after),
  };
  return { ...change, ...NO_OTHER_AIM, blockingPairs };
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
