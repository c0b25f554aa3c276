import { describe, expect, test } from "vitest";
import { type Method, solveTotal } from "../../src/assignment/total.ts";
import { expectOptimum } from "./agree.ts";
import { smallCase } from "./generate.ts";
import { exhaust } from "./oracle.ts";

const CASES = 10_000;

describe("greatest total, against trying everything", () => {
  test.each<Method>(["paths", "auction"])(`${CASES} small problems, by %s`, (method) => {
    const seen = { optimal: 0, infeasible: 0, cancelled: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem, kind, exact } = smallCase(seed);
      const solution = solveTotal(problem, () => true, method);
      seen[solution.status]++;
      try {
        expectOptimum(problem, solution, exhaust(problem), exact);
      } catch (cause) {
        throw new Error(`seed ${seed}, scores ${kind}`, { cause });
      }
    }
    // The generator must not drift into one kind of case.
    expect(seen.optimal).toBeGreaterThan(CASES / 2);
    expect(seen.infeasible).toBeGreaterThan(CASES / 20);
  });
});
