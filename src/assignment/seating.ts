import type { Network } from "./network.ts";

/**
 * Who sits where: each place's occupants lie in one shared array, so that they can be walked, added and
 * removed without allocation.
 */
export class Seating {
  /** Per seeker: the place, or −1. */
  readonly placeOf: Int32Array;
  /** Per seeker: the units of the pair in use; meaningless when unmatched. */
  readonly units: Float64Array;
  /** Per place: how many occupants; they are seats[first[p]] … seats[first[p] + count[p] − 1]. */
  readonly count: Int32Array;
  readonly first: Int32Array;
  readonly seats: Int32Array;
  readonly #slot: Int32Array;

  constructor(network: Network, first: Int32Array = firstSeats(network)) {
    this.placeOf = new Int32Array(network.seekers).fill(-1);
    this.units = new Float64Array(network.seekers);
    this.count = new Int32Array(network.places);
    this.first = first;
    this.seats = new Int32Array(first[network.places]!);
    this.#slot = new Int32Array(network.seekers);
  }

  enter(seeker: number, place: number, units: number): void {
    const slot = this.first[place]! + this.count[place]!++;
    this.seats[slot] = seeker;
    this.#slot[seeker] = slot;
    this.placeOf[seeker] = place;
    this.units[seeker] = units;
  }

  leave(seeker: number): void {
    const place = this.placeOf[seeker]!;
    const slot = this.#slot[seeker]!;
    const last = this.seats[this.first[place]! + --this.count[place]!]!;
    this.seats[slot] = last;
    this.#slot[last] = slot;
    this.placeOf[seeker] = -1;
  }
}

/**
 * A place never holds more than its capacity nor more than its arcs, however great its capacity is. Arcs are counted
 * only where capacities alone would ask for more seats than that.
 */
export function firstSeats(network: Network): Int32Array {
  const { places, capacity, place } = network;
  const seats = capacity.reduce((sum, most) => sum + most, 0);
  const most = seats <= place.length ? capacity : arcsInto(network);
  const first = new Int32Array(places + 1);
  for (let p = 0; p < places; p++) first[p + 1] = first[p]! + Math.min(most[p]!, capacity[p]!);
  return first;
}

function arcsInto({ places, place }: Network): Int32Array {
  const arcs = new Int32Array(places);
  for (let a = 0; a < place.length; a++) arcs[place[a]!]!++;
  return arcs;
}
