import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { checkProblem } from "../../src/assignment/check.ts";
import { type Groups, isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import type { SeatValues } from "../../src/assignment/seat-values.ts";
import { arcsOf } from "../../src/assignment/solution.ts";
import { openSolved, type Solved } from "../../src/assignment/solved.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectChange } from "./agree.ts";
import { after, countMoves } from "./changes.ts";
import { answers } from "./enumerate.ts";
import { type Case, nestedCase, smallCase } from "./generate.ts";
import { exhaustNested } from "./nested-oracle.ts";
import { gain, type Optimum } from "./oracle.ts";

const CASES = 1200;

function eachSolved(
  draw: (seed: number) => Case,
  check: (problem: Problem, solved: Solved, exact: boolean) => void,
): void {
  for (let seed = 1; seed <= CASES; seed++) {
    const { problem, exact } = draw(seed);
    const solution = solveTotal(problem);
    if (solution.status !== "optimal") continue;
    try {
      check(problem, openSolved(problem, solution), exact);
    } catch (cause) {
      throw new Error(`seed ${seed}`, { cause });
    }
  }
}

/** The optimum with one more pin, or null when that is no problem, or has no solution. */
function exhaustPinned(problem: Problem, arc: number): Optimum | null {
  const pinned = { ...problem, pinned: problem.pinned.with(arc, 1) };
  try {
    checkProblem(pinned);
  } catch {
    return null;
  }
  return exhaustNested(pinned);
}

function more(groups: Groups, g: number): Groups {
  return { ...groups, capacity: groups.capacity.with(g, groups.capacity[g]! + 1) };
}

describe("in a nested problem", () => {
  test(`forcing a pair costs what solving with that pin costs, ${CASES} problems`, () => {
    const seen = { feasible: 0, infeasible: 0, chains: 0 };
    eachSolved(nestedCase, (problem, solved, exact) => {
      const { solution } = solved;
      for (let arc = 0; arc < problem.place.length; arc += 3) {
        if (problem.forbidden[arc] === 1) continue;
        const forced = solved.force(arc);
        const best = exhaustPinned(problem, arc);
        expect(forced.feasible).toBe(best !== null);
        seen[forced.feasible ? "feasible" : "infeasible"]++;
        if (best === null) continue;
        expectChange(problem, solution, forced, best, exact);
        expect(after(solution, forced)).toContain(arc);
        if (forced.moves.length > 2) seen.chains++;
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CASES / 20);
  });

  test(`one more seat at every place and group is worth what solving with it brings`, () => {
    const seen = { match: 0, total: 0, nothing: 0 };
    eachSolved(nestedCase, (problem, solved, exact) => {
      const { solution } = solved;
      const values = solved.seatValues();
      const { placeGroups, seekerGroups } = problem;
      const asked: { of: Pick<SeatValues, "matches" | "total">; k: number; changed: Problem }[] =
        [];
      for (const k of problem.capacity.keys()) {
        const capacity = problem.capacity.with(k, problem.capacity[k]! + 1);
        asked.push({ of: values, k, changed: { ...problem, capacity } });
      }
      for (const k of placeGroups?.capacity.keys() ?? []) {
        const changed = { ...problem, placeGroups: more(placeGroups!, k) };
        asked.push({ of: values.placeGroups!, k, changed });
      }
      for (const k of seekerGroups?.capacity.keys() ?? []) {
        const changed = { ...problem, seekerGroups: more(seekerGroups!, k) };
        asked.push({ of: values.seekerGroups!, k, changed });
      }
      for (const { of, k, changed } of asked) {
        const change = { matches: of.matches[k]!, total: of.total[k]! };
        expectChange(problem, solution, change, exhaustNested(changed)!, exact);
        if (change.matches > 0) seen.match++;
        else seen[change.total > 0 ? "total" : "nothing"]++;
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(CASES / 20);
  });
});

describe("alternates of one seeker", () => {
  test.each([
    ["without groups", smallCase],
    ["with groups", nestedCase],
  ])("are all that can be forced, the best first: %s", (_, draw) => {
    let found = 0;
    eachSolved(draw, (problem, solved) => {
      const { solution } = solved;
      if (problem.seekers === 0) return;
      const seeker = problem.seekers >> 1;
      const list = solved.alternates(seeker);
      const used = arcsOf(solution);
      const expected: number[] = [];
      for (let a = problem.start[seeker]!; a < problem.start[seeker + 1]!; a++) {
        if (!used.includes(a) && isAllowed(problem, a) && solved.force(a).feasible)
          expected.push(a);
      }
      expect(list.map(({ arc }) => arc).toSorted((a, b) => a - b)).toEqual(expected);
      for (const [k, { arc, matches, units, moves }] of list.entries()) {
        const forced = solved.force(arc);
        expect([forced.units, forced.moves.length]).toEqual([units, moves.length]);
        expect(problem.mostMatched && forced.matches !== matches).toBe(false);
        const before = list[k - 1] ?? { matches, units };
        expect(
          problem.mostMatched && matches !== before.matches
            ? before.matches > matches
            : before.units >= units,
        ).toBe(true);
        found++;
      }
    });
    expect(found).toBeGreaterThan(CASES / 5);
  });
});

describe("after a decline", () => {
  test.each([
    ["without groups", smallCase],
    ["with groups", nestedCase],
  ])("the repair is the best, and of the best the one with the fewest moves: %s", (_, draw) => {
    const seen = { repaired: 0, infeasible: 0, moved: 0 };
    eachSolved(draw, (problem, solved, exact) => {
      const { solution } = solved;
      if (!exact || problem.place.length > 12) return;
      const before = [...arcsOf(solution)];
      for (const arc of before) {
        if (problem.pinned[arc] === 1) continue;
        const without = { ...problem, forbidden: problem.forbidden.with(arc, 1) };
        const repaired = solved.repair(arc);
        const best = exhaustNested(without);
        expect(repaired.feasible).toBe(best !== null);
        seen[repaired.feasible ? "repaired" : "infeasible"]++;
        if (best === null) continue;
        expectChange(problem, solution, repaired, best, exact);
        const totalOf = (arcs: readonly number[]) =>
          arcs.reduce((sum, a) => sum + gain(problem, seekerOf(problem, a), a), 0);
        const counts = [...answers(without)]
          .filter((arcs) => !problem.mostMatched || arcs.length === best.matched)
          .filter((arcs) => totalOf(arcs) === best.total)
          .map((arcs) => countMoves(problem, before, arcs, arc));
        const moves = countMoves(problem, before, after(solution, repaired), arc);
        expect(moves).toBe(Math.min(...counts));
        expect(repaired.moves.length).toBe(moves + 1);
        if (moves > 0) seen.moved++;
      }
    });
    expect(seen.repaired).toBeGreaterThan(CASES / 5);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  test("a pair that is pinned, or not in the answer, cannot be declined", () => {
    const { problem } = buildProblem({ seekers: 2, places: 2 }, [
      { seeker: 0, place: 0, score: 1, pinned: true },
      { seeker: 1, place: 0, score: 1 },
    ]);
    const solved = openSolved(problem, solveTotal(problem));
    expect(() => solved.repair(0)).toThrow("arc[0]: not-solved");
    expect(() => solved.repair(1)).toThrow("arc[1]: not-solved");
  });
});
