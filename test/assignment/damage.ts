import { type Problem, seekerOf } from "../../src/assignment/problem.ts";
import type { Duals, Solution } from "../../src/assignment/solution.ts";
import { gain } from "./oracle.ts";

/** The same prices beside another answer, whose sums are stated truly: only rules and optimality can fail. */
export function restated(problem: Problem, solution: Solution, arc: Int32Array): Solution {
  let matched = 0;
  let total = 0;
  let units = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const a = arc[i]!;
    if (a < 0) continue;
    matched++;
    total += gain(problem, i, a);
    const pinned = problem.pinned.subarray(problem.start[i], problem.start[i + 1]).includes(1);
    if (!pinned) units += gain(problem, i, a) / solution.precision - solution.base;
  }
  return { ...solution, arc, matched, total, units };
}

/** The same for an answer of several places per seeker, given as its set of arcs. */
export function restatedSet(
  problem: Problem,
  solution: Solution,
  arcs: readonly number[],
): Solution {
  const set = Int32Array.from(arcs).toSorted();
  const arc = new Int32Array(problem.seekers).fill(-1);
  let total = 0;
  let units = 0;
  for (const a of set) {
    const i = seekerOf(problem, a);
    if (arc[i] === -1) arc[i] = a;
    total += gain(problem, i, a);
    if (problem.pinned[a] === 0) units += gain(problem, i, a) / solution.precision - solution.base;
  }
  const several = problem.seekerCapacity && { arcs: set };
  return { ...solution, arc, ...several, matched: set.length, total, units };
}

/** The same solution with one price changed. */
export function changed(
  solution: Solution,
  field: keyof Duals,
  index: number,
  by: number,
): Solution {
  const duals = solution.duals!;
  return {
    ...solution,
    duals: { ...duals, [field]: duals[field]!.with(index, duals[field]![index]! + by) },
  };
}
