import type { Problem } from "../problem.ts";
import type { Duals, Solution } from "../solution.ts";
import { allowed, type Fail, type Rest, units } from "./reading.ts";

export interface Bound {
  readonly matches: bigint;
  readonly units: bigint;
}

/**
 * The bound that the prices prove, and every failure of feasibility and complementary slackness. A seeker's price
 * that is too low is replaced by the least that would do, so that the bound holds even for damaged prices.
 */
export function boundOf(
  problem: Problem,
  solution: Solution,
  rest: Rest,
  fail: Fail,
): Bound | null {
  const { duals } = solution;
  if (duals === null || !areIntegers(problem, duals)) {
    fail("there are no prices, or not whole numbers");
    return null;
  }
  const load = new Int32Array(problem.places);
  let matches = 0n;
  let steps = 0n;
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    const stated = [duals.seekerMatches[i]!, duals.seekerUnits[i]!] as const;
    if (rest.most[i] === 0) {
      if (stated[0] !== 0 || stated[1] !== 0) fail(`seeker ${i}: pinned, yet has a price`);
      continue;
    }
    if (a >= 0) load[problem.place[a]!]! += 1;
    const least = leastPrice(problem, solution, duals, i);
    if (order(stated, least) < 0) fail(`seeker ${i}: price ${text(stated)} below ${text(least)}`);
    const due = a < 0 ? ([0, 0] as const) : surplus(problem, solution, duals, i, a);
    if (order(stated, due) !== 0)
      fail(`seeker ${i}: price ${text(stated)}, its pair leaves ${text(due)}`);
    const price = order(stated, least) < 0 ? least : stated;
    matches += BigInt(price[0]);
    steps += BigInt(price[1]);
  }
  for (let p = 0; p < problem.places; p++) {
    const price = [duals.placeMatches[p]!, duals.placeUnits[p]!] as const;
    const sign = order(price, [0, 0]);
    const seats = sign > 0 ? rest.most[rest.nodes.place + p]! : rest.least[rest.nodes.place + p]!;
    if (sign !== 0 && load[p] !== seats)
      fail(`place ${p}: price ${text(price)} with ${load[p]} of ${seats}`);
    matches += BigInt(price[0]) * BigInt(seats);
    steps += BigInt(price[1]) * BigInt(seats);
  }
  return { matches, units: steps };
}

export type Pair = readonly [matches: number, units: number];

export function order(a: Pair, b: Pair): number {
  return a[0] === b[0] ? a[1] - b[1] : a[0] - b[0];
}

function text(pair: Pair): string {
  return `(${pair.join(", ")})`;
}

/** What an arc gains above its place's price. */
function surplus(problem: Problem, solution: Solution, duals: Duals, i: number, arc: number): Pair {
  const p = problem.place[arc]!;
  const match = problem.mostMatched ? 1 : 0;
  return [match - duals.placeMatches[p]!, units(problem, solution, i, arc) - duals.placeUnits[p]!];
}

/** Zero, or the greatest surplus among the seeker's allowed arcs. */
function leastPrice(problem: Problem, solution: Solution, duals: Duals, seeker: number): Pair {
  let least: Pair = [0, 0];
  for (let a = problem.start[seeker]!; a < problem.start[seeker + 1]!; a++) {
    if (!allowed(problem, a)) continue;
    const found = surplus(problem, solution, duals, seeker, a);
    if (order(found, least) > 0) least = found;
  }
  return least;
}

/** Within 2^52, so that the few sums above are exact. */
function areIntegers(problem: Problem, duals: Duals): boolean {
  const { seekers, places } = problem;
  return (
    hasIntegers(duals.seekerMatches, seekers) &&
    hasIntegers(duals.seekerUnits, seekers) &&
    hasIntegers(duals.placeMatches, places) &&
    hasIntegers(duals.placeUnits, places)
  );
}

export function hasIntegers(values: Float64Array, length: number): boolean {
  return (
    values.length === length && values.every((v) => Number.isInteger(v) && Math.abs(v) <= 2 ** 52)
  );
}
