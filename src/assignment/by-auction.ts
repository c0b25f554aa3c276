/*
 * Greatest total by auction: ε-scaling until a refinement to exact prices succeeds. What is left at the end is what
 * successive shortest paths would leave, seats and prices of two levels, so that all else goes on from there.
 *
 * Level one is settled first. When all can be seated, it holds by itself; else the scarce places (matching.ts) and
 * those who depend on them part from the rest. Price levels then are 1 for the scarce places and 0 for the others:
 * a pair of a scarce place with a seeker of the rest has a surplus of one match, and the other way round there
 * are no pairs.
 *
 * Exact: an answer is given only after refine.ts found everyone at its best place, under prices that are zero where a
 * seat is free. When bids or sweeps run out, or a price leaves the exact integers, the answer is "spent" and another
 * method must be used; that is a matter of time, never of the result. Which one it is depends on nothing but the
 * numbers.
 */

import { type Auction, openAuction, runPhase } from "./auction.ts";
import { type Market, openMarket } from "./market.ts";
import { seatMost } from "./matching.ts";
import { columnsOf, type Network, seatsOf } from "./network.ts";
import { asItIs, type Seatable, withFreeChoice, withScarcity } from "./outside.ts";
import { releasePrice } from "./pull.ts";
import { type Effort, refine } from "./refine.ts";
import { Seating } from "./seating.ts";

export type AuctionEnd = "seated" | "spent" | "cancelled";

/** Told about what share of the work is done; false stops. */
export type Share = (share: number) => boolean;

// Measured over uniform, tied, popular and cosine scores.
const FIRST_STEP = 20;
/** In long rows the best places lie close together and prices low: the first ε falls with the arcs of a row. */
const FIRST_ARCS = 10;
const FINER = 10;
/** Of a seeker on average, in one phase; the first is short, for not all may have a seat. */
const FIRST_BIDS = 40;
const BIDS = 400;
/** An ε this many times the mean distance of two arcs' units is worth a few sweeps; before, only if little is wrong. */
const NEAR = 10;
const NEAR_SWEEPS = 8;
const LAST_SWEEPS = 400;
const FEW_WRONG = 1 / 8;
const HIGHEST_PRICE = 2 ** 50;

/** Fills an empty market, without regard to minimums. */
export function fillByAuction(market: Market, poll: Share): AuctionEnd {
  const { network } = market;
  if (network.match === 0) return fill(market, open(withFreeChoice(network)), BIDS, poll);
  const all = open(asItIs(network));
  if (mayAllSit(network)) {
    const end = fill(market, all, FIRST_BIDS, poll);
    if (end !== "spent") return end;
  }
  const seating = seatingOf(all.auction);
  const scarce = seatMost(all.seatable.network, seating);
  return fill(market, open(withScarcity(network, scarce, seating.placeOf)), BIDS, poll);
}

interface Sale {
  readonly seatable: Seatable;
  readonly auction: Auction;
}

function open(seatable: Seatable): Sale {
  return { seatable, auction: openAuction(seatable.network) };
}

/** Cheap to ask, and often enough to know that they cannot. */
function mayAllSit(network: Network): boolean {
  const { seekers, start } = network;
  let seated = 0;
  for (let i = 0; i < seekers; i++) if (start[i + 1]! > start[i]!) seated++;
  return seated <= seatsOf(network);
}

function fill(market: Market, sale: Sale, firstBids: number, poll: Share): AuctionEnd {
  const { auction, seatable } = sale;
  const { range } = seatable.network;
  const phases = Math.ceil(Math.log10(range + 1)) + 1;
  let epsilon = firstEpsilon(seatable.network);
  for (let phase = 0; ; phase++) {
    const tick = () => poll(Math.min(1, phase / phases));
    const bids = (phase === 0 ? firstBids : BIDS) * market.network.seekers;
    const end = runPhase(auction, epsilon, bids, tick);
    if (end !== "seated") return end;
    const last = epsilon === 1;
    const refined = complete(market, sale, effortAt(seatable.network, epsilon), tick);
    if (last || refined !== "spent") return refined;
    epsilon = Math.max(1, Math.floor(epsilon / FINER));
  }
}

function firstEpsilon({ place, seekers, range }: Network): number {
  const row = place.length / Math.max(1, seekers);
  return Math.max(1, Math.floor(range / Math.max(FIRST_STEP, row / FIRST_ARCS)));
}

function effortAt({ place, places, range }: Network, epsilon: number): Effort {
  if (epsilon === 1) return { wrongPlaces: places, sweeps: LAST_SWEEPS };
  const near = epsilon * place.length <= NEAR * range;
  return { wrongPlaces: near ? places : places * FEW_WRONG, sweeps: NEAR_SWEEPS };
}

/** Makes the auction's prices exact, frees seats that nobody took, and hands all over to the market. */
function complete(
  market: Market,
  { seatable, auction }: Sale,
  effort: Effort,
  poll: () => boolean,
): AuctionEnd {
  const { network } = seatable;
  const seating = seatingOf(auction);
  const price = auction.price.map((value) => (value === Infinity ? 0 : value));
  if (price.some((value) => value > HIGHEST_PRICE)) return "spent";
  const refined = refine(network, seating, price, effort, poll);
  if (refined !== "exact") return refined;
  const exact: Market = { ...openMarket(network, seating), units: price };
  if (!freeSeats(exact, poll)) return "cancelled";
  handOver(market, exact, seatable);
  return "seated";
}

function seatingOf(auction: Auction): Seating {
  const { network, first, count, bidder, choice } = auction;
  const seating = new Seating(network, first);
  for (let p = 0; p < network.places; p++) {
    for (let s = first[p]!; s < first[p]! + count[p]!; s++) {
      const i = bidder[s]!;
      seating.enter(i, p, network.units[choice[i]!]!);
    }
  }
  return seating;
}

/** A place with a free seat must have price zero: by moving somebody in, or by lowering prices. */
function freeSeats(market: Market, poll: () => boolean): boolean {
  const { network, seating, units } = market;
  let shortage = null;
  for (let p = 0; p < network.places; p++) {
    while (units[p]! > 0 && seating.count[p]! < network.capacity[p]!) {
      if (!poll()) return false;
      shortage ??= { columns: columnsOf(network), target: new Int32Array(network.places) };
      releasePrice(market, shortage, p);
    }
  }
  return true;
}

/** Back to both levels: prices of scarce places count from that of staying outside. */
function handOver(market: Market, exact: Market, { outside, scarce }: Seatable): void {
  const { seekers, places } = market.network;
  const out = scarce === null ? 0 : exact.units[outside]!;
  for (let i = 0; i < seekers; i++) {
    const p = exact.seating.placeOf[i]!;
    if (p >= 0 && p !== outside) market.seating.enter(i, p, exact.seating.units[i]!);
  }
  for (let p = 0; p < places; p++) {
    const level = scarce === null ? 0 : scarce[p]!;
    market.matches[p] = level;
    market.units[p] = exact.units[p]! - level * out;
  }
}
