import type { Flow } from "./flow.ts";
import { gainOf, pinnedArcs, type Problem, seekerOf } from "./problem.ts";
import type { Solution } from "./solution.ts";

/** What is used, pins and all, as an answer without its prices. */
export function answerOf(
  problem: Problem,
  flow: Flow,
): Omit<Solution, "duals" | "precision" | "base"> {
  const chosen: number[] = [];
  let units = 0;
  for (let a = 0; a < flow.used.length; a++) {
    if (flow.used[a] === 0) continue;
    chosen.push(flow.origin[a]!);
    units += flow.gain[a]!;
  }
  const pins = pinnedArcs(problem);
  const arcs = [...chosen, ...pins].toSorted((a, b) => a - b);
  const arc = new Int32Array(problem.seekers).fill(-1);
  let total = 0;
  for (const a of arcs) {
    const i = seekerOf(problem, a);
    if (arc[i]! < 0) arc[i] = a;
    total += gainOf(problem, i, a);
  }
  const sums = { matched: arcs.length, total, units };
  return { status: "optimal", arc, ...arcsField(problem, arcs), ...sums, conflict: null };
}

/** The set of all arcs, where it belongs to the answer. */
export function arcsField(problem: Problem, arcs: readonly number[]): { arcs?: Int32Array } {
  return problem.seekerCapacity === undefined ? {} : { arcs: Int32Array.from(arcs) };
}
