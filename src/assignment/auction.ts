/*
 * ε-scaling auction with places of many equal seats: a near-optimal seating of everyone, and its prices.
 *
 * Seekers i want one seat each, arcs (i, p) have units v(i,p), a place p has a price q(p). An unseated seeker bids
 * for the place of greatest v − q, as much above its price as it stands above the second-best place, plus ε. A full
 * place drops its lowest bid and takes the next lowest as its price; the seeker dropped bids anew. Prices only rise,
 * and each seeker's place is at all times within ε of its best: v(i,p) − q(p) ≥ max − ε. When everyone is seated
 * and no place with a free seat has a price, the total is within ε × seekers of the greatest. A phase starts with
 * the prices of the phase before and all seats empty; a place that did not fill starts free of charge again.
 *
 * A phase ends by itself when everyone can be seated, else never: hence the budget. All numbers are integers, exact
 * in a Float64 while prices stay within 2^52: a caller must check that.
 *
 * Sources: Bertsekas, The auction algorithm: a distributed relaxation method for the assignment problem, Ann. Oper.
 * Res. 14 (1988); Bertsekas, Castañon, The auction algorithm for the transportation problem, Ann. Oper. Res. 20 (1989),
 * similar objects, whose seats share one price. Ties: of equal places the first arc wins; seekers bid from the first
 * on, whoever is dropped next.
 */

import type { Network } from "./network.ts";
import { Shortlist } from "./shortlist.ts";
import { firstSeats } from "./seating.ts";

// Units of one problem lie less than this apart.
const RANGE = 2 ** 31;

// What a bidder without a second choice raises: more than any second choice within range could.
const NO_SECOND = 2 * RANGE;

const ARCS_PER_POLL = 2 ** 19;

export interface Auction {
  readonly network: Network;
  readonly price: Float64Array;
  /** Seats of place p: from first[p] on, the first count[p] of them taken, as a heap, the lowest bid first. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly bid: Float64Array;
  readonly bidder: Int32Array;
  /** Per seeker: the arc last bid for. */
  readonly choice: Int32Array;
  readonly shortlist: Shortlist;
  /** Seekers without a seat, the next to bid last. */
  readonly waiting: Int32Array;
}

export type PhaseEnd = "seated" | "spent" | "cancelled";

export function openAuction(network: Network): Auction {
  const { seekers, places } = network;
  const first = firstSeats(network);
  return {
    network,
    // Nobody bids where there is no seat at all.
    price: Float64Array.from(network.capacity, (seats) => (seats === 0 ? Infinity : 0)),
    first,
    count: new Int32Array(places),
    bid: new Float64Array(first[places]!),
    bidder: new Int32Array(first[places]!),
    choice: new Int32Array(seekers).fill(-1),
    shortlist: new Shortlist(network),
    waiting: new Int32Array(seekers),
  };
}

/**
 * Empties all seats and lets everyone bid until all are seated, `budget` bids are spent, or `poll` says false.
 * "spent" also when a seeker has no place with any seat.
 */
export function runPhase(
  auction: Auction,
  epsilon: number,
  budget: number,
  poll: () => boolean,
): PhaseEnd {
  const { network, price, first, count, bid, bidder, choice, waiting, shortlist } = auction;
  const { place, capacity, start } = network;
  let waits = emptySeats(auction);
  let pause = 0;
  for (let bids = 0; waits > 0; bids++) {
    if (bids >= budget) return "spent";
    const i = waiting[--waits]!;
    pause -= start[i + 1]! - start[i]!;
    if (pause < 0) {
      if (!poll()) return "cancelled";
      pause = ARCS_PER_POLL;
    }
    const arc = shortlist.best(price, i);
    if (arc < 0) return "spent";
    const p = place[arc]!;
    const offer = price[p]! + Math.min(shortlist.margin, NO_SECOND) + epsilon;
    const seats = first[p]!;
    choice[i] = arc;
    if (count[p]! < capacity[p]!) {
      addBid(bid, bidder, seats, count[p]!++, offer, i);
      if (count[p] === capacity[p]) price[p] = bid[seats]!;
    } else {
      waiting[waits++] = bidder[seats]!;
      replaceLowest(bid, bidder, seats, capacity[p]!, offer, i);
      price[p] = bid[seats]!;
    }
  }
  return "seated";
}

/** Who can bid at all, the first seeker last; and prices that the last phase did not confirm become zero. */
function emptySeats({ network, price, count, waiting, shortlist }: Auction): number {
  const { capacity, start } = network;
  let waits = 0;
  for (let i = network.seekers - 1; i >= 0; i--) {
    if (start[i + 1]! > start[i]!) waiting[waits++] = i;
  }
  for (let p = 0; p < network.places; p++) {
    if (price[p]! > 0 && count[p]! < capacity[p]!) {
      price[p] = 0;
      shortlist.clear();
    }
    count[p] = 0;
  }
  return waits;
}

function addBid(
  bid: Float64Array,
  bidder: Int32Array,
  seats: number,
  taken: number,
  offer: number,
  seeker: number,
): void {
  let at = taken;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (bid[seats + up]! <= offer) break;
    bid[seats + at] = bid[seats + up]!;
    bidder[seats + at] = bidder[seats + up]!;
    at = up;
  }
  bid[seats + at] = offer;
  bidder[seats + at] = seeker;
}

function replaceLowest(
  bid: Float64Array,
  bidder: Int32Array,
  seats: number,
  size: number,
  offer: number,
  seeker: number,
): void {
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= size) break;
    if (down + 1 < size && bid[seats + down + 1]! < bid[seats + down]!) down++;
    if (bid[seats + down]! >= offer) break;
    bid[seats + at] = bid[seats + down]!;
    bidder[seats + at] = bidder[seats + down]!;
    at = down;
  }
  bid[seats + at] = offer;
  bidder[seats + at] = seeker;
}
