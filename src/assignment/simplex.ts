/*
 * Greatest gain of a flow round the tree (flow.ts), by the primal network simplex method: a spanning tree of edges
 * carries what the others, each empty or full, leave open, and gives every node its potential; an edge whose
 * change gains comes in, and of the cycle that it closes the edge that is first empty or full goes out. Gains are
 * compared level by level. A bound that the start does not keep is met by a penalised edge beside the node's own
 * (simplex-network.ts); what is left on those at the end no answer could spare.
 *
 * Ends: from every node a unit could be sent up to the root along the tree. With the last blocking edge of a cycle,
 * from its highest node on in the direction of the flow, it stays so, and then no tree returns (Cunningham).
 *
 * Overflow: a potential is what a path of the tree gains. The path passes a place at most once, and gains and losses
 * of less than K = 2^31 alternate between tree edges, which gain nothing: below 2^20 K = 2^51, and what is
 * compared below 2^53. On the first level an edge gains at most a penalty, below 2^24, and a path has fewer
 * edges than there are nodes: below 2^48.
 *
 * Time: no good bound is known; in practice none to twenty pivots a seeker, each the length of its cycle and of the
 * branch that moves. Space O(arcs + nodes).
 * Sources: W. H. Cunningham, A network simplex method, Math. Programming 11 (1976); Ahuja, Magnanti, Orlin, Network
 * Flows (1993), chapter 11; M. D. Grigoriadis, An efficient implementation of the network simplex method, Math.
 * Programming Study 26 (1986), the edge that comes in is the best of a block.
 * Ties: the first edge of a block, in the order of arcs, then of nodes.
 */

import { nextInBranch, rehang } from "./basis.ts";
import type { Flow } from "./flow.ts";
import type { Poll } from "./poll.ts";
import { relaxedStart } from "./relaxation.ts";
import { holds, openSimplex, pairsIn, type Simplex, writeBack } from "./simplex-network.ts";
import { buildBasis } from "./strong-basis.ts";

const LEAST_BLOCK = 64;
const PIVOTS_PER_POLL = 256;

export type SimplexEnd = "optimal" | "infeasible" | "cancelled";

/**
 * From a flow of nothing, but for fixed arcs, to one of greatest gain with its potentials; "infeasible" when minimums
 * cannot hold. But for "optimal", the flow stays as it was. `poll` counts seekers with a place, then all of them.
 */
export function optimise(flow: Flow, poll: Poll): SimplexEnd {
  const { seekers } = flow.tree;
  const start = relaxedStart(flow, poll);
  if (start === null) return "cancelled";
  const simplex = openSimplex(flow, start);
  buildBasis(simplex, flow);
  if (!improve(simplex, (pairs) => poll(Math.max(seekers >> 1, Math.min(seekers, pairs)), seekers)))
    return "cancelled";
  if (!holds(simplex)) return "infeasible";
  if (!poll(seekers, seekers)) return "cancelled";
  writeBack(simplex, flow);
  return "optimal";
}

/** Pivots until none gains; `poll` is told the most pairs held so far. */
function improve(simplex: Simplex, poll: (pairs: number) => boolean): boolean {
  const block = Math.max(LEAST_BLOCK, Math.ceil(Math.sqrt(simplex.tail.length)));
  let most = 0;
  let next = 0;
  for (let pivots = 0; ; pivots++) {
    if (pivots % PIVOTS_PER_POLL === 0) {
      most = Math.max(most, pairsIn(simplex));
      if (!poll(most)) return false;
    }
    const edge = price(simplex, next, block);
    if (edge < 0) return true;
    pivot(simplex, edge);
    next = edge + 1;
  }
}

/** The edge that gains most in the first block, from `from` on, in which any gains; −1 when none does. */
function price(simplex: Simplex, from: number, block: number): number {
  const { tail, head, gain1, gain2, side, level1, level2 } = simplex;
  const edges = tail.length;
  let best = -1;
  let best1 = 0;
  let best2 = 0;
  let left = block;
  let e = from < edges ? from : 0;
  for (let seen = 0; seen < edges; seen++) {
    const v = tail[e]!;
    const w = head[e]!;
    const loss1 = side[e]! * (level1[v]! - gain1[e]! - level1[w]!);
    if (loss1 <= best1) {
      const loss2 = side[e]! * (level2[v]! - gain2[e]! - level2[w]!);
      if (loss1 < best1 || loss2 < best2) {
        best = e;
        best1 = loss1;
        best2 = loss2;
      }
    }
    if (++e === edges) e = 0;
    if (--left === 0) {
      if (best >= 0) return best;
      left = block;
    }
  }
  return best;
}

/** Sends as much as possible round the cycle that an edge closes, and takes it in for one that blocks. */
function pivot(simplex: Simplex, edge: number): void {
  const { basis, tail, head, side, flow } = simplex;
  const forward = side[edge]! > 0;
  const from = forward ? tail[edge]! : head[edge]!;
  const to = forward ? head[edge]! : tail[edge]!;
  const join = meet(simplex, from, to);
  const block = blocking(simplex, edge, from, to, join);
  if (block.amount > 0) {
    flow[edge]! += side[edge]! * block.amount;
    send(simplex, from, join, -block.amount);
    send(simplex, to, join, block.amount);
  }
  if (block.node < 0) {
    side[edge] = -side[edge]!;
    return;
  }
  const out = basis.edge[block.node]!;
  side[edge] = 0;
  side[out] = flow[out] === 0 ? 1 : -1;
  const [node, parent] = block.before ? [from, to] : [to, from];
  rehang(basis, block.node, node, parent, edge, tail[edge] === node ? 1 : 0);
  settle(simplex, node, parent, edge);
}

function meet({ basis }: Simplex, a: number, b: number): number {
  const { parent, depth } = basis;
  let v = a;
  let w = b;
  while (v !== w) {
    if (depth[v]! > depth[w]!) v = parent[v]!;
    else w = parent[w]!;
  }
  return v;
}

/** The node below the edge that goes out, −1 for the edge itself; `before`: on the way down to its start. */
function blocking(simplex: Simplex, edge: number, from: number, to: number, join: number) {
  const { basis, flow, room } = simplex;
  const { parent, up } = basis;
  let amount = room[edge]!;
  let node = -1;
  let before = false;
  for (let v = from; v !== join; v = parent[v]!) {
    const e = basis.edge[v]!;
    const left = up[v] === 1 ? flow[e]! : room[e]! - flow[e]!;
    if (left >= amount) continue;
    amount = left;
    node = v;
    before = true;
  }
  for (let v = to; v !== join; v = parent[v]!) {
    const e = basis.edge[v]!;
    const left = up[v] === 1 ? room[e]! - flow[e]! : flow[e]!;
    if (left > amount) continue;
    amount = left;
    node = v;
    before = false;
  }
  return { amount, node, before };
}

/** Sends up from a node to one above it, or down when the amount is below zero. */
function send({ basis, flow }: Simplex, from: number, to: number, amount: number): void {
  const { parent, up, edge } = basis;
  for (let v = from; v !== to; v = parent[v]!) flow[edge[v]!]! += up[v] === 1 ? amount : -amount;
}

/** Potentials and depths of a branch that has just been hung on `parent` by `edge`. */
function settle(simplex: Simplex, node: number, parent: number, edge: number): void {
  const { basis, gain1, gain2, level1, level2 } = simplex;
  const { depth } = basis;
  const sign = basis.up[node] === 1 ? 1 : -1;
  const more1 = level1[parent]! + sign * gain1[edge]! - level1[node]!;
  const more2 = level2[parent]! + sign * gain2[edge]! - level2[node]!;
  for (let v = node; v >= 0; v = nextInBranch(basis, node, v)) {
    depth[v] = depth[basis.parent[v]!]! + 1;
    level1[v]! += more1;
    level2[v]! += more2;
  }
}
