import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { certifyFair } from "../../src/assignment/certificate.ts";
import { type FairSolution, solveFair } from "../../src/assignment/fair.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { arcsOf } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { restatedSet } from "./damage.ts";
import { nestedCase, smallCase } from "./generate.ts";
import { exhaustNested, isFairer } from "./nested-oracle.ts";
import { Random } from "./random.ts";

const CASES = 1500;

function scoresOf(problem: Problem, solution: FairSolution): number[] {
  const own = [...arcsOf(solution)].filter((a) => problem.pinned[a] === 0);
  return own.map((a) => problem.score[a]!).toSorted((a, b) => a - b);
}

describe("the fair pairing", () => {
  test.each([
    ["without groups", smallCase],
    ["with groups", nestedCase],
  ])(`is certified, and what trying everything finds, ${CASES} problems %s`, (_, draw) => {
    const seen = { optimal: 0, infeasible: 0, costly: 0, several: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem: drawn, exact } = draw(seed);
      const problem = { ...drawn, mostMatched: true };
      const solution = solveFair(problem);
      const certificate = certifyFair(problem, solution);
      expect(certificate.failures, `seed ${seed}`).toEqual([]);
      const best = exhaustNested(problem, isFairer);
      expect(solution.status, `seed ${seed}`).toBe(best === null ? "infeasible" : "optimal");
      if (best === null) {
        seen.infeasible++;
        continue;
      }
      expect(certificate).toMatchObject({ certified: true, proof: "floors+duals", gap: 0 });
      expect(solution.complete).toBe(true);
      expect(solution.matched, `seed ${seed}`).toBe(best.matched);
      expect(scoresOf(problem, solution), `seed ${seed}`).toEqual(best.scores);
      const greatest = solveTotal(problem).total;
      const error = exact ? 0 : 100 * solution.precision + 1e-9;
      const cost = greatest - solution.total;
      expect(Math.abs(solution.cost - cost), `seed ${seed}`).toBeLessThanOrEqual(error);
      expect(Math.abs(solution.total - best.total), `seed ${seed}`).toBeLessThanOrEqual(error);
      seen.optimal++;
      if (solution.cost > 0) seen.costly++;
      if (solution.floors.length > 1) seen.several++;
    }
    expect(seen.optimal).toBeGreaterThan(CASES / 3);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CASES / 50);
  });

  test("gives the worst-off more, at a cost that it tells", () => {
    const { problem } = buildProblem({ seekers: 2, places: 2 }, [
      { seeker: 0, place: 0, score: 1 },
      { seeker: 0, place: 1, score: 0.5 },
      { seeker: 1, place: 0, score: 0.5 },
      { seeker: 1, place: 1, score: 0.25 },
    ]);
    const solution = solveFair(problem);
    expect([...solution.arc]).toEqual([1, 2]);
    expect(solution).toMatchObject({ total: 1, cost: 0.25, complete: true });
  });

  test("needs the most matched", () => {
    const { problem } = buildProblem({ seekers: 0, places: 0, mostMatched: false }, []);
    expect(() => solveFair(problem)).toThrow("mostMatched: not-for-fair: false");
  });

  test("stops when told, and then claims nothing", () => {
    const { problem } = nestedCase(7);
    const asked = { ...problem, mostMatched: true };
    let calls = 0;
    solveFair(asked, () => ++calls > 0);
    for (let stop = 1; stop <= calls; stop++) {
      let polled = 0;
      const solution = solveFair(asked, () => ++polled < stop);
      expect(solution.status).toBe("cancelled");
      expect(certifyFair(asked, solution).certified).toBe(false);
    }
  });
});

function* solved(): Generator<[Problem, FairSolution, Random]> {
  for (let seed = 1; seed <= 1500; seed++) {
    const { problem: drawn, exact } = nestedCase(seed);
    const problem = { ...drawn, mostMatched: true };
    const solution = solveFair(problem);
    if (exact && solution.status === "optimal") yield [problem, solution, new Random(seed)];
  }
}

describe("the certificate of a fair answer", () => {
  test("refuses another answer, unless it is as fair", () => {
    let refused = 0;
    for (const [problem, solution, random] of solved()) {
      if (!problem.seekerCapacity || problem.place.length < 2) continue;
      const arcs = new Set(arcsOf(solution));
      for (let change = 0; change < 2; change++) {
        const arc = random.between(0, problem.place.length - 1);
        if (!arcs.delete(arc)) arcs.add(arc);
      }
      const damaged = { ...solution, ...restatedSet(problem, solution, [...arcs]) };
      const { certified } = certifyFair(problem, damaged);
      const best = exhaustNested(problem, isFairer)!;
      const same = { matched: damaged.matched, total: damaged.total };
      expect(certified && (same.matched !== best.matched || same.total !== best.total)).toBe(false);
      if (!certified) refused++;
    }
    expect(refused).toBeGreaterThan(100);
  });

  test("refuses the greatest total where it is less fair", () => {
    let refused = 0;
    for (const [problem, solution] of solved()) {
      if (solution.cost === 0) continue;
      const greatest = solveTotal(problem);
      expect(certifyFair(problem, { ...solution, ...greatest }).certified).toBe(false);
      refused++;
    }
    expect(refused).toBeGreaterThan(10);
  });

  test("refuses floors left out, and prices changed unless they prove the same", () => {
    const seen = { refused: 0, proof: 0 };
    for (const [problem, solution, random] of solved()) {
      const { floors } = solution;
      if (floors.length === 0) continue;
      const left = { ...solution, floors: floors.slice(0, -1) };
      expect(certifyFair(problem, left).certified).toBe(false);
      const at = random.between(0, floors.length - 1);
      const { prices } = floors[at]!;
      const index = random.between(0, prices.length - 1);
      const lie = prices.with(index, prices[index]! + random.pick([1, -1]));
      const changed = floors.with(at, { ...floors[at]!, prices: lie });
      const { certified } = certifyFair(problem, { ...solution, floors: changed });
      seen[certified ? "proof" : "refused"]++;
    }
    expect(seen.refused).toBeGreaterThan(seen.proof);
  });
});
