import { beforeAll, describe, expect, test } from "vitest";
import { certifyQuotas } from "../../../src/assignment/certificate/quotas.ts";
import type { Problem } from "../../../src/assignment/problem.ts";
import type { Maximise } from "../../../src/assignment/quotas/programme.ts";
import type { Quotas } from "../../../src/assignment/quotas/quotas.ts";
import type { QuotaSolution } from "../../../src/assignment/quotas/solution.ts";
import { solveQuotas } from "../../../src/assignment/quotas/solve.ts";
import { openHighs } from "../../../src/compute/highs-solver.ts";
import { openSimplex } from "../../../src/compute/simplex-solver.ts";
import type { Optimum } from "../oracle.ts";
import { quotaCase } from "./generate.ts";
import { exhaustQuotas } from "./oracle.ts";

const CASES = 4000;
const HOUR = 3600;

/** Half a step for every pair of either answer, and the rounding of the sums themselves. */
function expectSameTotal(problem: Problem, solution: QuotaSolution, best: Optimum, exact: boolean) {
  const largest = problem.score.reduce((most, score) => Math.max(most, Math.abs(score)), 1);
  const error = problem.place.length * (solution.precision + largest * 2 ** -50);
  expect(Math.abs(solution.total - best.total)).toBeLessThanOrEqual(exact ? 0 : error);
}

function expectBest(
  problem: Problem,
  quotas: Quotas,
  solution: QuotaSolution,
  second: Maximise,
  best: Optimum | null,
  exact: boolean,
) {
  const certificate = certifyQuotas(problem, quotas, solution, second);
  expect(certificate.failures).toEqual([]);
  expect(solution.status).toBe(best === null ? "infeasible" : "optimal");
  if (best !== null) {
    if (problem.mostMatched) expect(solution.matched).toBe(best.matched);
    expectSameTotal(problem, solution, best, exact);
  }
  return certificate;
}

describe("quotas, against trying everything", () => {
  let highs: Maximise;
  const simplex = openSimplex(HOUR);
  beforeAll(async () => {
    highs = await openHighs(HOUR);
  });

  test(`${CASES} small problems`, () => {
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= CASES; seed++) {
      const drawn = quotaCase(seed);
      if (drawn === null) continue;
      const { problem, quotas, kind, exact } = drawn;
      try {
        const solution = solveQuotas(problem, quotas, highs);
        const best = exhaustQuotas(problem, quotas);
        const { proof } = expectBest(problem, quotas, solution, simplex, best, exact);
        seen[proof] = (seen[proof] ?? 0) + 1;
      } catch (cause) {
        throw new Error(`seed ${seed}, scores ${kind}`, { cause });
      }
    }
    console.log(seen);
  });
});
