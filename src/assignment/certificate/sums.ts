import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { type Fail, gain, type Rest, units } from "./reading.ts";

export interface Value {
  /** Matched seekers without a pin with mostMatched, else 0; and their units. */
  readonly matches: bigint;
  readonly units: bigint;
  readonly total: number;
  readonly pinned: number;
}

/** Adds the answer up anew, seeker by seeker, and compares with what is stated. */
export function checkSums(problem: Problem, solution: Solution, rest: Rest, fail: Fail): Value {
  let matched = 0;
  let pinned = 0;
  let total = 0;
  let steps = 0n;
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    if (rest.pin[i]! >= 0) pinned++;
    if (a < 0) continue;
    matched++;
    total += gain(problem, i, a);
    if (rest.pin[i]! < 0) steps += integer(units(problem, solution, i, a));
  }
  if (solution.matched !== matched) fail(`matched ${solution.matched}, counted ${matched}`);
  if (solution.total !== total) fail(`total ${solution.total}, counted ${total}`);
  if (solution.units !== Number(steps)) fail(`units ${solution.units}, counted ${steps}`);
  return {
    matches: problem.mostMatched ? BigInt(matched - pinned) : 0n,
    units: steps,
    total,
    pinned,
  };
}

// An arc that may not be used can lie far outside the range; the rules' own check has told so by then.
function integer(value: number): bigint {
  return Number.isSafeInteger(value) ? BigInt(value) : 0n;
}
