import { type Market, movePrices, type Nearest, settleNearer } from "./market.ts";
import type { Columns } from "./network.ts";

/** What fetching for minimums needs beside the market: the arcs by place, and where each reached place sends. */
export interface Shortage {
  readonly columns: Columns;
  /** Per place reached: the place that its leaver (`entrant` of the market) goes to. */
  readonly target: Int32Array;
}

// The nearest end met so far: a seeker who is free to come, from outside or from above a place's minimum.
interface End extends Nearest {
  seeker: number;
  place: number;
  gain: number;
}

/**
 * Brings one more seeker to a place below its minimum, at the least loss: Dijkstra backwards from the place
 * over those who could come, until somebody is unmatched or sits above a minimum. Throws when nobody can
 * come, which the feasibility check before has excluded.
 */
export function pullSeeker(market: Market, shortage: Shortage, place: number): void {
  const end: End = { matches: Infinity, units: 0, seeker: -1, place: -1, gain: 0 };
  searchBack(market, shortage, place, end);
  if (end.seeker < 0) throw new Error(`place ${place}: no seeker can come`);
  moveAlong(market, shortage, place, end);
}

/**
 * Brings one more seeker to a place with a free seat and a price above zero, or else lowers its price to zero, and
 * others with it: whichever is nearer. A place that a seeker leaves ends with price zero. Minimums must be 0.
 */
export function releasePrice(market: Market, shortage: Shortage, place: number): void {
  const { matches, units } = market;
  const end: End = { matches: matches[place]!, units: units[place]!, seeker: -1, place, gain: 0 };
  searchBack(market, shortage, place, end);
  if (end.seeker >= 0) moveAlong(market, shortage, place, end);
}

function searchBack(market: Market, shortage: Shortage, place: number, end: End): void {
  market.heap.clear();
  market.heap.lower(place, 0, 0);
  const count = settleNearer(market, end, (p) => relaxColumn(market, shortage, end, p));
  // Nobody to be found leaves the end infinitely far, which is no price.
  if (end.matches < Infinity) movePrices(market, count, end, -1);
}

/** Asks everyone with an arc into a settled place to come there. */
function relaxColumn(market: Market, shortage: Shortage, end: End, place: number): void {
  const { network, heap, seating, matches, units } = market;
  const { start, seeker, arc } = shortage.columns;
  const h1 = heap.first[place]! + matches[place]! - network.match;
  const h2 = heap.second[place]! + units[place]!;
  for (let c = start[place]!; c < start[place + 1]!; c++) {
    const i = seeker[c]!;
    const from = seating.placeOf[i]!;
    if (from === place) continue;
    const gain = network.units[arc[c]!]!;
    if (from < 0) {
      shorten(end, h1, h2 - gain, i, place, gain);
      continue;
    }
    const n1 = h1 + network.match - matches[from]!;
    const n2 = h2 - gain + seating.units[i]! - units[from]!;
    if (seating.count[from]! > network.minimum[from]!) {
      shorten(end, n1 + matches[from]!, n2 + units[from]!, i, place, gain);
    }
    const d1 = heap.first[from]!;
    if (n1 > d1 || (n1 === d1 && n2 >= heap.second[from]!)) continue;
    market.entrant[from] = i;
    market.entrantUnits[from] = gain;
    shortage.target[from] = place;
    heap.lower(from, n1, n2);
  }
}

function shorten(
  end: End,
  matches: number,
  units: number,
  seeker: number,
  place: number,
  gain: number,
): void {
  if (matches > end.matches || (matches === end.matches && units >= end.units)) return;
  end.matches = matches;
  end.units = units;
  end.seeker = seeker;
  end.place = place;
  end.gain = gain;
}

/** Leaves before entering, so that a full place never holds one too many. */
function moveAlong(market: Market, shortage: Shortage, place: number, end: End): void {
  const { seating, entrant, entrantUnits } = market;
  let { seeker: mover, place: to, gain } = end;
  if (seating.placeOf[mover]! >= 0) seating.leave(mover);
  while (to !== place) {
    const next = entrant[to]!;
    seating.leave(next);
    seating.enter(mover, to, gain);
    mover = next;
    gain = entrantUnits[to]!;
    to = shortage.target[to]!;
  }
  seating.enter(mover, place, gain);
}
