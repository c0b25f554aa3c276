import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { type Problem, seekerOf } from "../../src/assignment/problem.ts";
import { ProblemError } from "../../src/assignment/problem-error.ts";
import { seatValues } from "../../src/assignment/sensitivity.ts";
import type { Solution } from "../../src/assignment/solution.ts";
import { openSolved } from "../../src/assignment/solved.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectChange, expectMoves, expectUnits } from "./agree.ts";
import { smallCase } from "./generate.ts";
import { exhaust, type Optimum } from "./oracle.ts";

const CASES = 2500;

/** The optimum of the problem with one more pin; null when that cannot be, or would break the problem. */
function exhaustPinned(problem: Problem, arc: number): Optimum | null {
  const seeker = seekerOf(problem, arc);
  const row = problem.pinned.subarray(problem.start[seeker], problem.start[seeker + 1]);
  if (row.includes(1) && problem.pinned[arc] === 0) return null;
  return exhaust({ ...problem, pinned: problem.pinned.with(arc, 1) });
}

function eachSolved(check: (problem: Problem, solution: Solution, exact: boolean) => void) {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem, exact, kind } = smallCase(seed);
    const solution = solveTotal(problem);
    if (solution.status !== "optimal") continue;
    try {
      check(problem, solution, exact);
    } catch (cause) {
      throw new Error(`seed ${seed}, scores ${kind}`, { cause });
    }
  }
}

describe("forcing one pair", () => {
  test(`costs what solving with that pin costs, ${CASES} problems`, () => {
    const seen = { feasible: 0, infeasible: 0, chains: 0 };
    eachSolved((problem, solution, exact) => {
      const solved = openSolved(problem, solution);
      for (let arc = 0; arc < problem.place.length; arc += 3) {
        if (problem.forbidden[arc] === 1) continue;
        const forced = solved.force(arc);
        const best = exhaustPinned(problem, arc);
        expect(forced.feasible).toBe(best !== null);
        seen[forced.feasible ? "feasible" : "infeasible"]++;
        if (best === null) continue;
        expectChange(problem, solution, forced, best, exact);
        expectMoves(problem, solution, arc, forced);
        if (forced.moves.length > 2) seen.chains++;
        if (exact) expectUnits(problem, solution, arc, forced);
      }
    });
    expect(seen.feasible).toBeGreaterThan(CASES);
    expect(seen.infeasible).toBeGreaterThan(CASES / 20);
    expect(seen.chains).toBeGreaterThan(CASES / 20);
  });

  test("a pair that is in the answer already changes nothing", () => {
    const { problem } = buildProblem({ seekers: 1, places: 1 }, [
      { seeker: 0, place: 0, score: 1 },
    ]);
    const forced = openSolved(problem, solveTotal(problem)).force(0);
    expect(forced).toEqual({ feasible: true, matches: 0, total: 0, units: 0, moves: [] });
  });

  test("who loses the seat is named", () => {
    const { problem } = buildProblem({ seekers: 2, places: 1 }, [
      { seeker: 0, place: 0, score: 0.75 },
      { seeker: 1, place: 0, score: 0.5 },
    ]);
    const forced = openSolved(problem, solveTotal(problem)).force(1);
    expect(forced.total).toBe(-0.25);
    expect(forced.moves).toEqual([
      { seeker: 1, from: -1, to: 1 },
      { seeker: 0, from: 0, to: -1 },
    ]);
  });

  test("a forbidden pair, an arc that does not exist and an unsolved problem are broken calls", () => {
    const { problem } = buildProblem({ seekers: 1, places: 1 }, [
      { seeker: 0, place: 0, score: 1, forbidden: true },
    ]);
    const solution = solveTotal(problem);
    const cancelled = solveTotal(problem, () => false);
    expect(() => openSolved(problem, solution).force(0)).toThrow(ProblemError);
    expect(() => openSolved(problem, solution).force(1)).toThrow("arc[1]: out-of-range");
    expect(() => seatValues(problem, cancelled)).toThrow("solution: not-solved: cancelled");
  });
});

describe("one more seat", () => {
  test(`is worth what solving with it brings, at every place, ${CASES} problems`, () => {
    const seen = { match: 0, total: 0, nothing: 0 };
    eachSolved((problem, solution, exact) => {
      const values = seatValues(problem, solution);
      for (let p = 0; p < problem.places; p++) {
        const capacity = problem.capacity.with(p, problem.capacity[p]! + 1);
        const best = exhaust({ ...problem, capacity });
        const change = { matches: values.matches[p]!, total: values.total[p]! };
        expectChange(problem, solution, change, best!, exact);
        if (change.matches > 0) seen.match++;
        else seen[change.total > 0 ? "total" : "nothing"]++;
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CASES / 20);
  });
});
