import type { Network } from "./network.ts";
import type { Seating } from "./seating.ts";

/**
 * As many seated as possible, whatever the units: an alternating path, breadth first, from each seeker without a
 * seat; whoever sits stays seated. Places reached in vain are never looked at again, for no later path leads on
 * from them (C. Berge, Two theorems in graph theory, Proc. Nat. Acad. Sci. USA 43 (1957), as Hungarian methods use them).
 *
 * Returns per place 1 when it is scarce, else 0. The scarce places are those that a seeker without a seat reaches
 * in vain. In every seating of this size they are full, and taken only by seekers who can take no other place
 * (Dulmage, Mendelsohn, Coverings of bipartite graphs, Canad. J. Math. 10 (1958)). Time O(seekers without a seat at first × arcs).
 */
export function seatMost(network: Network, seating: Seating): Uint8Array {
  const { seekers, places } = network;
  const search = {
    visited: new Uint8Array(places),
    queue: new Int32Array(places),
    entrant: new Int32Array(places),
    along: new Int32Array(places),
    tail: 0,
  };
  for (let i = 0; i < seekers; i++) {
    if (seating.placeOf[i]! < 0) seatOne(network, seating, search, i);
  }
  return search.visited;
}

interface Search {
  readonly visited: Uint8Array;
  readonly queue: Int32Array;
  /** Per place visited: the seeker who would enter it, and by which arc. */
  readonly entrant: Int32Array;
  readonly along: Int32Array;
  /** How many places are in the queue. */
  tail: number;
}

function seatOne(network: Network, seating: Seating, search: Search, seeker: number): void {
  search.tail = 0;
  let free = visitFrom(network, seating, search, seeker);
  for (let head = 0; head < search.tail && free < 0; head++) {
    const p = search.queue[head]!;
    const last = seating.first[p]! + seating.count[p]!;
    for (let s = seating.first[p]!; s < last && free < 0; s++) {
      free = visitFrom(network, seating, search, seating.seats[s]!);
    }
  }
  if (free < 0) return;
  moveAlong(network, seating, search, free);
  for (let reached = 0; reached < search.tail; reached++)
    search.visited[search.queue[reached]!] = 0;
}

/** Queues the places of a row that were not visited; stops at one with a free seat and returns it, else −1. */
function visitFrom(network: Network, seating: Seating, search: Search, seeker: number): number {
  const { visited, queue, entrant, along } = search;
  const last = network.start[seeker + 1]!;
  for (let a = network.start[seeker]!; a < last; a++) {
    const p = network.place[a]!;
    if (visited[p] === 1) continue;
    visited[p] = 1;
    entrant[p] = seeker;
    along[p] = a;
    queue[search.tail++] = p;
    if (seating.count[p]! < network.capacity[p]!) return p;
  }
  return -1;
}

function moveAlong(network: Network, seating: Seating, search: Search, free: number): void {
  for (let vacant = free; vacant >= 0;) {
    const mover = search.entrant[vacant]!;
    const from = seating.placeOf[mover]!;
    if (from >= 0) seating.leave(mover);
    seating.enter(mover, vacant, network.units[search.along[vacant]!]!);
    vacant = from;
  }
}
