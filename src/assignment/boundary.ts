import { isAllowed, type Problem } from "./problem.ts";
import type { Conflict, Part } from "./solution.ts";
import { isSeekerSide, type Tree, treeOf } from "./tree.ts";
import type { Bounded } from "./widened.ts";

/** What a conflict is made of: the minimums that ask, and what bounds the pairs that can answer. */
interface Boundary {
  /** Whose minimums are named. */
  readonly minimums: readonly Bounded[];
  /** Whose room, beyond the pins, bounds the pairs that can be had; `room` adds up to them, with `pairs`. */
  readonly limits: readonly { readonly at: Bounded; readonly room: number }[];
  /** How many single pairs bound them beside. */
  readonly pairs: number;
  /** Arcs that would be such pairs, were they not forbidden, or below the floor. */
  readonly forbidden: readonly number[];
  readonly belowFloor: readonly number[];
}

/** Reads a conflict's part of the problem; see `NestedConflict`. Time O(arcs). */
export function boundaryOf(problem: Problem, conflict: Conflict): Boundary {
  const tree = treeOf(problem);
  const none = new Int32Array(0);
  const { places, seekers, nested } = conflict;
  const groups = { seekerGroups: none, placeGroups: none };
  const named: Part = { ...groups, ...nested, seekers: none, places };
  const inside = nodesIn(tree, nested?.part ?? { ...groups, seekers, places });
  // Pairs that answer cross into the part, or, where it is crammed, out of it.
  const crosses = (from: number, to: number) =>
    inside[from] !== inside[to] && (inside[from] === 1) === (nested?.crammed ?? false);
  const limits = [...tree.parent.keys()]
    .filter((v) => tree.capacity[v]! > 0 && crosses(...endsOf(tree, v)))
    .map((v) => ({ at: boundedAt(tree, v), room: tree.capacity[v]! }));
  const asks = nodesIn(tree, named);
  const minimums = [...asks.keys()].filter((v) => asks[v] === 1).map((v) => boundedAt(tree, v));
  return { minimums, limits, ...arcsAcross(problem, tree, crosses) };
}

function arcsAcross(
  problem: Problem,
  tree: Tree,
  crosses: (from: number, to: number) => boolean,
): Pick<Boundary, "pairs" | "forbidden" | "belowFloor"> {
  const forbidden: number[] = [];
  const belowFloor: number[] = [];
  let pairs = 0;
  for (let i = 0; i < problem.seekers; i++) {
    if (tree.capacity[i] === 0) continue;
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.pinned[a] === 1 || !crosses(i, tree.seekers + problem.place[a]!)) continue;
      if (isAllowed(problem, a)) pairs++;
      else if (problem.forbidden[a] === 0) belowFloor.push(a);
      else if (problem.score[a]! >= problem.floor) forbidden.push(a);
    }
  }
  return { pairs, forbidden, belowFloor };
}

/** The ends of a node's edge in the direction of flow: down to seekers, up from places. */
const endsOf = (tree: Tree, node: number): [from: number, to: number] =>
  isSeekerSide(tree, node) ? [tree.parent[node]!, node] : [node, tree.parent[node]!];

const firstGroup = ({ seekers, places }: Tree): number => seekers + places;

function nodesIn(tree: Tree, part: Part): Uint8Array {
  const inside = new Uint8Array(tree.root + 1);
  const first = firstGroup(tree);
  for (const i of part.seekers) inside[i] = 1;
  for (const p of part.places) inside[tree.seekers + p] = 1;
  for (const g of part.seekerGroups) inside[first + g] = 1;
  for (const g of part.placeGroups) inside[first + tree.seekerGroups + g] = 1;
  return inside;
}

function boundedAt(tree: Tree, node: number): Bounded {
  const first = firstGroup(tree);
  if (node < tree.seekers) return { of: "seeker", index: node };
  if (node < first) return { of: "place", index: node - tree.seekers };
  const group = node - first;
  return group < tree.seekerGroups
    ? { of: "seekerGroup", index: group }
    : { of: "placeGroup", index: group - tree.seekerGroups };
}
