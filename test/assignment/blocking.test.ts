import { describe, expect, test } from "vitest";
import { blockingPairs } from "../../src/assignment/sensitivity.ts";
import { buildProblem } from "../../src/assignment/build.ts";
import { isAllowed, type Problem, seekerOf } from "../../src/assignment/problem.ts";
import type { Solution } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { smallCase } from "./generate.ts";
import { Random } from "./random.ts";

/** The definition, pair by pair, looking at every occupant. */
function countByDefinition(problem: Problem, solution: Solution, placeScore: Float64Array): number {
  const arcs = [...problem.place.keys()];
  const used = [...solution.arc].filter((a) => a >= 0);
  return arcs.filter((a) => {
    if (!isAllowed(problem, a)) return false;
    const given = solution.arc[seekerOf(problem, a)]!;
    if (given >= 0 && problem.score[given]! >= problem.score[a]!) return false;
    const there = used.filter((b) => problem.place[b] === problem.place[a]);
    const free = there.length < problem.capacity[problem.place[a]!]!;
    return free || there.some((b) => placeScore[b]! < placeScore[a]!);
  }).length;
}

describe("blocking pairs", () => {
  test("agree with their definition, 2,000 problems, with the place's own scores and without", () => {
    let found = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const { problem } = smallCase(seed);
      const random = new Random(seed);
      const solution = solveTotal(problem);
      const own = problem.score.map(() => random.between(0, 4));
      const count = blockingPairs(problem, solution, own);
      expect(count, `seed ${seed}`).toBe(countByDefinition(problem, solution, own));
      const same = countByDefinition(problem, solution, problem.score);
      expect(blockingPairs(problem, solution), `seed ${seed}`).toBe(same);
      found += count;
    }
    expect(found).toBeGreaterThan(1000);
  });

  test("the greatest total may leave one", () => {
    const { problem } = buildProblem({ seekers: 2, places: 2 }, [
      { seeker: 0, place: 0, score: 1 },
      { seeker: 0, place: 1, score: 0.9 },
      { seeker: 1, place: 0, score: 0.9 },
      { seeker: 1, place: 1, score: 0.1 },
    ]);
    expect(blockingPairs(problem, solveTotal(problem))).toBe(1);
  });
});
