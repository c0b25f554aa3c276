import { PairHeap } from "./heap.ts";
import type { Network } from "./network.ts";
import { Seating } from "./seating.ts";

/** What the searches of one solve share: prices, seats, and the scratch of a search, allocated once. */
export interface Market {
  readonly network: Network;
  readonly seating: Seating;
  /** Place prices on two levels; see Duals. */
  readonly matches: Float64Array;
  readonly units: Float64Array;
  /** Tentative distances of places. */
  readonly heap: PairHeap;
  /** Per place reached: the seeker who would enter it, and the units of that pair. */
  readonly entrant: Int32Array;
  readonly entrantUnits: Float64Array;
  /** Places whose distance is final, in order. */
  readonly settled: Int32Array;
}

export function openMarket(network: Network, seating = new Seating(network)): Market {
  const { places } = network;
  return {
    network,
    seating,
    matches: new Float64Array(places),
    units: new Float64Array(places),
    heap: new PairHeap(places),
    entrant: new Int32Array(places),
    entrantUnits: new Float64Array(places),
    settled: new Int32Array(places),
  };
}

/** The nearest end that a search has met; Infinity for none. */
export interface Nearest {
  matches: number;
  units: number;
}

/**
 * Dijkstra over places from those in the heap: settles one after the other, `relax` reaching on from each, until none
 * is nearer than the end. Returns how many are settled.
 */
export function settleNearer(
  { heap, settled }: Market,
  end: Nearest,
  relax: (place: number) => void,
): number {
  let count = 0;
  for (let p = heap.peek(); p >= 0; p = heap.peek()) {
    const d1 = heap.first[p]!;
    if (d1 > end.matches || (d1 === end.matches && heap.second[p]! >= end.units)) break;
    heap.pop();
    settled[count++] = p;
    relax(p);
  }
  return count;
}

/** Moves the prices of the places settled, by what the end is farther away: up (1) or down (−1). */
export function movePrices(market: Market, count: number, end: Nearest, way: 1 | -1): void {
  const { heap, matches, units, settled } = market;
  for (let s = 0; s < count; s++) {
    const p = settled[s]!;
    matches[p]! += way * (end.matches - heap.first[p]!);
    units[p]! += way * (end.units - heap.second[p]!);
  }
}
