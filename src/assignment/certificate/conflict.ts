import type { Problem } from "../problem.ts";
import type { Conflict, Solution } from "../solution.ts";
import { checkCut } from "./cut.ts";
import { allowed, type Fail, type Rest } from "./reading.ts";

/** That the minimums named need more, beside what is pinned, than can be had. */
export function checkConflict(problem: Problem, solution: Solution, rest: Rest, fail: Fail): void {
  const { conflict } = solution;
  if (conflict === null) {
    fail("infeasible without a conflict");
    return;
  }
  const pinned = conflict.pins.every((a) => problem.pinned[a] === 1);
  if (!pinned) fail("a pin is named that is none");
  if (solution.arc.some((a) => a !== -1) || solution.matched !== 0) fail("infeasible, yet matched");
  if (problem.placeGroups || problem.seekerGroups || problem.seekerCapacity)
    checkCut(problem, conflict, rest, fail);
  else checkHall(problem, conflict, rest, fail);
}

/** The places must hold more seekers than may take any of them. */
function checkHall(problem: Problem, conflict: Conflict, rest: Rest, fail: Fail): void {
  const chosen = new Set(conflict.places);
  if (chosen.size !== conflict.places.length) fail("a place is named twice");
  let needed = 0;
  for (const p of chosen) {
    if (p < 0 || p >= problem.places) fail(`place ${p} does not exist`);
    else needed += rest.least[rest.nodes.place + p]!;
  }
  const able = seekersOf(problem, rest, chosen);
  if (needed !== conflict.needed) fail(`needed ${conflict.needed}, counted ${needed}`);
  if (able.length !== conflict.available)
    fail(`available ${conflict.available}, counted ${able.length}`);
  if (able.join() !== conflict.seekers.join())
    fail("the seekers are not those who may take the places");
  if (needed <= able.length) fail(`${able.length} seekers suffice for ${needed} seats`);
}

function seekersOf(problem: Problem, rest: Rest, places: ReadonlySet<number>): number[] {
  const able: number[] = [];
  for (let i = 0; i < problem.seekers; i++) {
    if (rest.most[i] === 0) continue;
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (!allowed(problem, a) || !places.has(problem.place[a]!)) continue;
      able.push(i);
      break;
    }
  }
  return able;
}
