import type { Problem } from "../src/assignment/problem.ts";

const FANOUT = 10;

/**
 * The same problem with its places in groups of ten, and these in groups of ten: each holds this share of what its
 * places could, and at least `least` of that, the outer groups without a minimum.
 */
export function nested(problem: Problem, most: number, least: number): Problem {
  const inner = Math.ceil(problem.places / FANOUT);
  const outer = Math.ceil(inner / FANOUT);
  const of = Int32Array.from({ length: problem.places }, (_, p) => p % inner);
  const seats = new Float64Array(inner + outer);
  for (const [p, group] of of.entries()) seats[group]! += problem.capacity[p]!;
  const parent = Int32Array.from({ length: inner + outer }, (_, g) =>
    g < inner ? inner + Math.floor(g / FANOUT) : -1,
  );
  for (let g = 0; g < inner; g++) seats[parent[g]!]! += seats[g]!;
  const capacity = Int32Array.from(seats, (all) => Math.ceil(all * most));
  const minimum = capacity.map((all, g) => (g < inner ? Math.floor(all * least) : 0));
  return { ...problem, placeGroups: { of, parent, capacity, minimum } };
}
