import { type Flow, openFlow, toggleAround } from "./flow.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { arcsOf, type Duals, type Solution } from "./solution.ts";
import { isSeekerSide, treeOf } from "./tree.ts";

/** An optimal answer with its prices as a flow in which no open step has a loss below zero. */
export function solvedFlow(problem: Problem, solution: Solution): Flow {
  const { duals } = solution;
  if (solution.status !== "optimal" || duals === null) {
    throw new ProblemError("not-solved", "solution", -1, solution.status);
  }
  const flow = openFlow(problem, solution, treeOf(problem));
  const chosen = new Uint8Array(problem.place.length);
  for (const a of arcsOf(solution)) chosen[a] = 1;
  for (const [a, origin] of flow.origin.entries()) if (chosen[origin] === 1) toggleAround(flow, a);
  setPotentials(flow, flow.matches, pricesOf(duals, "Matches"));
  setPotentials(flow, flow.units, pricesOf(duals, "Units"));
  return flow;
}

function pricesOf(duals: Duals, level: "Matches" | "Units"): readonly number[] {
  const none = new Float64Array(0);
  return [
    ...duals[`seeker${level}`],
    ...duals[`place${level}`],
    ...(duals[`seekerGroup${level}`] ?? none),
    ...(duals[`placeGroup${level}`] ?? none),
  ];
}

function setPotentials({ tree }: Flow, level: Float64Array, prices: readonly number[]): void {
  for (let v = 0; v < tree.root; v++) {
    let due = 0;
    for (let u = v; u !== tree.root; u = tree.parent[u]!) due += prices[u]!;
    // Adding zero turns −0, which no comparison tells apart, into the zero that a fresh flow has.
    level[v] = (isSeekerSide(tree, v) ? due : -due) + 0;
  }
}
