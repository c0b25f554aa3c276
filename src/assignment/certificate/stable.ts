import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { loadsOf } from "./nodes.ts";
import { chosen, type Fail, isFree, type Rest } from "./reading.ts";

/**
 * That no pair which the pins leave open blocks the answer. The seeker would rather: it has room, or a pair of its
 * own of a lower score. The place would rather: of the place and the groups above, the lowest one that is full, if
 * any, holds a pair to which it gives a lower place score.
 */
export function checkStable(
  problem: Problem,
  solution: Solution,
  rest: Rest,
  placeScore: Float64Array,
  seekerScore: Float64Array,
  fail: Fail,
): void {
  const { nodes, owner } = rest;
  const arcs = chosen(solution).filter((a) => problem.pinned[a] !== 1);
  const load = loadsOf(problem, nodes, arcs);
  const lowest = new Float64Array(nodes.count).fill(Infinity);
  for (const a of arcs) {
    const i = owner[a]!;
    lowest[i] = Math.min(lowest[i]!, seekerScore[a]!);
    for (let v = nodes.place + problem.place[a]!; v >= 0; v = nodes.above[v]!) {
      lowest[v] = Math.min(lowest[v]!, placeScore[a]!);
    }
  }
  const used = new Set(arcs);
  for (let a = 0; a < problem.place.length; a++) {
    if (used.has(a) || !isFree(problem, rest, a)) continue;
    const i = owner[a]!;
    if (load[i] === rest.most[i] && lowest[i]! >= seekerScore[a]!) continue;
    let v = nodes.place + problem.place[a]!;
    while (v >= 0 && load[v]! < rest.most[v]!) v = nodes.above[v]!;
    if (v >= 0 && lowest[v]! >= placeScore[a]!) continue;
    fail(`seeker ${i} and place ${problem.place[a]} would both rather have each other`);
  }
}
