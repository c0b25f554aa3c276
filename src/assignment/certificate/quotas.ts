/*
 * Checks an answer under quotas by itself. Feasibility is counted anew, rule by rule and quota by quota. Then one of
 * three proofs of the optimum:
 *
 * duals: the answer is worth what prices of the problem without quotas allow at most (certificate.ts). Quotas only take
 *   answers away, so that the bound holds for them too.
 * two-solvers: the solver states that nothing is better, and another solver, on a programme stated anew
 *   (quota-programme.ts), ends with the same value, its own answer having been checked in whole numbers. If it finds
 *   more, the first solver is refuted.
 * solver-bound: the programme is too large for the second solver, or that one did not end in time. Nothing but
 *   the first solver's word bounds the optimum: never certified.
 *
 * That there is no solution is proved in the same way, by the rules that the conflict names alone: the second solver
 * must find none either.
 */

import { type Certificate, certify } from "../certificate.ts";
import type { Problem } from "../problem.ts";
import type { Maximise } from "../quotas/programme.ts";
import type { Quotas } from "../quotas/quotas.ts";
import type { QuotaSolution } from "../quotas/solution.ts";
import type { Solution } from "../solution.ts";
import { nestedBoundOf } from "./nested-prices.ts";
import { boundOf } from "./prices.ts";
import { checkQuotaConflict } from "./quota-conflict.ts";
import { checkIdle, checkQuotaRules } from "./quota-rules.ts";
import { chosen, type Fail, type Rest, withoutPins } from "./reading.ts";
import { checkRules, checkShape } from "./rules.ts";
import { checkScale } from "./scale.ts";
import { isConfirmed } from "./second-solver.ts";
import { checkSums, type Value } from "./sums.ts";

type QuotaProof = "duals" | "conflict" | "two-solvers" | "solver-bound";

/** As `Certificate`; failures mean that the answer is wrong, whatever the proof. */
export interface QuotaCertificate extends Omit<Certificate, "proof"> {
  readonly proof: QuotaProof;
}

const MOST_FAILURES = 20;
const UNBOUNDED = { bound: Infinity, gap: Infinity, matchedBound: null };

/** Takes a checked problem and checked quotas. `second`: not the solver that found the answer. */
export function certifyQuotas(
  problem: Problem,
  quotas: Quotas,
  solution: QuotaSolution,
  second: Maximise,
): QuotaCertificate {
  const failures: string[] = [];
  const fail: Fail = (failure) => {
    if (failures.length < MOST_FAILURES) failures.push(failure);
  };
  const sealed = (proof: QuotaProof, proved: Omit<QuotaCertificate, "proof" | Sealed>) => {
    const certified = failures.length === 0 && proof !== "solver-bound";
    return { proof, certified, ...proved, failures };
  };
  if (solution.conflict !== null) {
    return { ...certify(problem, { ...solution, status: "infeasible" }), proof: "conflict" };
  }
  if (solution.status === "infeasible") {
    const proof = checkQuotaConflict(problem, quotas, solution, second, fail);
    return sealed(proof, UNBOUNDED);
  }
  const rest = withoutPins(problem);
  const answer = answerIn(problem, solution, rest, fail);
  if (answer === null) return sealed("solver-bound", UNBOUNDED);
  checkRules(problem, answer, rest, fail);
  checkQuotaRules(problem, quotas, rest, chosen(answer), fail);
  if (!problem.mostMatched) checkIdle(problem, quotas, answer, rest, fail);
  const value = checkSums(problem, answer, rest, fail);
  if (answer.duals !== null) {
    checkPrices(problem, answer, rest, value, fail);
    return sealed("duals", provedBy(problem, solution, value, 0));
  }
  const gap = statedGap(solution, value, fail);
  const confirmed = gap === 0 && isConfirmed(problem, quotas, solution, rest, value, second, fail);
  return sealed(
    confirmed ? "two-solvers" : "solver-bound",
    provedBy(problem, solution, value, gap),
  );
}

type Sealed = "certified" | "failures";

/** What can be read as an answer, or null. That its rules and sums hold does not depend on how good it is. */
function answerIn(
  problem: Problem,
  solution: QuotaSolution,
  rest: Rest,
  fail: Fail,
): Solution | null {
  const answer: Solution = { ...solution, status: "optimal" };
  if (solution.status !== "optimal" && solution.status !== "feasible") {
    fail(`status ${solution.status}: there is no answer to check`);
    return null;
  }
  const readable = checkShape(problem, answer, fail) && checkScale(problem, answer, rest, fail);
  return readable ? answer : null;
}

function checkPrices(problem: Problem, answer: Solution, rest: Rest, value: Value, fail: Fail) {
  const nested = problem.seekerCapacity ?? problem.seekerGroups ?? problem.placeGroups;
  const bound = (nested ? nestedBoundOf : boundOf)(problem, answer, rest, fail);
  if (bound === null || (bound.matches === value.matches && bound.units === value.units)) return;
  fail(`bound (${bound.matches}, ${bound.units}), value (${value.matches}, ${value.units})`);
}

/** In integer steps; what the solver states must be no less than what it found, and nothing when it calls it optimal. */
function statedGap(solution: QuotaSolution, value: Value, fail: Fail): number {
  const { matchesBound, unitsBound, status } = solution;
  const more = matchesBound === null ? 0 : matchesBound - Number(value.matches);
  const gap = more === 0 ? unitsBound - Number(value.units) : Infinity;
  if (more < 0 || gap < 0) fail("the bound stated lies below the answer");
  if (status === "optimal" && gap !== 0) fail(`stated optimal with a gap of ${gap}`);
  return gap;
}

function provedBy(
  problem: Problem,
  { precision, matchesBound, matched }: QuotaSolution,
  value: Value,
  gap: number,
) {
  const most = gap === 0 ? matched : (matchesBound ?? 0) + value.pinned;
  const matchedBound = problem.mostMatched ? most : null;
  return { bound: value.total + gap * precision, gap, matchedBound };
}
