import { describe, expect, test } from "vitest";
import { COSINES, FEW_VALUES, generate, POPULAR, UNIFORM } from "../../bench/generators.ts";
import { problemOf } from "../../bench/instance.ts";
import { nested } from "../../bench/nested.ts";
import type { Problem } from "../../src/assignment/problem.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectCertified } from "./agree.ts";

const size = { seekers: 600, places: 120, candidates: 12 };
const kinds = [UNIFORM, FEW_VALUES, POPULAR, COSINES];

function solved(problem: Problem) {
  const solution = solveTotal(problem);
  expectCertified(problem, solution);
  return solution;
}

describe.each(kinds)("groups within groups, 7,200 pairs, $name", (kind) => {
  const problem = problemOf(generate(kind, size, 1));

  test("that hold all their places could change nothing", () => {
    expect(solved(nested(problem, 1, 0)).units).toBe(solved(problem).units);
  });

  test.each([
    ["capacities", 0.8, 0],
    ["capacities and minimums", 0.8, 0.6],
    ["minimums of all", 0.8, 1],
  ])("that bind: %s", (_, most, least) => {
    expect(solved(nested(problem, most, least)).status).toBe("optimal");
    expect(solved({ ...nested(problem, most, least), mostMatched: false }).status).toBe("optimal");
  });

  test("of seekers, and seekers without room", () => {
    const of = Int32Array.from({ length: size.seekers }, (_, i) => (i % 7) - 1);
    const groups = {
      of,
      parent: Int32Array.of(-1, 0, 0, -1, 3, 3),
      capacity: Int32Array.of(150, 40, 80, 100, 0, 60),
      minimum: Int32Array.of(100, 40, 0, 0, 0, 60),
    };
    const seekerCapacity = of.map((_, i) => Number(i % 50 > 0));
    const both = { ...nested(problem, 0.8, 0.2), seekerGroups: groups, seekerCapacity };
    expect(solved(both).status).toBe("optimal");
    expect(solved({ ...both, seekerCapacity: of.map((_, i) => i % 3) }).status).toBe("optimal");
  });

  test("that ask for more than there is", () => {
    const short = nested({ ...problem, seekerCapacity: fewSeekers(problem) }, 0.8, 1);
    expect(solved(short).status).toBe("infeasible");
  });
});

/** Every second seeker has no room. */
function fewSeekers({ seekers }: Problem): Int32Array {
  return Int32Array.from({ length: seekers }, (_, i) => i % 2);
}

test("progress never falls, and every point can cancel", () => {
  const problem = nested(problemOf(generate(POPULAR, size, 1)), 0.8, 0.6);
  const seen: number[] = [];
  solveTotal(problem, (done) => seen.push(done) > 0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(size.seekers);
  for (let stop = 1; stop <= seen.length; stop++) {
    let polled = 0;
    expect(solveTotal(problem, () => ++polled < stop).status).toBe("cancelled");
    expect(polled).toBe(stop);
  }
});
