/*
 * From a near-optimal seating to an optimal one with exact prices. Places are the nodes of a graph: an occupant i of
 * place s that would gain v(i,p) − v(i,s) at place p puts an arc from s to p of that length, and prices are right
 * when q(p) ≥ q(s) + length for every arc: then nobody would rather be elsewhere. So prices are raised along
 * arcs, longest paths, first in first out, until nothing changes. A cycle of positive length would raise them for
 * ever: it is a round of moves that gains, and it is taken. Each such round raises the total by at least one unit,
 * and the number of occupants of a place never changes.
 *
 * Where the seating was within ε, paths are short and rounds few. The effort is bounded all the same: time at most
 * `sweeps` × arcs, then the answer is "spent".
 * Source: Ahuja, Magnanti, Orlin, Network Flows (1993), label correcting, negative cycles and cycle canceling.
 */

import type { Network } from "./network.ts";
import type { Seating } from "./seating.ts";

export type RefineEnd = "exact" | "spent" | "cancelled";

interface Labels {
  readonly network: Network;
  readonly seating: Seating;
  readonly price: Float64Array;
  /** Per place: the arc and the seeker that raised its price last, or −1. */
  readonly raiser: Int32Array;
  readonly along: Int32Array;
  /** A ring of places whose occupants must be asked, each at most once. */
  readonly queue: Int32Array;
  readonly queued: Uint8Array;
  /** Of a walk along raisers: the walk that met a place last. */
  readonly met: Int32Array;
  head: number;
  size: number;
}

/** How much may be spent: at most so many places with a wrong price at first, and so many reads of all arcs. */
export interface Effort {
  readonly wrongPlaces: number;
  readonly sweeps: number;
}

/** Raises `price` and moves seekers until everyone sits at its best place; reads `poll` once a round of the queue. */
export function refine(
  network: Network,
  seating: Seating,
  price: Float64Array,
  effort: Effort,
  poll: () => boolean,
): RefineEnd {
  const labels = openLabels(network, seating, price);
  if (!askEveryone(labels, effort.wrongPlaces)) return "spent";
  takeRounds(labels);
  let left = effort.sweeps * network.place.length;
  while (labels.size > 0) {
    if (left < 0) return "spent";
    if (!poll()) return "cancelled";
    for (let round = labels.size; round > 0; round--) left -= askOccupants(labels);
    takeRounds(labels);
  }
  return "exact";
}

function openLabels(network: Network, seating: Seating, price: Float64Array): Labels {
  const { places } = network;
  return {
    network,
    seating,
    price,
    raiser: new Int32Array(places).fill(-1),
    along: new Int32Array(places),
    queue: Int32Array.from({ length: places }, (_, p) => p),
    queued: new Uint8Array(places).fill(1),
    met: new Int32Array(places),
    head: 0,
    size: places,
  };
}

/** The first reading of all rows; stops when too many places must be asked a second time. */
function askEveryone(labels: Labels, wrongPlaces: number): boolean {
  for (let left = labels.size - 1; left >= 0; left--) {
    askOccupants(labels);
    if (labels.size - left > wrongPlaces) return false;
  }
  return true;
}

/** Lets the occupants of the next place raise what they would rather have; returns the arcs read. */
function askOccupants(labels: Labels): number {
  const { network, seating, queue, queued } = labels;
  const { start } = network;
  const p = queue[labels.head]!;
  labels.head = labels.head + 1 === queue.length ? 0 : labels.head + 1;
  labels.size--;
  queued[p] = 0;
  let read = 0;
  const last = seating.first[p]! + seating.count[p]!;
  for (let s = seating.first[p]!; s < last; s++) {
    const i = seating.seats[s]!;
    read += start[i + 1]! - start[i]!;
    askOccupant(labels, i, p);
  }
  return read;
}

function askOccupant(labels: Labels, seeker: number, own: number): void {
  const { network, seating, price, raiser, along, queued } = labels;
  const { start, place, units } = network;
  const surplus = seating.units[seeker]! - price[own]!;
  const last = start[seeker + 1]!;
  for (let a = start[seeker]!; a < last; a++) {
    const target = place[a]!;
    const worth = units[a]! - surplus;
    if (worth <= price[target]!) continue;
    price[target] = worth;
    raiser[target] = seeker;
    along[target] = a;
    if (queued[target] === 0) enqueue(labels, target);
  }
}

function enqueue(labels: Labels, place: number): void {
  const { queue, queued } = labels;
  const at = labels.head + labels.size++;
  queue[at < queue.length ? at : at - queue.length] = place;
  queued[place] = 1;
}

/** Takes every cycle among the raisers; then all raisers are forgotten, for they speak of seats that were left. */
function takeRounds(labels: Labels): void {
  const { raiser, met, seating } = labels;
  let taken = false;
  met.fill(-1);
  for (let p = 0; p < met.length; p++) {
    let at = p;
    while (met[at]! < 0 && raiser[at]! >= 0) {
      met[at] = p;
      at = seating.placeOf[raiser[at]!]!;
    }
    if (met[at] !== p || raiser[at]! < 0) {
      met[at] = Math.max(met[at]!, p);
      continue;
    }
    takeRound(labels, at);
    taken = true;
  }
  if (taken) raiser.fill(-1);
}

/** Everyone on the cycle leaves before anyone enters, so that no place holds one too many. */
function takeRound(labels: Labels, place: number): void {
  const { network, seating, raiser, along } = labels;
  const movers: number[] = [];
  for (let at = place; ;) {
    const mover = raiser[at]!;
    movers.push(mover, along[at]!);
    raiser[at] = -1;
    at = seating.placeOf[mover]!;
    if (at === place) break;
  }
  for (let m = 0; m < movers.length; m += 2) seating.leave(movers[m]!);
  for (let m = 0; m < movers.length; m += 2) {
    const arc = movers[m + 1]!;
    const to = network.place[arc]!;
    seating.enter(movers[m]!, to, network.units[arc]!);
    if (labels.queued[to] === 0) enqueue(labels, to);
  }
}
