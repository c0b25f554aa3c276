import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { certifyStable } from "../../src/assignment/certificate.ts";
import { isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import { blockingPairs } from "../../src/assignment/sensitivity.ts";
import { arcsOf } from "../../src/assignment/solution.ts";
import { solveStable } from "../../src/assignment/stable.ts";
import { restatedSet } from "./damage.ts";
import { answers } from "./enumerate.ts";
import { boundsOf } from "./nested-oracle.ts";
import { Random } from "./random.ts";
import { stableCase } from "./stable-case.ts";

const CASES = 4000;

/** By trying: a pair blocks when the seeker can have it, in place of a worse one or beside, and so can the place. */
function isStable(problem: Problem, arcs: readonly number[], placeScore: Float64Array): boolean {
  const open = arcs.filter((a) => problem.pinned[a] === 0);
  const fits = (set: readonly number[]) => {
    const bounds = boundsOf(problem);
    const load = bounds.capacity.map(() => 0);
    for (const a of set) {
      for (const k of bounds.countsAt(seekerOf(problem, a), problem.place[a]!)) load[k]!++;
    }
    return load.every((n, k) => n <= bounds.capacity[k]!);
  };
  return [...problem.place.keys()].every((a) => {
    if (arcs.includes(a) || problem.pinned[a] === 1 || !isAllowed(problem, a)) return true;
    const i = seekerOf(problem, a);
    const own = arcs.filter((b) => seekerOf(problem, b) === i);
    const hasRoom = own.length < (problem.seekerCapacity?.[i] ?? 1);
    const worse = open.filter((b) => own.includes(b) && problem.score[b]! < problem.score[a]!);
    const options = hasRoom ? [arcs] : worse.map((b) => arcs.filter((c) => c !== b));
    if (options.length === 0) return true;
    if (fits([...arcs, a])) return false;
    return !open.some(
      (b) => placeScore[b]! < placeScore[a]! && fits([...arcs.filter((c) => c !== b), a]),
    );
  });
}

describe("the stable pairing", () => {
  test(`is certified, and agrees with trying everything, ${CASES} problems`, () => {
    const seen = { tried: 0, several: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const { problem, placeScore } = stableCase(seed);
      const solution = solveStable(problem, placeScore);
      const { certified, failures, proof } = certifyStable(problem, solution, placeScore);
      expect(failures, `seed ${seed}`).toEqual([]);
      expect([certified, proof]).toEqual([true, "no-blocking-pair"]);
      const blocking = blockingPairs(problem, solution, placeScore);
      expect(blocking === 0 || problem.pinned.includes(1), `seed ${seed}`).toBe(true);
      if (problem.place.length > 9) continue;
      seen.tried++;
      const stable = [...answers(problem)].filter((arcs) => isStable(problem, arcs, placeScore));
      const found = [...arcsOf(solution)];
      expect(stable, `seed ${seed}`).toContainEqual(found);
      if (stable.length > 1) seen.several++;
      if (problem.seekerCapacity) continue;
      // Best for every seeker at once, which only a seeker-optimal pairing is.
      for (const other of stable) {
        for (const a of other) {
          const own = solution.arc[seekerOf(problem, a)]!;
          expect(problem.score[own], `seed ${seed}`).toBeGreaterThanOrEqual(problem.score[a]!);
        }
      }
    }
    expect(seen.tried).toBeGreaterThan(CASES / 4);
    expect(seen.several).toBeGreaterThan(10);
  });

  test("the certificate refuses a pair added, taken away or exchanged", () => {
    let refused = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const { problem, placeScore } = stableCase(seed);
      if (!problem.seekerCapacity || problem.place.length === 0) continue;
      const solution = solveStable(problem, placeScore);
      const arc = new Random(seed).between(0, problem.place.length - 1);
      const arcs = new Set(arcsOf(solution));
      if (!arcs.delete(arc)) arcs.add(arc);
      const damaged = restatedSet(problem, solution, [...arcs]);
      expect(certifyStable(problem, damaged, placeScore).certified, `seed ${seed}`).toBe(false);
      refused++;
    }
    expect(refused).toBeGreaterThan(300);
  });

  test("ties go to the earlier place, and to the earlier seeker", () => {
    const pairs = [0, 1].flatMap((seeker) => [0, 1].map((place) => ({ seeker, place, score: 1 })));
    const { problem } = buildProblem({ seekers: 2, places: 2 }, pairs);
    expect([...solveStable(problem).arc]).toEqual([0, 3]);
  });

  test("a supervisor's group takes the better student, at whichever project", () => {
    const { problem } = buildProblem(
      { seekers: 2, places: 2, placeGroups: { of: [0, 0], capacity: [1] } },
      [
        { seeker: 0, place: 0, score: 2 },
        { seeker: 1, place: 1, score: 3 },
      ],
    );
    expect([...solveStable(problem).arc]).toEqual([-1, 1]);
    expect([...solveStable(problem, Float64Array.of(1, 0)).arc]).toEqual([0, -1]);
  });

  test.each([
    ["a place's minimum", { minimum: [0, 1] }, "minimum[1]: not-for-stable: 1"],
    [
      "a group's minimum",
      { placeGroups: { of: [0, 0], capacity: [2], minimum: [1] } },
      "placeGroups.minimum[0]: not-for-stable: 1",
    ],
    [
      "groups of seekers",
      { seekerGroups: { of: [0], capacity: [1] } },
      "seekerGroups: not-for-stable: groups of seekers",
    ],
  ])("refuses %s", (_, terms, message) => {
    const { problem } = buildProblem({ seekers: 1, places: 2, ...terms }, []);
    expect(() => solveStable(problem)).toThrow(message);
  });

  test("refuses place scores that are none", () => {
    const { problem } = buildProblem({ seekers: 1, places: 1 }, [
      { seeker: 0, place: 0, score: 1 },
    ]);
    expect(() => solveStable(problem, new Float64Array(2))).toThrow("placeScore: wrong-length");
    expect(() => solveStable(problem, Float64Array.of(NaN))).toThrow("placeScore[0]: not-finite");
  });
});
