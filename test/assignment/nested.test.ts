import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { certify } from "../../src/assignment/certificate.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import type { Conflict } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectOptimum } from "./agree.ts";
import { nestedCase, smallCase } from "./generate.ts";
import { exhaustNested } from "./nested-oracle.ts";

const CASES = 10_000;

describe("groups and seekers with several places, against trying everything", () => {
  test(`${CASES} small problems`, () => {
    const seen = { optimal: 0, infeasible: 0, cancelled: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem, kind, exact } = nestedCase(seed);
      try {
        const solution = solveTotal(problem);
        seen[solution.status]++;
        expectOptimum(problem, solution, exhaustNested(problem), exact);
      } catch (cause) {
        throw new Error(`seed ${seed}, scores ${kind}`, { cause });
      }
    }
    expect(seen.optimal).toBeGreaterThan(CASES / 3);
    expect(seen.infeasible).toBeGreaterThan(CASES / 20);
  });

  test("a problem without groups has the same optimum by either way, 2,000 problems", () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const { problem } = smallCase(seed);
      const ones = new Int32Array(problem.seekers).fill(1);
      const simple = solveTotal(problem);
      const nested = solveTotal({ ...problem, seekerCapacity: ones });
      expect(nested, `seed ${seed}`).toMatchObject({
        status: simple.status,
        units: simple.units,
        matched: problem.mostMatched ? simple.matched : nested.matched,
      });
    }
  });
});

function keep(minimum: Int32Array, members: Iterable<number>): Int32Array {
  const named = new Set(members);
  return minimum.map((least, k) => (named.has(k) ? least : 0));
}

function less(members: Int32Array, k: number): Int32Array {
  return members.filter((_, at) => at !== k);
}

/** The problem with only the rules that a conflict names. */
function withOnly(problem: Problem, conflict: Conflict): Problem {
  const { seekerGroups, placeGroups } = problem;
  const { nested } = conflict;
  const pins = new Set(conflict.pins);
  return {
    ...problem,
    minimum: keep(problem.minimum, conflict.places),
    pinned: problem.pinned.map((_, a) => Number(pins.has(a))),
    ...(seekerGroups && {
      seekerGroups: {
        ...seekerGroups,
        minimum: keep(seekerGroups.minimum, nested?.seekerGroups ?? []),
      },
    }),
    ...(placeGroups && {
      placeGroups: {
        ...placeGroups,
        minimum: keep(placeGroups.minimum, nested?.placeGroups ?? []),
      },
    }),
  };
}

/** The conflict with one member less, in every way. */
function* spared(conflict: Conflict): Generator<Conflict> {
  const { nested } = conflict;
  for (const k of conflict.places.keys()) yield { ...conflict, places: less(conflict.places, k) };
  for (const k of conflict.pins.keys()) yield { ...conflict, pins: less(conflict.pins, k) };
  if (nested === undefined) return;
  for (const side of ["seekerGroups", "placeGroups"] as const) {
    for (const k of nested[side].keys()) {
      yield { ...conflict, nested: { ...nested, [side]: less(nested[side], k) } };
    }
  }
}

describe("a conflict is irreducible", () => {
  test.each([
    ["without groups", smallCase],
    ["with groups", nestedCase],
  ])("its rules alone cannot hold, and without any one of them they can: %s", (_, draw) => {
    const seen = { conflicts: 0, pins: 0, several: 0, lies: 0 };
    for (let seed = 1; seed <= 3000; seed++) {
      const { problem } = draw(seed);
      const solution = solveTotal(problem);
      const { conflict } = solution;
      if (conflict === null) continue;
      seen.conflicts++;
      if (conflict.pins.length > 0) seen.pins++;
      expect(exhaustNested(withOnly(problem, conflict)), `seed ${seed}`).toBeNull();
      let members = 0;
      for (const rest of spared(conflict)) {
        members++;
        expect(exhaustNested(withOnly(problem, rest)), `seed ${seed}`).not.toBeNull();
        if (rest.pins.length < conflict.pins.length) continue;
        const lie = { ...solution, conflict: rest };
        expect(certify(problem, lie).certified, `seed ${seed}`).toBe(false);
        seen.lies++;
      }
      if (members > 1) seen.several++;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});

describe("what groups mean", () => {
  const pairs = [0, 1, 2, 3].flatMap((seeker) =>
    [0, 1, 2].map((place) => ({ seeker, place, score: (4 - seeker) / (place + 1) })),
  );
  // Two seats at each place; places 0 and 1 belong to one firm, and the firm with place 2 to a hub.
  const terms = { seekers: 4, places: 3, capacity: [2, 2, 2] };
  const groups = { of: [0, 0, 1], parent: [1, -1], capacity: [3, 3] };

  test("a hub over a firm over its seats", () => {
    const firm = buildProblem({ ...terms, placeGroups: { ...groups, capacity: [1, 3] } }, pairs);
    const { problem } = firm;
    expect([...solveTotal(problem).arc].map((a) => problem.place[a] ?? -1)).toEqual([0, 2, 2, -1]);
    const hub = buildProblem({ ...terms, placeGroups: { ...groups, capacity: [3, 1] } }, pairs);
    expect([...solveTotal(hub.problem).arc]).toEqual([0, -1, -1, -1]);
  });

  test("a seeker with room for two takes two places, each once", () => {
    const { problem } = buildProblem(
      { seekers: 2, places: 2, capacity: [2, 2], seekerCapacity: [3, 1] },
      [
        { seeker: 0, place: 0, score: 1 },
        { seeker: 0, place: 1, score: 0.5 },
        { seeker: 1, place: 1, score: 0.25 },
      ],
    );
    const solution = solveTotal(problem);
    expect([...solution.arcs!]).toEqual([0, 1, 2]);
    expect([...solution.arc]).toEqual([0, 2]);
    expect(solution).toMatchObject({ matched: 3, total: 1.75 });
  });

  test("a conflict between a group's minimum and a pin that takes the seat", () => {
    const { problem } = buildProblem(
      {
        seekers: 2,
        places: 3,
        placeGroups: { of: [0, 0, -1], capacity: [1] },
        minimum: [0, 1, 0],
      },
      [
        { seeker: 0, place: 0, score: 1, pinned: true },
        { seeker: 1, place: 1, score: 1 },
        { seeker: 1, place: 2, score: 1 },
      ],
    );
    const { status, conflict } = solveTotal(problem);
    expect(status).toBe("infeasible");
    expect(conflict).toMatchObject({
      places: Int32Array.of(1),
      pins: Int32Array.of(0),
      needed: 1,
      available: 0,
    });
  });
});
