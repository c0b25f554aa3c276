import type { Network } from "./network.ts";

/** A network in which everybody with an arc can be seated at once, some of them perhaps outside. */
export interface Seatable {
  /** Match is 0: nothing but units is left to compare. Minimums are 0. */
  readonly network: Network;
  /** The place that stands for staying unmatched, or −1; its arcs have no units. */
  readonly outside: number;
  /** Per place: 1 when it is full in every answer with the most matches; null when there are none such. */
  readonly scarce: Uint8Array | null;
}

export function asItIs(network: Network): Seatable {
  const minimum = new Int32Array(network.places);
  return { network: { ...network, minimum, match: 0 }, outside: -1, scarce: null };
}

/** Without mostMatched: anyone may stay outside, and nothing else without a gain is worth an arc. */
export function withFreeChoice(network: Network): Seatable {
  const { seekers, places, units } = network;
  const stays = new Uint8Array(seekers).fill(1);
  const opened = extend(network, stays, seekers + 1, (arc) => units[arc]! > 0);
  return { network: opened, outside: places, scarce: null };
}

/**
 * With mostMatched: the scarce places belong to those who can sit nowhere else. They alone may stay outside,
 * exactly as many as there are too many, so that level one holds by itself whatever is chosen.
 */
export function withScarcity(network: Network, scarce: Uint8Array, placeOf: Int32Array): Seatable {
  const { start, place, seekers, places } = network;
  const stays = new Uint8Array(seekers);
  let tooMany = 0;
  for (let i = 0; i < seekers; i++) {
    if (start[i] === start[i + 1]) continue;
    const p = placeOf[i]!;
    stays[i] = p < 0 ? 1 : scarce[p]!;
    if (p < 0) tooMany++;
  }
  const keeps = (arc: number, seeker: number) => stays[seeker] === 1 || scarce[place[arc]!] === 0;
  return { network: extend(network, stays, tooMany, keeps), outside: places, scarce };
}

/** One place more, the last of each row that may stay outside. Rows without an arc stay without. */
function extend(
  network: Network,
  stays: Uint8Array,
  room: number,
  keeps: (arc: number, seeker: number) => boolean,
): Network {
  const { seekers, places } = network;
  const start = new Int32Array(seekers + 1);
  const place = new Int32Array(network.place.length + seekers);
  const units = new Float64Array(place.length);
  let next = 0;
  for (let i = 0; i < seekers; i++) {
    for (let a = network.start[i]!; a < network.start[i + 1]!; a++) {
      if (!keeps(a, i)) continue;
      place[next] = network.place[a]!;
      units[next++] = network.units[a]!;
    }
    if (stays[i] === 1 && network.start[i]! < network.start[i + 1]!) place[next++] = places;
    start[i + 1] = next;
  }
  const capacity = new Int32Array(places + 1);
  capacity.set(network.capacity);
  capacity[places] = room;
  return {
    seekers,
    places: places + 1,
    start,
    place: place.subarray(0, next),
    units: units.subarray(0, next),
    capacity,
    minimum: new Int32Array(places + 1),
    match: 0,
    range: network.range,
  };
}
