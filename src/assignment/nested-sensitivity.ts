/*
 * What would change in a nested problem, exactly and without solving anew: the same shortest paths as in
 * sensitivity.ts, on the flow of tree.ts. One search each, O(arcs log nodes); a search leaves potentials that are as
 * valid for the same answer, so that many questions can be put to one flow.
 */

import { type Flow, priceOf, TREE } from "./flow.ts";
import { edgeEnds, search } from "./search.ts";

/** One seeker's change from arc to arc of the problem; −1 stands for no place. */
export interface Move {
  readonly seeker: number;
  readonly from: number;
  readonly to: number;
}

/** The moves that make room for one more pair of a seeker and a place, or null when there is no room to make. */
export function forceMoves(
  flow: Flow,
  seeker: number,
  place: number,
  arc: number,
): readonly Move[] | null {
  if (flow.tree.capacity[seeker] === 0) return null;
  const at = flow.tree.seekers + place;
  if (!search(flow, at, seeker, Infinity, 0)) return null;
  const moves = movesBetween(flow, at, seeker);
  // The path ends where the seeker gives up another place, or takes one more.
  const last = flow.via[seeker]!;
  const given = last === TREE ? -1 : flow.origin[last]!;
  return [{ seeker, from: given, to: arc }, ...moves];
}

/** The moves that one more unit of a node's capacity would bring, or null when it would bring nothing. */
export function roomMoves(flow: Flow, node: number): readonly Move[] | null {
  if (flow.load[node]! < flow.capacity[node]!) return null;
  const { tail, head } = edgeEnds(flow, node);
  const matches = priceOf(flow, flow.matches, node);
  const units = priceOf(flow, flow.units, node);
  if (matches < 0 || (matches === 0 && units <= 0)) return null;
  return search(flow, head, tail, matches, units) ? movesBetween(flow, head, tail) : null;
}

/** The moves along the path last found: what the seekers strictly between its ends give up and take. */
export function movesBetween(flow: Flow, from: number, to: number): Move[] {
  const moves: Move[] = [];
  const arcOf = (via: number): number => (via === TREE ? -1 : flow.origin[via]!);
  for (let w = to; w !== from; w = flow.before[w]!) {
    const v = flow.before[w]!;
    if (v === from || v >= flow.tree.seekers) continue;
    moves.push({ seeker: v, from: arcOf(flow.via[v]!), to: arcOf(flow.via[w]!) });
  }
  return moves.toReversed();
}
