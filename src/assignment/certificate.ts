/*
 * Checks a solution by itself: this file and the folder beside it share no code with the solver and derive the
 * integers anew.
 *
 * Gains. An arc is allowed when it is not forbidden and its score is not below the floor. Its gain is
 * score + priority + continuityPrice if held. With R the range of gains over the allowed arcs of seekers without a
 * pin (and 0, without mostMatched; if R is 0, the gain's size, else 1), the precision is the power of two with
 * 2^30 ≤ R / precision < 2^31, or the least Float64. units = round(gain / precision) − base, with base =
 * round(lowest gain / precision) with mostMatched, else 0. An arc's value is the pair (m, units), m = 1 with
 * mostMatched, else 0; pairs are compared first by the first number.
 *
 * Why prices prove it. Pairs of integers under this order form an ordered group: inequalities may be added, and
 * multiplied by a count ≥ 0. Take prices u(i) ≥ 0 of seekers and q(p) of places with u(i) + q(p) ≥ value(i,p)
 * for every allowed arc. For any answer that keeps the rules, summing over the arcs used gives
 *   its value ≤ Σ u(i) + Σ q(p) × (seekers at p) ≤ Σ u(i) + Σ q(p) × (capacity if q(p) > 0, else minimum) = bound.
 * So nothing exceeds the bound, on both levels in order, and an answer whose value is the bound is optimal. The
 * sums are in BigInt: no argument about overflow is needed here.
 *
 * Nested problems: every seeker, place and group v has bounds least(v) ≤ load(v) ≤ most(v) and a price q(v) of any
 * sign. With due(v) the sum of prices from v up through its groups, any answer has
 *   its value = Σ (value(i,p) − due(i) − due(p)) + Σ q(v) load(v)
 *             ≤ Σ of the surpluses value − due − due above zero + Σ q(v) × (most(v) if q(v) > 0, else least(v)) = bound,
 * for an arc is used at most once, and each pair pays q(v) just where it counts in load(v).
 *
 * Pins are fixed: each is taken out together with one of the capacity, and of the minimum, of its seeker, its place
 * and all groups above them. A seeker that is all pins has no price and its arcs need not obey the inequality: every
 * answer that keeps the pins gains the same from them.
 *
 * A fair answer is proved objective by objective, each among the answers that are optimal for those before it: the
 * bound above, with the bounds and arcs that are still open (certificate/fair.ts).
 *
 * A stable answer is proved by looking at every pair (certificate/stable.ts).
 *
 * An infeasible status is proved by its conflict: places that must hold more seekers than have an arc to them; in
 * nested problems a part (certificate/cut.ts) that more pairs must leave than can enter, or the other way round.
 */

import { checkConflict } from "./certificate/conflict.ts";
import { nestedBoundOf } from "./certificate/nested-prices.ts";
import { type Bound, boundOf } from "./certificate/prices.ts";
import { type Fail, type Rest, withoutPins } from "./certificate/reading.ts";
import { checkFair } from "./certificate/fair.ts";
import { checkGains, checkRules, checkShape } from "./certificate/rules.ts";
import { checkScale } from "./certificate/scale.ts";
import { checkStable } from "./certificate/stable.ts";
import { checkSums, type Value } from "./certificate/sums.ts";
import type { FairSolution } from "./fair.ts";
import type { Problem } from "./problem.ts";
import type { Solution } from "./solution.ts";

export interface Certificate {
  /**
   * `duals`: prices; `conflict`: no solution, by counting; `no-blocking-pair`: stability, pair by pair;
   * `floors+duals`: prices of each floor, and of the total.
   */
  readonly proof: "duals" | "conflict" | "no-blocking-pair" | "floors+duals";
  readonly certified: boolean;
  /** No answer with as many matched has a greater total, up to half a precision a pair; in score units. */
  readonly bound: number;
  /** Bound minus value in integer steps; Infinity when more matches are not excluded, or nothing is proved. */
  readonly gap: number;
  /** No answer matches more; null without mostMatched, where nothing is claimed. */
  readonly matchedBound: number | null;
  /** What does not hold, in words; empty when certified. At most 20. */
  readonly failures: readonly string[];
}

const MOST_FAILURES = 20;

/** Time O(arcs). Takes a checked problem; a damaged solution is told in `failures`, never thrown. */
export function certify(problem: Problem, solution: Solution): Certificate {
  const failures: string[] = [];
  const fail: Fail = (failure) => {
    if (failures.length < MOST_FAILURES) failures.push(failure);
  };
  const rest = withoutPins(problem);
  if (solution.status === "infeasible") {
    checkConflict(problem, solution, rest, fail);
    return { proof: "conflict", certified: failures.length === 0, ...UNBOUNDED, failures };
  }
  if (solution.status !== "optimal") fail(`status ${solution.status}: there is no answer to check`);
  const proved = checkOptimum(problem, solution, rest, fail);
  return { proof: "duals", certified: failures.length === 0, ...proved, failures };
}

/**
 * The same for a stable answer: every rule, every sum, and that no pair blocks it; nothing is claimed of the total.
 * `placeScore` and `seekerScore`: per arc, each side's view.
 */
export function certifyStable(
  problem: Problem,
  solution: Solution,
  placeScore: Float64Array = problem.score,
  seekerScore: Float64Array = problem.score,
): Certificate {
  const { failures, ...checked } = certifyBy(problem, solution, (rest, fail) =>
    checkStable(problem, solution, rest, placeScore, seekerScore, fail),
  );
  return { proof: "no-blocking-pair", ...checked, ...UNBOUNDED, failures };
}

/** The same for a fair answer: the bound and the gap are those of the total, all floors kept. */
export function certifyFair(problem: Problem, solution: FairSolution): Certificate {
  if (solution.status === "infeasible") return certify(problem, solution);
  const { failures, certified } = certifyBy(problem, solution, (rest, fail) =>
    checkFair(problem, solution, rest, fail),
  );
  const { total: bound, matched: matchedBound } = solution;
  const proved = certified ? { bound, gap: 0, matchedBound } : UNBOUNDED;
  return { proof: "floors+duals", certified, ...proved, failures };
}

function certifyBy(
  problem: Problem,
  solution: Solution,
  prove: (rest: Rest, fail: Fail) => void,
): Pick<Certificate, "certified" | "failures"> {
  const failures: string[] = [];
  const fail: Fail = (failure) => {
    if (failures.length < MOST_FAILURES) failures.push(failure);
  };
  const rest = withoutPins(problem);
  if (solution.status !== "optimal") fail(`status ${solution.status}: there is no answer to check`);
  if (checkShape(problem, solution, fail) && checkScale(problem, solution, rest, fail)) {
    checkRules(problem, solution, rest, fail);
    checkSums(problem, solution, rest, fail);
    prove(rest, fail);
  }
  return { certified: failures.length === 0, failures };
}

type Proved = Pick<Certificate, "bound" | "gap" | "matchedBound">;

const UNBOUNDED: Proved = { bound: Infinity, gap: Infinity, matchedBound: null };

function checkOptimum(problem: Problem, solution: Solution, rest: Rest, fail: Fail): Proved {
  if (!checkShape(problem, solution, fail)) return UNBOUNDED;
  if (!checkScale(problem, solution, rest, fail)) return UNBOUNDED;
  checkRules(problem, solution, rest, fail);
  if (!problem.mostMatched) checkGains(problem, solution, rest, fail);
  const value = checkSums(problem, solution, rest, fail);
  const nested = problem.seekerCapacity ?? problem.seekerGroups ?? problem.placeGroups;
  const bound = (nested ? nestedBoundOf : boundOf)(problem, solution, rest, fail);
  if (bound === null) return UNBOUNDED;
  return compare(problem, solution, value, bound, fail);
}

function compare(
  problem: Problem,
  solution: Solution,
  value: Value,
  bound: Bound,
  fail: Fail,
): Proved {
  const gap = bound.matches === value.matches ? Number(bound.units - value.units) : Infinity;
  if (gap !== 0)
    fail(
      `bound (${bound.matches}, ${bound.units}) is not the value (${value.matches}, ${value.units})`,
    );
  return {
    bound: value.total + gap * solution.precision,
    gap,
    matchedBound: problem.mostMatched ? Number(bound.matches) + value.pinned : null,
  };
}
