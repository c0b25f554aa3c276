import { type Flow, openFlow, toggleAround } from "./flow.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { arcsOf, type Duals, type Solution } from "./solution.ts";
import { isSeekerSide, type Tree, treeOf } from "./tree.ts";

/** An optimal answer with its prices as a flow in which no open step has a loss below zero. */
export function solvedFlow(problem: Problem, solution: Solution): Flow {
  const { duals } = solution;
  if (duals === null) throw new ProblemError("not-solved", "solution", -1, solution.status);
  const flow = usedFlow(problem, solution);
  flow.matches.set(potentialsOf(flow.tree, pricesOf(duals, "Matches")));
  flow.units.set(potentialsOf(flow.tree, pricesOf(duals, "Units")));
  return flow;
}

/** An answer as a flow at potentials of zero. */
export function usedFlow(problem: Problem, solution: Solution): Flow {
  if (solution.status !== "optimal") {
    throw new ProblemError("not-solved", "solution", -1, solution.status);
  }
  const flow = openFlow(problem, solution);
  const chosen = new Uint8Array(problem.place.length);
  for (const a of arcsOf(solution)) chosen[a] = 1;
  for (let a = 0; a < flow.origin.length; a++) {
    if (chosen[flow.origin[a]!] === 1) toggleAround(flow, a);
  }
  return flow;
}

/** Of every seeker, then every place: what a pair pays there to it and all groups above, on both levels. */
export function duePrices(problem: Problem, { duals }: Solution) {
  const tree = treeOf(problem);
  const due = (level: "Matches" | "Units") =>
    potentialsOf(tree, pricesOf(duals!, level))
      .subarray(0, tree.seekers + tree.places)
      .map((potential, v) => (v < tree.seekers ? potential : -potential));
  return { matches: due("Matches"), units: due("Units") };
}

/** Potentials of all nodes from their prices: a node pays those of all edges up to the root. */
export function potentialsOf(tree: Tree, prices: Float64Array): Float64Array {
  const level = new Float64Array(tree.root + 1);
  for (let v = 0; v < tree.root; v++) {
    let due = 0;
    for (let u = v; u !== tree.root; u = tree.parent[u]!) due += prices[u]!;
    // Adding zero turns −0, which no comparison tells apart, into the zero that a fresh flow has.
    level[v] = (isSeekerSide(tree, v) ? due : -due) + 0;
  }
  return level;
}

/** The arc of a flow that stands for an arc of the problem, by binary search, or −1. */
export function flowArcOf({ origin }: Flow, arc: number): number {
  let low = 0;
  let high = origin.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (origin[middle] === arc) return middle;
    if (origin[middle]! < arc) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function pricesOf(duals: Duals, level: "Matches" | "Units"): Float64Array {
  return Float64Array.from([
    ...duals[`seeker${level}`],
    ...duals[`place${level}`],
    ...(duals[`seekerGroup${level}`] ?? []),
    ...(duals[`placeGroup${level}`] ?? []),
  ]);
}
