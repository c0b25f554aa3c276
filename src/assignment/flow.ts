import { PairHeap } from "./heap.ts";
import { isAllowed, type Problem } from "./problem.ts";
import { type Scale, unitsOf } from "./scale.ts";
import { isSeekerSide, type Tree, treeOf } from "./tree.ts";

/**
 * A flow round the tree (tree.ts) and what is open in it. Beside the tree's edges there are the arcs that may be
 * chosen, pins taken out, each of capacity 1. Potentials stand on nodes, on two levels; the loss of a step
 * from v to w that gains g is potential(v) − g − potential(w), and a flow is optimal when no open step has one
 * below zero. A node's price is the difference of potentials along its edge; see `priceOf`.
 */
export interface Flow {
  readonly tree: Tree;
  /** Compressed rows over the arcs that may be chosen; `origin` is the arc in the problem. */
  readonly start: Int32Array;
  readonly seeker: Int32Array;
  readonly place: Int32Array;
  readonly origin: Int32Array;
  /** Gain of an arc: `match` on the first level, the same for all; units on the second. */
  readonly match: 0 | 1;
  readonly gain: Float64Array;
  /** Bounds and flow of every node's edge. The bounds are the flow's own: searches narrow them. */
  readonly minimum: Int32Array;
  readonly capacity: Int32Array;
  readonly load: Int32Array;
  /** Per arc: 1 when used; 1 when that may not change. */
  readonly used: Uint8Array;
  readonly fixed: Uint8Array;
  /** Arcs used into place p: seat[firstSeat[p]] … seat[firstSeat[p] + seated[p] − 1]; an arc's own is `slot`. */
  readonly firstSeat: Int32Array;
  readonly seated: Int32Array;
  readonly seat: Int32Array;
  readonly slot: Int32Array;
  readonly matches: Float64Array;
  readonly units: Float64Array;
  /** Per node reached by the last search: the node before, and the arc between, or TREE. */
  readonly before: Int32Array;
  readonly via: Int32Array;
  readonly heap: PairHeap;
}

export const TREE = -1;

/** A flow of nothing at potentials of zero. Without a scale all gains are zero: enough to ask what can hold. */
export function openFlow(problem: Problem, scale: Scale | null, tree = treeOf(problem)): Flow {
  const { start, origin } = openArcs(problem, tree);
  const arcs = origin.length;
  const seeker = new Int32Array(arcs);
  const place = new Int32Array(arcs);
  const gain = new Float64Array(arcs);
  for (let i = 0; i < problem.seekers; i++) {
    const last = start[i + 1]!;
    for (let a = start[i]!; a < last; a++) {
      seeker[a] = i;
      place[a] = problem.place[origin[a]!]!;
      if (scale !== null) gain[a] = unitsOf(problem, scale, i, origin[a]!);
    }
  }
  return {
    tree,
    start,
    seeker,
    place,
    origin,
    match: problem.mostMatched && scale !== null ? 1 : 0,
    gain,
    minimum: tree.minimum.slice(),
    capacity: tree.capacity.slice(),
    used: new Uint8Array(arcs),
    fixed: new Uint8Array(arcs),
    ...seatsOf(tree, place),
    slot: new Int32Array(arcs),
    load: new Int32Array(tree.root),
    matches: new Float64Array(tree.root + 1),
    units: new Float64Array(tree.root + 1),
    before: new Int32Array(tree.root + 1),
    via: new Int32Array(tree.root + 1),
    heap: new PairHeap(tree.root + 1),
  };
}

/** The arcs that may be chosen, by rows. */
function openArcs(problem: Problem, tree: Tree): { start: Int32Array; origin: Int32Array } {
  const start = new Int32Array(problem.seekers + 1);
  const origin = new Int32Array(problem.place.length);
  let arcs = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const last = tree.capacity[i]! > 0 ? problem.start[i + 1]! : 0;
    for (let a = problem.start[i]!; a < last; a++) {
      if (isAllowed(problem, a) && problem.pinned[a] === 0) origin[arcs++] = a;
    }
    start[i + 1] = arcs;
  }
  return { start, origin: origin.slice(0, arcs) };
}

/** Room for all arcs of a place, however small its capacity is: a search may narrow and widen it. */
function seatsOf(tree: Tree, place: Int32Array) {
  const arcs = new Int32Array(tree.places);
  for (const p of place) arcs[p]!++;
  const firstSeat = new Int32Array(tree.places + 1);
  for (let p = 0; p < tree.places; p++) firstSeat[p + 1] = firstSeat[p]! + arcs[p]!;
  return { firstSeat, seated: new Int32Array(tree.places), seat: new Int32Array(place.length) };
}

/** Takes an arc into use, or out of it. The loads of the tree's edges are the caller's. */
export function toggle(flow: Flow, arc: number): void {
  const { used, seat, slot, seated } = flow;
  const p = flow.place[arc]!;
  const first = flow.firstSeat[p]!;
  used[arc] = 1 - used[arc]!;
  if (used[arc] === 1) {
    const free = first + seated[p]!++;
    seat[free] = arc;
    slot[arc] = free;
    return;
  }
  const last = seat[first + --seated[p]!]!;
  seat[slot[arc]!] = last;
  slot[last] = slot[arc]!;
}

/** Changes the flow round the whole cycle that an arc closes by itself, from the root and back to it. */
export function toggleAround(flow: Flow, arc: number): void {
  toggle(flow, arc);
  const change = flow.used[arc] === 1 ? 1 : -1;
  const { parent, root, seekers } = flow.tree;
  for (const end of [flow.seeker[arc]!, seekers + flow.place[arc]!]) {
    for (let v = end; v !== root; v = parent[v]!) flow.load[v]! += change;
  }
}

/** Back to a flow of nothing; potentials stay. */
export function empty(flow: Flow): void {
  flow.used.fill(0);
  flow.seated.fill(0);
  flow.load.fill(0);
}

/** Above zero only on an edge at its capacity, below zero only on one at its minimum. */
export function priceOf(flow: Flow, level: Float64Array, node: number): number {
  const above = level[flow.tree.parent[node]!]!;
  return isSeekerSide(flow.tree, node) ? level[node]! - above : above - level[node]!;
}
