import { isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import { boundsOf } from "./nested-oracle.ts";

/** Every set of arcs that keeps pins and bounds, one by one: for a dozen arcs, not more. */
export function* answers(problem: Problem): Generator<number[]> {
  const bounds = boundsOf(problem);
  const room = (i: number) => problem.seekerCapacity?.[i] ?? 1;
  const load = bounds.capacity.map(() => 0);
  const taken = new Int32Array(problem.seekers);
  const chosen: number[] = [];
  function* from(arc: number): Generator<number[]> {
    if (arc === problem.place.length) {
      if (load.every((n, k) => n >= bounds.minimum[k]!)) yield [...chosen];
      return;
    }
    const pinned = problem.pinned[arc] === 1;
    if (!pinned) yield* from(arc + 1);
    if (!pinned && !isAllowed(problem, arc)) return;
    const i = seekerOf(problem, arc);
    const where = [...bounds.countsAt(i, problem.place[arc]!)];
    if (taken[i] === room(i) || where.some((k) => load[k] === bounds.capacity[k])) return;
    for (const k of where) load[k]!++;
    taken[i]!++;
    chosen.push(arc);
    yield* from(arc + 1);
    chosen.pop();
    taken[i]!--;
    for (const k of where) load[k]!--;
  }
  yield* from(0);
}
