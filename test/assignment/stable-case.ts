import type { Problem } from "../../src/assignment/problem.ts";
import { nestedCase } from "./generate.ts";
import { Random } from "./random.ts";

/** A problem fit for stability, with strict preferences on both sides. */
export function stableCase(seed: number): { problem: Problem; placeScore: Float64Array } {
  const random = new Random(seed);
  const drawn = nestedCase(seed).problem;
  const size = drawn.place.length;
  const { seekerGroups: _groups, placeGroups, ...rest } = drawn;
  const distinct = () => Float64Array.from(random.permutation(size), (k) => k + 1);
  const problem = {
    ...rest,
    score: distinct(),
    minimum: new Int32Array(drawn.places),
    floor: random.chance(0.3) ? 4 : -Infinity,
    ...(placeGroups && {
      placeGroups: { ...placeGroups, minimum: placeGroups.minimum.map(() => 0) },
    }),
  };
  return { problem, placeScore: distinct() };
}
