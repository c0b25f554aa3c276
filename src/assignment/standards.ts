import type { Problem } from "./problem.ts";
import { treeOf } from "./tree.ts";

interface Standards {
  /** Per seeker: the score that another place must exceed; −Infinity with room left, Infinity when none can. */
  readonly content: Float64Array;
  /** Per place: the place's score that a newcomer must exceed; likewise. */
  readonly least: Float64Array;
}

/** What each side holds, as the mark that a blocking pair must exceed. */
export function standardsOf(
  problem: Problem,
  arcs: Int32Array,
  placeScore: Float64Array,
): Standards {
  const { tree, load, low } = held(problem, arcs, placeScore);
  const { seekers, places, parent, root, capacity } = tree;
  const lowestFull = (node: number): number => {
    let v = node;
    while (v !== root && load[v]! < capacity[v]!) v = parent[v]!;
    return v;
  };
  const content = Float64Array.from({ length: seekers }, (_, i) =>
    lowestFull(i) === root ? -Infinity : low[i]!,
  );
  const least = Float64Array.from({ length: places }, (_, p) => {
    const full = lowestFull(seekers + p);
    return full === root ? -Infinity : low[full]!;
  });
  return { content, least };
}

/** Per node: how many pairs it holds, and the least score among them (of a seeker the seeker's own). */
function held(problem: Problem, arcs: Int32Array, placeScore: Float64Array) {
  const tree = treeOf({ ...problem, pinned: new Uint8Array(problem.pinned.length) });
  const { seekers, parent, root } = tree;
  const load = new Int32Array(root);
  const low = new Float64Array(root).fill(Infinity);
  let i = 0;
  for (const a of arcs) {
    while (problem.start[i + 1]! <= a) i++;
    low[i] = Math.min(low[i]!, problem.score[a]!);
    for (let v = i; v !== root; v = parent[v]!) load[v]!++;
    for (let v = seekers + problem.place[a]!; v !== root; v = parent[v]!) {
      load[v]!++;
      low[v] = Math.min(low[v]!, placeScore[a]!);
    }
  }
  return { tree, load, low };
}
