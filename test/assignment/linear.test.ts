import { beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../src/assignment/problem.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectCertified } from "./agree.ts";
import { middlingCase } from "./generate.ts";
import { byJavascriptLpSolver, highsEngine, type LinearEngine, optimumBy } from "./linear.ts";
import type { Optimum } from "./oracle.ts";

// Scores are hundredths and the engines work in floating point: totals are compared to far less than one.
const TOTAL_DIGITS = 6;

/** What both sides say of a problem, so that they can be compared as one thing. */
function summary(problem: Problem, best: Optimum | null) {
  if (best === null) return "infeasible";
  return {
    matched: problem.mostMatched ? best.matched : "any",
    total: best.total.toFixed(TOTAL_DIGITS),
  };
}

describe("greatest total, against linear programming", () => {
  let highs: LinearEngine;
  beforeAll(async () => {
    highs = await highsEngine();
  });

  test.each([
    { name: "javascript-lp-solver", seekers: 20, places: 10, seeds: 100 },
    { name: "javascript-lp-solver", seekers: 40, places: 16, seeds: 40 },
    { name: "HiGHS", seekers: 20, places: 10, seeds: 100 },
    { name: "HiGHS", seekers: 120, places: 40, seeds: 30 },
    { name: "javascript-lp-solver", seekers: 16, places: 8, seeds: 60, nested: true },
    { name: "HiGHS", seekers: 20, places: 10, seeds: 100, nested: true },
    { name: "HiGHS", seekers: 100, places: 40, seeds: 20, nested: true },
  ])("$name, $seekers × $places, nested $nested, $seeds problems", (table) => {
    const { name, seekers, places, seeds, nested } = table;
    let optimal = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const problem = middlingCase(seed, seekers, places, nested);
      const solution = solveTotal(problem);
      if (solution.status === "optimal") optimal++;
      try {
        const best = optimumBy(name === "HiGHS" ? highs : byJavascriptLpSolver, problem);
        const found = solution.status === "optimal" ? solution : null;
        expect(summary(problem, found)).toEqual(summary(problem, best));
        expectCertified(problem, solution);
      } catch (cause) {
        throw new Error(`seed ${seed}`, { cause });
      }
    }
    expect(optimal).toBeGreaterThan(seeds / 2);
  });
});
