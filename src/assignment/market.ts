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
