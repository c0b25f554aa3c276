import { expect } from "vitest";
import { certify } from "../../src/assignment/certificate.ts";
import { isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import type { Consequence } from "../../src/assignment/consequence.ts";
import type { Solution } from "../../src/assignment/solution.ts";
import type { Optimum } from "./oracle.ts";

/** Half a step for every pair of either answer, and the rounding of the sums themselves. */
function tolerance(problem: Problem, solution: Solution): number {
  const largest = problem.score.reduce((most, score) => Math.max(most, Math.abs(score)), 1);
  return problem.seekers * (solution.precision + largest * 2 ** -50);
}

export function expectOptimum(
  problem: Problem,
  solution: Solution,
  best: Optimum | null,
  exact: boolean,
) {
  expect(solution.status).toBe(best === null ? "infeasible" : "optimal");
  expectCertified(problem, solution);
  if (best === null) return;
  if (problem.mostMatched) expect(solution.matched).toBe(best.matched);
  if (exact) expect(solution.total).toBe(best.total);
  else
    expect(Math.abs(solution.total - best.total)).toBeLessThanOrEqual(tolerance(problem, solution));
}

export function expectCertified(problem: Problem, solution: Solution): void {
  const certificate = certify(problem, solution);
  expect(certificate.failures).toEqual([]);
  expect(certificate.certified).toBe(true);
  expect(certificate.proof).toBe(solution.status === "infeasible" ? "conflict" : "duals");
}

/** That an answer changed by so much is the best of the changed problem. */
export function expectChange(
  problem: Problem,
  solution: Solution,
  change: { matches: number; total: number },
  best: Optimum,
  exact: boolean,
) {
  if (problem.mostMatched) expect(solution.matched + change.matches).toBe(best.matched);
  const error = Math.abs(solution.total + change.total - best.total);
  expect(error).toBeLessThanOrEqual(exact ? 0 : 2 * tolerance(problem, solution));
}

/** That the moves are moves from this answer to one that keeps every rule. */
export function expectMoves(
  problem: Problem,
  solution: Solution,
  arc: number,
  forced: Consequence,
) {
  const after = solution.arc.slice();
  for (const { seeker, from, to } of forced.moves) {
    expect(after[seeker]).toBe(from);
    after[seeker] = to;
  }
  const load = new Int32Array(problem.places);
  for (let i = 0; i < problem.seekers; i++) {
    const a = after[i]!;
    const pin = problem.pinned.indexOf(1, problem.start[i]);
    if (pin >= 0 && pin < problem.start[i + 1]!) expect(a).toBe(pin);
    if (a < 0) continue;
    expect(seekerOf(problem, a)).toBe(i);
    expect(a === arc || problem.pinned[a] === 1 || isAllowed(problem, a)).toBe(true);
    load[problem.place[a]!]!++;
  }
  expect(after[seekerOf(problem, arc)]).toBe(arc);
  for (let p = 0; p < problem.places; p++) {
    expect(load[p]).toBeLessThanOrEqual(problem.capacity[p]!);
    expect(load[p]).toBeGreaterThanOrEqual(problem.minimum[p]!);
  }
}

/** What a forced pair's change may be, beside being right. */
export function expectUnits(
  problem: Problem,
  solution: Solution,
  arc: number,
  forced: Consequence,
) {
  if (problem.mostMatched && isAllowed(problem, arc)) {
    expect(forced.matches).toBeLessThanOrEqual(0);
  }
  expect(forced.units).toBe(forced.total / solution.precision - solution.base * forced.matches);
}

export function expectSame(problem: Problem, a: Solution, b: Solution, exact: boolean) {
  expect(a.status).toBe(b.status);
  expect(a.units).toBe(b.units);
  if (problem.mostMatched) expect(a.matched).toBe(b.matched);
  if (exact) expect(a.total).toBe(b.total);
}
