import type { Groups, Problem } from "./problem.ts";

/**
 * Seekers, places and groups as one tree: seekers hang in their groups, places in theirs, and all of it in one root.
 * A pair is one unit of flow that goes round: from the root down to a seeker, over to a place, and up to the root.
 * Nodes: seekers, places, seeker groups, place groups, root, in this order. Every node but the root stands also for
 * the edge between it and its parent, whose bounds are what the pins leave of capacity and minimum.
 */
export interface Tree {
  readonly seekers: number;
  readonly places: number;
  readonly seekerGroups: number;
  readonly root: number;
  /** Per node but the root. */
  readonly parent: Int32Array;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** The nodes right below v: child[childStart[v]] … child[childStart[v + 1] − 1]. */
  readonly childStart: Int32Array;
  readonly child: Int32Array;
}

export function treeOf(problem: Problem): Tree {
  const { seekers, places } = problem;
  const ones = () => new Int32Array(seekers).fill(1);
  const above = problem.seekerGroups ?? ungrouped(seekers);
  const below = problem.placeGroups ?? ungrouped(places);
  const firstAbove = seekers + places;
  const firstBelow = firstAbove + above.parent.length;
  const root = firstBelow + below.parent.length;
  const shifted = (groups: Int32Array, first: number) =>
    groups.map((group) => (group < 0 ? root : first + group));
  const parent = joined(
    shifted(above.of, firstAbove),
    shifted(below.of, firstBelow),
    shifted(above.parent, firstAbove),
    shifted(below.parent, firstBelow),
  );
  const capacity = joined(
    problem.seekerCapacity ?? ones(),
    problem.capacity,
    above.capacity,
    below.capacity,
  );
  const minimum = joined(new Int32Array(seekers), problem.minimum, above.minimum, below.minimum);
  takePins(problem, parent, capacity, minimum);
  const sizes = { seekers, places, seekerGroups: above.parent.length, root };
  return { ...sizes, parent, capacity, minimum, ...childrenOf(parent, root) };
}

/** Whether flow goes down the node's edge, from the parent to it. */
export function isSeekerSide(tree: Tree, node: number): boolean {
  const { seekers, places, seekerGroups } = tree;
  return node < seekers || (node >= seekers + places && node < seekers + places + seekerGroups);
}

function ungrouped(members: number): Groups {
  const none = new Int32Array(0);
  return { of: new Int32Array(members).fill(-1), parent: none, capacity: none, minimum: none };
}

function joined(...parts: readonly Int32Array[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => [...part]));
}

function takePins(
  problem: Problem,
  parent: Int32Array,
  capacity: Int32Array,
  minimum: Int32Array,
): void {
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.pinned[a] === 0) continue;
      for (const end of [i, problem.seekers + problem.place[a]!]) {
        for (let v = end; v < parent.length; v = parent[v]!) {
          capacity[v]!--;
          minimum[v] = Math.max(0, minimum[v]! - 1);
        }
      }
    }
  }
}

function childrenOf(parent: Int32Array, root: number) {
  const childStart = new Int32Array(root + 2);
  for (const v of parent) childStart[v + 1]!++;
  for (let v = 0; v <= root; v++) childStart[v + 1]! += childStart[v]!;
  const next = childStart.slice(0, root + 1);
  const child = new Int32Array(parent.length);
  for (const [v, above] of parent.entries()) child[next[above]!++] = v;
  return { childStart, child };
}
