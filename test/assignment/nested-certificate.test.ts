import { describe, expect, test } from "vitest";
import { certify } from "../../src/assignment/certificate.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { arcsOf, type Duals, type Solution } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectOptimum } from "./agree.ts";
import { changed, restatedSet } from "./damage.ts";
import { nestedCase } from "./generate.ts";
import { exhaustNested } from "./nested-oracle.ts";
import { Random } from "./random.ts";

const CASES = 3000;

function eachSolved(check: (problem: Problem, solution: Solution, random: Random) => void) {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem, exact, kind } = nestedCase(seed);
    const solution = solveTotal(problem);
    if (!exact || solution.status !== "optimal" || problem.place.length === 0) continue;
    try {
      check(problem, solution, new Random(seed));
    } catch (cause) {
      throw new Error(`seed ${seed}, scores ${kind}`, { cause });
    }
  }
}

const FIELDS: readonly (keyof Duals)[] = [
  "seekerMatches",
  "seekerUnits",
  "placeMatches",
  "placeUnits",
  "seekerGroupMatches",
  "seekerGroupUnits",
  "placeGroupMatches",
  "placeGroupUnits",
];

describe("the certificate of a nested problem", () => {
  test("refuses a pair added or taken away, with sums that agree, unless it is as good", () => {
    let refused = 0;
    eachSolved((problem, solution, random) => {
      for (let damage = 0; damage < 4; damage++) {
        const arc = random.between(0, problem.place.length - 1);
        const arcs = new Set(arcsOf(solution));
        if (!arcs.delete(arc)) arcs.add(arc);
        if (problem.seekerCapacity === undefined && tooMany(problem, arcs)) continue;
        const damaged = restatedSet(problem, solution, [...arcs]);
        if (certify(problem, damaged).certified)
          expectOptimum(problem, damaged, exhaustNested(problem), true);
        else refused++;
      }
    });
    expect(refused).toBeGreaterThan(CASES / 2);
  });

  test("refuses a price changed, unless it proves the same bound", () => {
    const seen = { refused: 0, proof: 0 };
    eachSolved((problem, solution, random) => {
      const field = random.pick(FIELDS.filter((name) => (solution.duals![name]?.length ?? 0) > 0));
      const index = random.between(0, solution.duals![field]!.length - 1);
      for (const by of [1, -1, 2 ** 20]) {
        const { certified, gap, failures } = certify(problem, changed(solution, field, index, by));
        expect(certified).toBe(gap === 0 && failures.length === 0);
        seen[certified ? "proof" : "refused"]++;
      }
      expect(certify(problem, changed(solution, field, index, 0.5)).certified).toBe(false);
      expect(certify(problem, changed(solution, field, index, 2 ** 53)).certified).toBe(false);
    });
    expect(seen.refused).toBeGreaterThan(seen.proof);
  });

  test.each([
    ["no prices of groups", (s: Solution) => without(s, "placeGroupUnits")],
    ["an empty set of arcs", (s: Solution) => ({ ...s, arcs: new Int32Array(0) })],
    ["a set twice", (s: Solution) => ({ ...s, arcs: doubled(arcsOf(s)) })],
    ["another first arc", (s: Solution) => ({ ...s, arc: s.arc.map(() => -1) })],
    ["no conflict", (s: Solution) => ({ ...s, status: "infeasible" as const })],
  ])("a false statement: %s", (_, damage) => {
    let refused = 0;
    eachSolved((problem, solution) => {
      if (!problem.placeGroups || !problem.seekerCapacity || solution.matched === 0) return;
      expect(certify(problem, damage(solution)).certified).toBe(false);
      refused++;
    });
    expect(refused).toBeGreaterThan(100);
  });
});

function tooMany(problem: Problem, arcs: ReadonlySet<number>): boolean {
  return [...problem.start.keys()].some((i) => {
    const row = [...arcs].filter((a) => a >= problem.start[i]! && a < problem.start[i + 1]!);
    return row.length > 1;
  });
}

function without(solution: Solution, field: keyof Duals): Solution {
  return { ...solution, duals: { ...solution.duals!, [field]: new Float64Array(0) } };
}

function doubled(arcs: Int32Array): Int32Array {
  return Int32Array.from([...arcs, ...arcs]).toSorted();
}
