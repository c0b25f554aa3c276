import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { allowed, type Fail, type Rest } from "./reading.ts";

/** That the conflict's places must hold more seekers, beside their pinned ones, than may take any of them. */
export function checkConflict(problem: Problem, solution: Solution, rest: Rest, fail: Fail): void {
  const { conflict } = solution;
  if (conflict === null) {
    fail("infeasible without a conflict");
    return;
  }
  const chosen = new Set(conflict.places);
  if (chosen.size !== conflict.places.length) fail("a place is named twice");
  let needed = 0;
  for (const p of chosen) {
    if (p < 0 || p >= problem.places) fail(`place ${p} does not exist`);
    else needed += rest.minimum[p]!;
  }
  const able = seekersOf(problem, rest, chosen);
  if (needed !== conflict.needed) fail(`needed ${conflict.needed}, counted ${needed}`);
  if (able.length !== conflict.available)
    fail(`available ${conflict.available}, counted ${able.length}`);
  if (able.join() !== conflict.seekers.join())
    fail("the seekers are not those who may take the places");
  if (needed <= able.length) fail(`${able.length} seekers suffice for ${needed} seats`);
  if (solution.arc.some((a) => a !== -1) || solution.matched !== 0) fail("infeasible, yet matched");
}

function seekersOf(problem: Problem, rest: Rest, places: ReadonlySet<number>): number[] {
  const able: number[] = [];
  for (let i = 0; i < problem.seekers; i++) {
    if (rest.pin[i]! >= 0) continue;
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (!allowed(problem, a) || !places.has(problem.place[a]!)) continue;
      able.push(i);
      break;
    }
  }
  return able;
}
