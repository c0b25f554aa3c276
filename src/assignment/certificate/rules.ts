import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { allowed, type Fail, type Rest, units } from "./reading.ts";

/** Whether the answer is an answer at all: one arc of its own row, or none, for each seeker. */
export function checkShape(problem: Problem, solution: Solution, fail: Fail): boolean {
  if (solution.arc.length !== problem.seekers) {
    fail(`${solution.arc.length} arcs for ${problem.seekers} seekers`);
    return false;
  }
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    if (a === -1 || (a >= problem.start[i]! && a < problem.start[i + 1]!)) continue;
    fail(`seeker ${i}: arc ${a} is not its own`);
    return false;
  }
  return true;
}

/** Pins, forbidden pairs, floor; capacities and minimums; and no gain below zero taken for nothing. */
export function checkRules(problem: Problem, solution: Solution, rest: Rest, fail: Fail): void {
  const load = new Int32Array(problem.places);
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    const pin = rest.pin[i]!;
    if (pin >= 0 && a !== pin) fail(`seeker ${i}: pinned to arc ${pin}, given ${a}`);
    if (a < 0) continue;
    load[problem.place[a]!]! += 1;
    if (problem.forbidden[a] === 1) fail(`seeker ${i}: arc ${a} is forbidden`);
    else if (pin < 0 && !allowed(problem, a)) fail(`seeker ${i}: arc ${a} is below the floor`);
  }
  for (let p = 0; p < problem.places; p++) {
    const capacity = problem.capacity[p]!;
    const minimum = problem.minimum[p]!;
    if (load[p]! > capacity) fail(`place ${p}: ${load[p]} of at most ${capacity}`);
    if (load[p]! < minimum) fail(`place ${p}: ${load[p]} of at least ${minimum}`);
  }
  if (!problem.mostMatched) checkGains(problem, solution, rest, load, fail);
}

function checkGains(
  problem: Problem,
  solution: Solution,
  rest: Rest,
  load: Int32Array,
  fail: Fail,
): void {
  for (let i = 0; i < problem.seekers; i++) {
    const a = solution.arc[i]!;
    if (a < 0 || rest.pin[i]! >= 0 || units(problem, solution, i, a) > 0) continue;
    const p = problem.place[a]!;
    if (load[p]! > problem.minimum[p]!) fail(`seeker ${i}: matched without gain or need`);
  }
}
