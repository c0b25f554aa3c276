import type { Columns, Network } from "./network.ts";

/**
 * Can all minimums hold at once? Each place p must hold minimum[p] of the seekers with an arc to it, each
 * seeker at most once: a bipartite matching in which p stands for minimum[p] equal seats. By Hall's theorem
 * (P. Hall, On representatives of subsets, J. London Math. Soc. (1935)) it exists unless some set of places needs more seekers
 * than have an arc into the set. Seats are filled one by one along alternating paths (breadth first, places
 * and seekers by index); when one cannot be filled, there is such a set, and conflict.ts looks for the least.
 * Time O(sum of minimums × arcs), in practice near one pass, since a free seeker is tried first.
 * Pins can always hold here: a pin that is forbidden or above a capacity is a broken problem.
 */
export function minimumsHold(network: Network, columns: Columns): boolean {
  const claims = openClaims(network, columns);
  for (let p = 0; p < network.places; p++) {
    for (let seat = 0; seat < network.minimum[p]!; seat++) {
      if (!claimSeat(claims, p)) return false;
    }
  }
  return true;
}

interface Claims {
  readonly columns: Columns;
  /** Per seeker: the place whose minimum it helps to fill, or −1. */
  readonly owner: Int32Array;
  /** Per place: where to look on for a free seeker; those before are taken, and stay taken. */
  readonly cursor: Int32Array;
  /** Places reached by the present search, in order, and per place: the last search that reached it. */
  readonly queue: Int32Array;
  readonly seen: Int32Array;
  /** Per place reached: which of its seekers would leave it, and for which place. */
  readonly leaver: Int32Array;
  readonly toward: Int32Array;
  search: number;
}

function openClaims({ seekers, places }: Network, columns: Columns): Claims {
  return {
    columns,
    owner: new Int32Array(seekers).fill(-1),
    cursor: columns.start.slice(0, places),
    queue: new Int32Array(places),
    seen: new Int32Array(places),
    leaver: new Int32Array(places),
    toward: new Int32Array(places),
    search: 0,
  };
}

/** Fills one more seat of a place, moving others on if need be; false when nobody can come. */
function claimSeat(claims: Claims, place: number): boolean {
  const { columns, owner, queue, seen, leaver, toward } = claims;
  const search = ++claims.search;
  let tail = 0;
  queue[tail++] = place;
  seen[place] = search;
  for (let head = 0; head < tail; head++) {
    const p = queue[head]!;
    const free = nextFree(claims, p);
    if (free >= 0) {
      handOver(claims, place, free, p);
      return true;
    }
    for (let c = columns.start[p]!; c < columns.start[p + 1]!; c++) {
      const i = columns.seeker[c]!;
      const held = owner[i]!;
      if (seen[held] === search) continue;
      seen[held] = search;
      leaver[held] = i;
      toward[held] = p;
      queue[tail++] = held;
    }
  }
  return false;
}

function nextFree({ columns, owner, cursor }: Claims, place: number): number {
  const last = columns.start[place + 1]!;
  for (; cursor[place]! < last; cursor[place]!++) {
    const i = columns.seeker[cursor[place]!]!;
    if (owner[i]! < 0) return i;
  }
  return -1;
}

function handOver(claims: Claims, place: number, free: number, first: number): void {
  const { owner, leaver, toward } = claims;
  let mover = free;
  let to = first;
  while (to !== place) {
    owner[mover] = to;
    mover = leaver[to]!;
    to = toward[to]!;
  }
  owner[mover] = place;
}
