import { type Market, movePrices, type Nearest, settleNearer } from "./market.ts";

// The nearest end met so far: a place with a free seat, or a seeker who would leave (place −1).
interface End extends Nearest {
  place: number;
  seeker: number;
}

/**
 * Lets one more seeker in: a shortest path of moves from the seeker to a free seat, or to whoever stays out,
 * itself included, and new prices. Dijkstra over places with the lengths
 * price of the place − gain + price of the seeker ≥ 0, cut off at the nearest end.
 */
export function insertSeeker(market: Market, seeker: number): void {
  const { heap } = market;
  const end: End = { matches: 0, units: 0, place: -1, seeker };
  heap.clear();
  relaxRow(market, end, seeker, 0, 0);
  const count = settleNearer(market, end, (place) => relaxOccupants(market, end, place));
  movePrices(market, count, end, 1);
  moveAlong(market, seeker, end);
}

/** Lets everyone at a settled place leave, or move on. */
function relaxOccupants(market: Market, end: End, place: number): void {
  const { heap, seating, matches, units, network } = market;
  const d1 = heap.first[place]! + network.match - matches[place]!;
  const d2 = heap.second[place]! - units[place]!;
  const last = seating.first[place]! + seating.count[place]!;
  for (let s = seating.first[place]!; s < last; s++) {
    const j = seating.seats[s]!;
    const h2 = d2 + seating.units[j]!;
    // Leaving comes before the row: of two equal ends, a gain of zero is not taken.
    if (d1 < end.matches || (d1 === end.matches && h2 < end.units)) {
      end.matches = d1;
      end.units = h2;
      end.place = -1;
      end.seeker = j;
    }
    relaxRow(market, end, j, d1, h2);
  }
}

/** Offers every place of a row to a seeker who stands at distance (h1, h2). */
function relaxRow(market: Market, end: End, seeker: number, h1: number, h2: number): void {
  const { heap, matches, units, entrant, entrantUnits, network, seating } = market;
  const { start, place, capacity, match } = network;
  const gains = network.units;
  const count = seating.count;
  const { first, second } = heap;
  const last = start[seeker + 1]!;
  const base = h1 - match;
  let b1 = end.matches;
  let b2 = end.units;
  for (let a = start[seeker]!; a < last; a++) {
    const p = place[a]!;
    const n1 = base + matches[p]!;
    if (n1 > b1) continue;
    const n2 = h2 + units[p]! - gains[a]!;
    if (n1 === b1 && n2 >= b2) continue;
    const full = count[p]! >= capacity[p]!;
    if (full && (n1 > first[p]! || (n1 === first[p]! && n2 >= second[p]!))) continue;
    entrant[p] = seeker;
    entrantUnits[p] = gains[a]!;
    if (full) {
      heap.lower(p, n1, n2);
    } else {
      b1 = end.matches = n1;
      b2 = end.units = n2;
      end.place = p;
    }
  }
}

/** Walks the path back from its end: each place's entrant comes from the place before. */
function moveAlong(market: Market, seeker: number, end: End): void {
  const { seating, entrant, entrantUnits } = market;
  let vacant = end.place;
  if (vacant < 0 && end.seeker !== seeker) {
    vacant = seating.placeOf[end.seeker]!;
    seating.leave(end.seeker);
  }
  while (vacant >= 0) {
    const mover = entrant[vacant]!;
    const from = seating.placeOf[mover]!;
    if (from >= 0) seating.leave(mover);
    seating.enter(mover, vacant, entrantUnits[vacant]!);
    vacant = from;
  }
}
