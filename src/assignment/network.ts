import { isPlain, type Problem } from "./problem.ts";
import type { Scale } from "./scale.ts";

/** The part of a problem that is open to choice: pins taken out, unusable arcs dropped, gains as integers. */
export interface Network {
  readonly seekers: number;
  readonly places: number;
  /** Compressed rows as in Problem; a pinned seeker's row is empty. */
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly units: Float64Array;
  /** What the pins leave of each place's capacity and minimum. */
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** First-level gain of every arc: 1 with mostMatched, else 0. */
  readonly match: 0 | 1;
  /** No two of its arcs, nor an arc and 0, lie further apart in units. */
  readonly range: number;
}

/** The same arcs by place: those into p are arc[start[p]] … arc[start[p + 1] − 1], seekers ascending. */
export interface Columns {
  readonly start: Int32Array;
  readonly seeker: Int32Array;
  readonly arc: Int32Array;
}

export function networkOf(problem: Problem, pins: Int32Array, scale: Scale): Network {
  const { seekers, places } = problem;
  const match = problem.mostMatched ? 1 : 0;
  const arcs = isPlain(problem) ? allArcs(problem, scale) : openArcs(problem, pins, scale);
  return { seekers, places, match, ...arcs, ...boundsWithout(problem, pins) };
}

type Arcs = Pick<Network, "start" | "place" | "units" | "range">;

/** Of a problem without any mark: rows are the problem's own. */
function allArcs({ seekers, start, place, score, priority }: Problem, scale: Scale): Arcs {
  const { precision, base } = scale;
  const units = new Float64Array(place.length);
  let low = 0;
  let high = 0;
  for (let i = 0; i < seekers; i++) {
    const more = priority[i]!;
    const last = start[i + 1]!;
    for (let a = start[i]!; a < last; a++) {
      const value = Math.round((score[a]! + more) / precision) - base;
      units[a] = value;
      if (value > high) high = value;
      else if (value < low) low = value;
    }
  }
  return { start, place, units, range: high - low };
}

function openArcs(problem: Problem, pins: Int32Array, scale: Scale): Arcs {
  const arcs = countArcs(problem, pins);
  const start = new Int32Array(problem.seekers + 1);
  const place = new Int32Array(arcs);
  const units = new Float64Array(arcs);
  // As in scale.ts, the formula of units is written out for speed.
  const { score, held, forbidden, floor, continuityPrice } = problem;
  const { precision, base } = scale;
  let next = 0;
  let low = 0;
  let high = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const last = pins[i]! < 0 ? problem.start[i + 1]! : 0;
    const priority = problem.priority[i]!;
    for (let a = problem.start[i]!; a < last; a++) {
      if (forbidden[a] !== 0 || score[a]! < floor) continue;
      const gain = score[a]! + priority + (held[a] === 1 ? continuityPrice : 0);
      const value = Math.round(gain / precision) - base;
      place[next] = problem.place[a]!;
      units[next++] = value;
      if (value > high) high = value;
      else if (value < low) low = value;
    }
    start[i + 1] = next;
  }
  return { start, place, units, range: high - low };
}

/** Capacity and minimum that are left to the seekers without a pin. */
function boundsWithout(
  problem: Problem,
  pins: Int32Array,
): { capacity: Int32Array; minimum: Int32Array } {
  const capacity = problem.capacity.slice();
  const minimum = problem.minimum.slice();
  for (const pin of pins) {
    if (pin < 0) continue;
    const p = problem.place[pin]!;
    capacity[p]!--;
    if (minimum[p]! > 0) minimum[p]!--;
  }
  return { capacity, minimum };
}

/** How many seekers could sit at once if each fitted anywhere. */
export function seatsOf({ seekers, capacity }: Network): number {
  return capacity.reduce((sum, most) => sum + Math.min(most, seekers), 0);
}

export function columnsOf(network: Network): Columns {
  const start = new Int32Array(network.places + 1);
  for (const p of network.place) start[p + 1]!++;
  for (let p = 0; p < network.places; p++) start[p + 1]! += start[p]!;
  const next = start.slice(0, network.places);
  const seeker = new Int32Array(network.place.length);
  const arc = new Int32Array(network.place.length);
  for (let i = 0; i < network.seekers; i++) {
    for (let a = network.start[i]!; a < network.start[i + 1]!; a++) {
      const at = next[network.place[a]!]!++;
      seeker[at] = i;
      arc[at] = a;
    }
  }
  return { start, seeker, arc };
}

function countArcs(problem: Problem, pins: Int32Array): number {
  const { start, score, forbidden, floor } = problem;
  let arcs = 0;
  for (let i = 0; i < problem.seekers; i++) {
    const last = pins[i]! < 0 ? start[i + 1]! : 0;
    for (let a = start[i]!; a < last; a++) {
      if (forbidden[a] === 0 && score[a]! >= floor) arcs++;
    }
  }
  return arcs;
}
