import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { chosen, type Fail, gain, type Rest, units } from "./reading.ts";

export interface Value {
  /** Pairs without a pin with mostMatched, else 0; and their units. */
  readonly matches: bigint;
  readonly units: bigint;
  readonly total: number;
  readonly pinned: number;
}

/** Adds the answer up anew, pair by pair, and compares with what is stated. */
export function checkSums(problem: Problem, solution: Solution, rest: Rest, fail: Fail): Value {
  const arcs = chosen(solution);
  let total = 0;
  let steps = 0n;
  for (const a of arcs) {
    const i = rest.owner[a]!;
    total += gain(problem, i, a);
    if (problem.pinned[a] !== 1) steps += integer(units(problem, solution, i, a));
  }
  if (solution.matched !== arcs.length) fail(`matched ${solution.matched}, counted ${arcs.length}`);
  if (solution.total !== total) fail(`total ${solution.total}, counted ${total}`);
  if (solution.units !== Number(steps)) fail(`units ${solution.units}, counted ${steps}`);
  const pinned = rest.pins.length;
  const matches = problem.mostMatched ? BigInt(arcs.length - pinned) : 0n;
  return { matches, units: steps, total, pinned };
}

// An arc that may not be used can lie far outside the range; the rules' own check has told so by then.
function integer(value: number): bigint {
  return Number.isSafeInteger(value) ? BigInt(value) : 0n;
}
