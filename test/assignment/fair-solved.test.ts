import { expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { withDeclined } from "../../src/assignment/changed-problem.ts";
import { openFair } from "../../src/assignment/fair-solved.ts";
import { type FairSolution, solveFair } from "../../src/assignment/fair.ts";
import { isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import { arcsOf } from "../../src/assignment/solution.ts";
import type { Solved } from "../../src/assignment/solved.ts";
import { after, countMoves } from "./changes.ts";
import { answers } from "./enumerate.ts";
import { nestedCase, smallCase } from "./generate.ts";
import { gain } from "./oracle.ts";

const CASES = 3000;
const DRAWS = [
  ["without groups", smallCase],
  ["with groups", nestedCase],
] as const;

interface Fair {
  readonly problem: Problem;
  readonly solution: FairSolution;
  readonly solved: Solved;
  /** Every answer that matches as many with the same scores, by enumeration. */
  readonly asFair: readonly (readonly number[])[];
}

function* fairCases(draw: typeof smallCase): Generator<Fair> {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem: drawn, exact } = draw(seed);
    if (!exact || drawn.place.length > 12) continue;
    const problem = { ...drawn, mostMatched: true };
    const solution = solveFair(problem);
    if (solution.status !== "optimal") continue;
    const scores = scoresOf(problem, arcsOf(solution));
    const asFair = [...answers(problem)].filter((arcs) => scoresOf(problem, arcs) === scores);
    yield { problem, solution, solved: openFair(problem, solution), asFair };
  }
}

function scoresOf(problem: Problem, arcs: Iterable<number>): string {
  const open = [...arcs].filter((a) => problem.pinned[a] === 0);
  return Float64Array.from(open, (a) => problem.score[a]!)
    .toSorted()
    .join();
}

function totalOf(problem: Problem, arcs: readonly number[]): number {
  return arcs.reduce((sum, a) => sum + gain(problem, seekerOf(problem, a), a), 0);
}

test.each(DRAWS)("a pair is forced as far as the answer stays as fair: %s", (_, draw) => {
  const seen = { feasible: 0, infeasible: 0, costly: 0 };
  for (const { problem, solution, solved, asFair } of fairCases(draw)) {
    for (let arc = 0; arc < problem.place.length; arc++) {
      if (problem.forbidden[arc] === 1) continue;
      const having = asFair.filter((arcs) => arcs.includes(arc));
      const forced = solved.force(arc);
      expect(forced.feasible).toBe(having.length > 0);
      seen[forced.feasible ? "feasible" : "infeasible"]++;
      if (!forced.feasible) continue;
      const now = after(solution, forced);
      expect(having).toContainEqual(now);
      const best = Math.max(...having.map((arcs) => totalOf(problem, arcs)));
      expect(solution.total + forced.total).toBe(best);
      if (forced.total < 0) seen.costly++;
    }
  }
  expect(seen.costly).toBeGreaterThan(0);
  expect(Math.min(seen.feasible, seen.infeasible)).toBeGreaterThan(CASES / 20);
});

test.each(DRAWS)("alternates are all that can be forced as fairly: %s", (_, draw) => {
  let found = 0;
  for (const { problem, solved, asFair, solution } of fairCases(draw)) {
    for (let seeker = 0; seeker < problem.seekers; seeker++) {
      const list = solved.alternates(seeker);
      const expected: number[] = [];
      for (let a = problem.start[seeker]!; a < problem.start[seeker + 1]!; a++) {
        if (arcsOf(solution).includes(a) || !isAllowed(problem, a)) continue;
        if (asFair.some((arcs) => arcs.includes(a))) expected.push(a);
      }
      expect(list.map(({ arc }) => arc).toSorted((a, b) => a - b)).toEqual(expected);
      for (const { arc, units } of list) expect(solved.force(arc).units).toBe(units);
      found += list.length;
    }
  }
  expect(found).toBeGreaterThan(CASES / 20);
});

test.each(DRAWS)("a repair as fair is the best of all, with the fewest moves: %s", (_, draw) => {
  const seen = { repaired: 0, lessFair: 0, moved: 0 };
  for (const { problem, solution, solved, asFair } of fairCases(draw)) {
    const before = [...arcsOf(solution)];
    for (const arc of before) {
      if (problem.pinned[arc] === 1) continue;
      const without = asFair.filter((arcs) => !arcs.includes(arc));
      const repaired = solved.repair(arc);
      expect(repaired.feasible).toBe(without.length > 0);
      if (!repaired.feasible) {
        seen.lessFair++;
        continue;
      }
      seen.repaired++;
      const again = solveFair(withDeclined(problem, arc));
      expect(scoresOf(problem, arcsOf(again))).toBe(scoresOf(problem, before));
      expect(solution.total + repaired.total).toBe(again.total);
      const best = without.filter((arcs) => totalOf(problem, arcs) === again.total);
      const counts = best.map((arcs) => countMoves(problem, before, arcs, arc));
      const moves = countMoves(problem, before, after(solution, repaired), arc);
      expect(moves).toBe(Math.min(...counts));
      if (moves > 0) seen.moved++;
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});

test("one more seat changes the floors: refused by name", () => {
  const { problem } = buildProblem({ seekers: 1, places: 1 }, [{ seeker: 0, place: 0, score: 1 }]);
  const solved = openFair(problem, solveFair(problem));
  expect(() => solved.seatValues()).toThrow("seatValue: not-for-fair");
  expect(() => solved.seatValue("place", 0)).toThrow("seatValue: not-for-fair");
});
