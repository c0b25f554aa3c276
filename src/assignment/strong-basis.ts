import { attach } from "./basis.ts";
import type { Flow } from "./flow.ts";
import { PairHeap } from "./heap.ts";
import type { Simplex } from "./simplex-network.ts";

/**
 * Hangs every node on the way by which it can send a unit up to the root at the least loss, by the potentials given
 * (Dijkstra, from the root down), and sets the potentials to those of the tree. What is neither empty nor full must
 * be in a basis and comes first. With optimal potentials the tree is optimal at once.
 */
export function buildBasis(simplex: Simplex, flow: Flow): void {
  const { basis, level1, level2 } = simplex;
  const { root } = flow.tree;
  const search: Search = {
    simplex,
    heap: new PairHeap(root + 1),
    settled: new Uint8Array(root + 1),
    order: [root],
    loss1: new Float64Array(root + 1),
    loss2: new Float64Array(root + 1),
    toward: new Int32Array(root + 1),
    via: new Int32Array(root + 1),
  };
  search.settled[root] = 1;
  const columns = columnsOf(flow);
  for (let at = 0; at < search.order.length; at++) {
    reach(search, flow, columns, search.order[at]!);
    if (at + 1 === search.order.length) settleNearest(search);
  }
  level1[root] = level2[root] = 0;
  for (const v of search.order.slice(1)) {
    const above = basis.parent[v]!;
    const sign = basis.up[v] === 1 ? 1 : -1;
    basis.depth[v] = basis.depth[above]! + 1;
    level1[v] = level1[above]! + sign * simplex.gain1[basis.edge[v]!]!;
    level2[v] = level2[above]! + sign * simplex.gain2[basis.edge[v]!]!;
  }
}

interface Search {
  readonly simplex: Simplex;
  readonly heap: PairHeap;
  readonly settled: Uint8Array;
  /** Settled nodes, those above before those that hang on them. */
  readonly order: number[];
  /** Per settled node: its loss on the way up. */
  readonly loss1: Float64Array;
  readonly loss2: Float64Array;
  /** Per node in the heap: the next on its way up, and the edge between. */
  readonly toward: Int32Array;
  readonly via: Int32Array;
}

/** Offers a way up through `w` to all its neighbours. */
function reach(search: Search, flow: Flow, columns: Columns, w: number): void {
  const { arcs } = search.simplex;
  const { seekers, places, root, parent, childStart, child } = flow.tree;
  for (let c = childStart[w]!; c < childStart[w + 1]!; c++) {
    offer(search, child[c]!, w, arcs + child[c]!);
    offer(search, child[c]!, w, arcs + root + child[c]!);
  }
  if (w !== root) {
    offer(search, parent[w]!, w, arcs + w);
    offer(search, parent[w]!, w, arcs + root + w);
  }
  if (w < seekers) {
    for (let a = flow.start[w]!; a < flow.start[w + 1]!; a++) {
      if (search.simplex.flow[a] === 1) offer(search, seekers + flow.place[a]!, w, a);
    }
  } else if (w < seekers + places) {
    const p = w - seekers;
    for (let c = columns.start[p]!; c < columns.start[p + 1]!; c++) {
      offer(search, flow.seeker[columns.arc[c]!]!, w, columns.arc[c]!);
    }
  }
}

function offer(search: Search, v: number, w: number, edge: number): void {
  const { simplex, heap, settled, toward, via } = search;
  const { tail, flow, room, gain1, gain2, level1, level2 } = simplex;
  if (settled[v] === 1) return;
  const along = tail[edge] === v;
  const carried = flow[edge]!;
  if (along ? carried === room[edge] : carried === 0) return;
  if (carried > 0 && carried < room[edge]!) {
    settle(search, v, w, edge, search.loss1[w]!, search.loss2[w]!);
    return;
  }
  const sign = along ? 1 : -1;
  const n1 = search.loss1[w]! + level1[v]! - sign * gain1[edge]! - level1[w]!;
  const n2 = search.loss2[w]! + level2[v]! - sign * gain2[edge]! - level2[w]!;
  const known = heap.first[v]!;
  if (n1 > known || (n1 === known && n2 >= heap.second[v]!)) return;
  toward[v] = w;
  via[v] = edge;
  heap.lower(v, n1, n2);
}

function settleNearest(search: Search): void {
  const { heap, settled, toward, via } = search;
  for (let v = heap.pop(); v >= 0; v = heap.pop()) {
    if (settled[v] === 1) continue;
    settle(search, v, toward[v]!, via[v]!, heap.first[v]!, heap.second[v]!);
    return;
  }
}

function settle(
  search: Search,
  v: number,
  w: number,
  edge: number,
  loss1: number,
  loss2: number,
): void {
  const { simplex, settled, order } = search;
  attach(simplex.basis, v, w, edge, simplex.tail[edge] === v ? 1 : 0);
  simplex.side[edge] = 0;
  settled[v] = 1;
  order.push(v);
  search.loss1[v] = loss1;
  search.loss2[v] = loss2;
}

/** The arcs into place p: arc[start[p]] … arc[start[p + 1] − 1]. */
interface Columns {
  readonly start: Int32Array;
  readonly arc: Int32Array;
}

function columnsOf({ place, firstSeat }: Flow): Columns {
  const next = firstSeat.slice();
  const arc = new Int32Array(place.length);
  for (let a = 0; a < place.length; a++) arc[next[place[a]!]!++] = a;
  return { start: firstSeat, arc };
}
