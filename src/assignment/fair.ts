/*
 * Fair pairing: among the answers that match the most, the one whose worst-off pair has the highest score, then
 * whose next worst, and so on, pins left out; among equals the greatest total. As a list of objectives, compared
 * in order: the most pairs; for each score from the lowest, the fewest pairs of that score; the total.
 * Method: one objective after the other on the same flow (flow.ts). After each, its prices narrow the freedom to the
 * answers that are optimal for it and all before (face.ts), so every objective is a plain flow of its own with gains
 * of 0 and −1. A score that no pair needs costs no proof: zero pairs of it are the fewest.
 * Affordable: a floor keeps one price per node, and 2^22 of them are kept in all: with 43 seekers and 43 places every
 * floor there is, with 10,000 and 1,000 the lowest 381; those above are then left to the total, which `complete` tells.
 * Time O(arcs log arcs + (pairs + distinct scores among the pairs met) × arcs reached × log nodes).
 *
 * Proof: per floor its prices; summed as in nested.ts they bound the number of pairs from below for all answers that
 * are optimal for the objectives before: the cut that forbids a higher floor.
 * Sources: lexicographic objectives by complementary slackness, Ahuja, Magnanti, Orlin, Network Flows (1993);
 * fewest of the worst first, "generous" maximum matching, Kwanashie, Irving, Manlove, Sng, IWOCA 2014.
 * Ties: as in nested.ts.
 */

import { answerOf, arcsField } from "./answer.ts";
import { checkProblem } from "./check.ts";
import { explainConflict } from "./conflict.ts";
import { narrow, pricesOf } from "./face.ts";
import { empty, type Flow, openFlow, toggle, toggleAround } from "./flow.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { search, sendAlong } from "./search.ts";
import { optimise } from "./simplex.ts";
import type { Solution } from "./solution.ts";
import type { Poll } from "./poll.ts";
import { treeOf } from "./tree.ts";

/** Fewest pairs of one score, given all floors before. Prices per node: seekers, places, seeker groups, place groups. */
interface Floor {
  readonly score: number;
  readonly prices: Float64Array;
}

/** `duals` is null: the proof is `matchesPrices`, the floors, and `totalPrices` in this order. */
export interface FairSolution extends Solution {
  readonly matchesPrices: Float64Array;
  readonly floors: readonly Floor[];
  readonly totalPrices: Float64Array;
  /** False when only as many floors as affordable were raised, from the lowest. */
  readonly complete: boolean;
  /** By how much the greatest total exceeds this one, in score units. */
  readonly cost: number;
}

const MOST_PRICES = 2 ** 22;
const NO_PRICES = new Float64Array(0);

/** Solves fairly; the rest as `solveTotal`. Throws ProblemError (`not-for-fair`) without mostMatched. */
export function solveFair(problem: Problem, poll: Poll = () => true): FairSolution {
  checkProblem(problem);
  if (!problem.mostMatched) throw new ProblemError("not-for-fair", "mostMatched", -1, "false");
  const tree = treeOf(problem);
  const scale = scaleOf(problem, tree.capacity);
  const flow = openFlow(problem, scale, tree);
  const end = optimise(flow, poll);
  if (end === "cancelled") return nothing(problem, scale);
  if (end === "infeasible") {
    return { ...nothing(problem, scale), status: end, conflict: explainConflict(problem) };
  }
  const greatest = answerOf(problem, flow).total;
  const matchesPrices = pricesOf(flow, flow.matches);
  narrow(flow, flow.matches, () => flow.match);
  const raised = raiseFloors(problem, flow, poll);
  const last = raised && greatestTotal(flow, poll);
  if (!last) return nothing(problem, scale);
  const found = { ...answerOf(problem, last), ...scale, duals: null };
  const totalPrices = pricesOf(last, last.units);
  return { ...found, matchesPrices, ...raised, totalPrices, cost: greatest - found.total };
}

function nothing(problem: Problem, scale: Scale): FairSolution {
  const arc = new Int32Array(problem.seekers).fill(-1);
  const none = { matched: 0, total: 0, units: 0, cost: 0, duals: null, conflict: null };
  const proof = { matchesPrices: NO_PRICES, floors: [], totalPrices: NO_PRICES, complete: false };
  return { status: "cancelled", arc, ...arcsField(problem, []), ...none, ...scale, ...proof };
}

/** From the lowest score on; null when stopped. */
function raiseFloors(problem: Problem, flow: Flow, poll: Poll) {
  const scoreOf = (a: number) => problem.score[flow.origin[a]!]!;
  const order = Int32Array.from(flow.place, (_, a) => a).toSorted(
    (a, b) => scoreOf(a) - scoreOf(b),
  );
  const most = Math.max(1, Math.floor(MOST_PRICES / flow.tree.root));
  const floors: Floor[] = [];
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && scoreOf(order[to]!) === scoreOf(order[from]!)) to++;
    const alike = order.subarray(from, to).filter((a) => flow.fixed[a] === 0);
    if (alike.some((a) => flow.used[a] === 1)) {
      if (!poll(from, order.length)) return null;
      if (floors.length === most) return { floors, complete: false };
      const prices = fewest(flow, alike);
      if (prices !== null) floors.push({ score: scoreOf(alike[0]!), prices });
    } else {
      for (const a of alike) flow.fixed[a] = 1;
    }
    from = to;
  }
  return { floors, complete: true };
}

/** Uses as few of these arcs as can be; the prices that prove it, or null when none is used and none is needed. */
function fewest(flow: Flow, alike: Int32Array): Float64Array | null {
  const gain = new Float64Array(flow.place.length);
  for (const a of alike) gain[a] = -1;
  const units = new Float64Array(flow.tree.root + 1);
  const stage: Flow = { ...flow, match: 0, gain, units, matches: new Float64Array(units.length) };
  // Until its turn an arc stays as it is: to give it up would gain, and searches know only losses.
  const waiting = alike.filter((a) => flow.used[a] === 1);
  for (const a of waiting) flow.fixed[a] = 1;
  for (const a of waiting) {
    const from = flow.seeker[a]!;
    const to = flow.tree.seekers + flow.place[a]!;
    const loss = units[from]! - units[to]! + 1;
    if (loss > 0 && search(stage, from, to, 0, loss)) {
      sendAlong(stage, from, to);
      toggle(stage, a);
    }
    flow.fixed[a] = 0;
  }
  if (alike.some((a) => flow.used[a] === 1)) {
    narrow(stage, units, (a) => gain[a]!);
    return pricesOf(stage, units);
  }
  for (const a of alike) flow.fixed[a] = 1;
  return null;
}

/** The greatest total of the answers that are left; null when stopped. */
function greatestTotal(flow: Flow, poll: Poll): Flow | null {
  const { used, fixed } = flow;
  const kept = [...used.keys()].filter((a) => used[a] === 1 && fixed[a] === 1);
  empty(flow);
  for (const a of kept) toggleAround(flow, a);
  const nodes = flow.tree.root + 1;
  const zeros = () => new Float64Array(nodes);
  const last: Flow = { ...flow, match: 0, matches: zeros(), units: zeros() };
  return optimise(last, poll) === "optimal" ? last : null;
}
