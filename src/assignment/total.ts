/*
 * Greatest total. Seekers i, places p, arcs (i, p) of gain g(i,p) = (match, units): match is 1 with mostMatched,
 * else 0, and units is an integer. Find x in {0, 1} that maximises Σ g x, compared level by level, under
 * Σ_p x(i,p) ≤ 1 and minimum(p) ≤ Σ_i x(i,p) ≤ capacity(p); pinned pairs are taken out beforehand.
 *
 * Optimal when there are prices u(i) ≥ 0 and q(p), on the same two levels, with u(i) + q(p) ≥ g(i,p), equal on
 * chosen arcs; u(i) = 0 if i is unmatched; q(p) ≤ 0 unless p is full, q(p) ≥ 0 unless p holds just its minimum.
 * Method, small: successive shortest paths, one seeker at a time (insert.ts); large: an auction refined to exact prices
 * (by-auction.ts), or the paths where it does not end in time. Then, either way, one missing seeker of a minimum at a
 * time (pull.ts); each path keeps the condition for what was let in so far. Dijkstra runs over places only, a place
 * standing for all its equal seats, and stops at the nearest end. Of paths and pulls:
 * Time O((n + Σ minimum) (arcs reached) log places), space O(arcs).
 *
 * Overflow: with steps of at most K = 2^31 over the range, the units of an alternating path of j places lie
 * within (j + 1) K, since each seeker on it adds a difference of two of its gains. Every price is a difference of
 * two such paths, every distance a path plus a price: below 4 (places + 2) K. A path visits a place once and
 * needs an occupant to leave it, so with places ≤ 2^20 − 2 all lie within 2^53 and Float64 holds them exactly; so
 * does the total, with seekers ≤ 2^22. Match levels are small integers.
 *
 * Sources: Ahuja, Magnanti, Orlin, Network Flows (1993), successive shortest paths; Jonker, Volgenant, A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems, Computing 38 (1987), rows one by one;
 * Burkard, Hahn, Zimmermann, An algebraic approach to assignment problems, Math. Programming 12 (1977), the same with
 * gains from an ordered group. Groups and seekers with several places go to nested.ts. Not done here: quotas.
 * Ties: equal ends keep the first met, in row order and arc order; the caller orders the rows.
 */

import { fillByAuction } from "./by-auction.ts";
import { checkProblem } from "./check.ts";
import { explainConflict } from "./conflict.ts";
import { minimumsHold } from "./infeasibility.ts";
import { insertSeeker } from "./insert.ts";
import { type Market, openMarket } from "./market.ts";
import { solveNested } from "./nested.ts";
import { type Columns, columnsOf, type Network, networkOf, seatsOf } from "./network.ts";
import type { Poll } from "./poll.ts";
import { arcBetween, gainOf, isNested, pinsOf, type Problem } from "./problem.ts";
import { pullSeeker } from "./pull.ts";
import { type Scale, scaleOf } from "./scale.ts";
import type { Conflict, Duals, Solution } from "./solution.ts";

/** How to seat the seekers: by successive shortest paths, by auction where it ends in time, or what fits the size. */
export type Method = "fitting" | "paths" | "auction";

const SEEKERS_PER_POLL = 64;

// Below this, paths are done before an auction is set up.
const FEW_ARCS = 4096;
// With so many seats to spare a path to a free one is short, while an auction has prices to take back where seats stay
// free: measured from 3,000 to 30,000 seekers with 32 candidates, paths took half to a hundredth of its time.
const SPARE = 1.02;
const SHORT_ROW = 64;

/**
 * Solves exactly, to the precision that the solution states; `poll` counts seekers and minimums. Throws
 * ProblemError for a broken problem; that minimums cannot be held is a status with its conflict, never an exception.
 */
export function solveTotal(
  problem: Problem,
  poll: Poll = () => true,
  method: Method = "fitting",
): Solution {
  checkProblem(problem);
  if (isNested(problem)) return solveNested(problem, poll);
  const pins = pinsOf(problem);
  const scale = scaleOf(
    problem,
    pins.map((pin) => (pin < 0 ? 1 : 0)),
  );
  const network = networkOf(problem, pins, scale);
  const market = openMarket(network);
  const needed = network.minimum.reduce((sum, minimum) => sum + minimum, 0);
  const columns = needed > 0 ? columnsOf(network) : null;
  if (columns !== null && !minimumsHold(network, columns)) {
    return withoutAnswer(problem, scale, "infeasible", explainConflict(problem));
  }
  const total = problem.seekers + needed;
  const done =
    seatAll(market, poll, total, method) &&
    (columns === null || fillMinimums(market, columns, poll, total));
  if (!done) return withoutAnswer(problem, scale, "cancelled", null);
  return answer(problem, pins, scale, market);
}

function seatAll(market: Market, poll: Poll, total: number, method: Method): boolean {
  const { seekers } = market.network;
  if (method === "paths" || (method === "fitting" && suitsPaths(market.network))) {
    return insertAll(market, poll, total);
  }
  let most = 0;
  const further: Poll = (done) => poll((most = Math.max(most, done)), total);
  const end = fillByAuction(market, (share) => further(Math.floor(share * seekers), total));
  if (end === "cancelled") return false;
  return end === "seated" ? further(seekers, total) : insertAll(market, further, total);
}

function suitsPaths(network: Network): boolean {
  const { seekers, place } = network;
  if (place.length <= FEW_ARCS) return true;
  return seatsOf(network) >= SPARE * seekers && place.length <= SHORT_ROW * seekers;
}

function insertAll(market: Market, poll: Poll, total: number): boolean {
  const { seekers } = market.network;
  for (let i = 0; i < seekers; i++) {
    if (i % SEEKERS_PER_POLL === 0 && !poll(i, total)) return false;
    insertSeeker(market, i);
  }
  return poll(seekers, total);
}

function fillMinimums(market: Market, columns: Columns, poll: Poll, total: number): boolean {
  const { places, seekers, minimum } = market.network;
  const shortage = { columns, target: new Int32Array(places) };
  let done = seekers;
  for (let p = 0; p < places; p++) {
    while (market.seating.count[p]! < minimum[p]!) {
      pullSeeker(market, shortage, p);
      if (!poll(++done, total)) return false;
    }
  }
  return poll(total, total);
}

function withoutAnswer(
  problem: Problem,
  scale: Scale,
  status: "infeasible" | "cancelled",
  conflict: Conflict | null,
): Solution {
  const arc = new Int32Array(problem.seekers).fill(-1);
  return { status, arc, matched: 0, total: 0, units: 0, ...scale, duals: null, conflict };
}

function answer(problem: Problem, pins: Int32Array, scale: Scale, market: Market): Solution {
  const { placeOf, units: gained } = market.seating;
  const arc = pins.slice();
  let matched = 0;
  let total = 0;
  let units = 0;
  for (let i = 0; i < problem.seekers; i++) {
    if (placeOf[i]! >= 0) {
      arc[i] = arcBetween(problem, i, placeOf[i]!);
      units += gained[i]!;
    }
    if (arc[i]! < 0) continue;
    matched++;
    total += gainOf(problem, i, arc[i]!);
  }
  const duals = dualsOf(market.network, market);
  return { status: "optimal", arc, matched, total, units, ...scale, duals, conflict: null };
}

/** A matched seeker's price is what its pair gains above the place's price. */
function dualsOf(network: Network, market: Market): Duals {
  const { seating, matches, units } = market;
  const seekerMatches = new Float64Array(network.seekers);
  const seekerUnits = new Float64Array(network.seekers);
  for (let i = 0; i < network.seekers; i++) {
    const p = seating.placeOf[i]!;
    if (p < 0) continue;
    seekerMatches[i] = network.match - matches[p]!;
    seekerUnits[i] = seating.units[i]! - units[p]!;
  }
  return { seekerMatches, seekerUnits, placeMatches: matches, placeUnits: units };
}
