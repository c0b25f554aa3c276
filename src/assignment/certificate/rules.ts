import type { Problem } from "../problem.ts";
import type { Solution } from "../solution.ts";
import { loadsOf, nameOf } from "./nodes.ts";
import { allowed, chosen, type Fail, type Rest, units } from "./reading.ts";

/** Whether the answer is an answer at all: arcs of the problem, each once, and each seeker's first one by name. */
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
  return checkSet(problem, solution, fail);
}

function checkSet(problem: Problem, { arc, arcs }: Solution, fail: Fail): boolean {
  if ((arcs === undefined) !== (problem.seekerCapacity === undefined)) {
    fail("the set of all arcs is there without need, or missing");
    return false;
  }
  if (arcs === undefined) return true;
  const whole = arcs.every(
    (a, k) => a >= 0 && a < problem.place.length && (k === 0 || a > arcs[k - 1]!),
  );
  let k = 0;
  const first = arc.every((a, i) => {
    while (k < arcs.length && arcs[k]! < problem.start[i]!) k++;
    return a === (k < arcs.length && arcs[k]! < problem.start[i + 1]! ? arcs[k] : -1);
  });
  if (!whole || !first) fail("the set of all arcs is no set, or not that of the seekers");
  return whole && first;
}

/** Pins, forbidden pairs, floor; capacities and minimums; and no gain below zero taken for nothing. */
export function checkRules(problem: Problem, solution: Solution, rest: Rest, fail: Fail): void {
  const arcs = chosen(solution);
  const used = new Set(arcs);
  for (const a of rest.pins) {
    const i = rest.owner[a]!;
    if (!used.has(a)) fail(`seeker ${i}: pinned to arc ${a}, given ${solution.arc[i]}`);
  }
  for (const a of arcs) {
    const i = rest.owner[a]!;
    if (problem.forbidden[a] === 1) fail(`seeker ${i}: arc ${a} is forbidden`);
    else if (problem.pinned[a] !== 1 && !allowed(problem, a))
      fail(`seeker ${i}: arc ${a} is below the floor`);
  }
  const { nodes } = rest;
  const load = loadsOf(problem, nodes, arcs);
  for (let v = 0; v < nodes.count; v++) {
    const most = nodes.most[v]!;
    const least = nodes.least[v]!;
    if (load[v]! > most) fail(`${nameOf(nodes, v)}: ${load[v]} of at most ${most}`);
    if (load[v]! < least) fail(`${nameOf(nodes, v)}: ${load[v]} of at least ${least}`);
  }
}

/** Without mostMatched: a pair without gain stands only where a minimum needs it. */
export function checkGains(problem: Problem, solution: Solution, rest: Rest, fail: Fail): void {
  const { nodes, owner } = rest;
  const arcs = chosen(solution);
  const load = loadsOf(problem, nodes, arcs);
  const isNeeded = (end: number): boolean => {
    for (let v = end; v >= 0; v = nodes.above[v]!) if (load[v]! <= nodes.least[v]!) return true;
    return false;
  };
  for (const a of arcs) {
    const i = owner[a]!;
    if (problem.pinned[a] === 1 || units(problem, solution, i, a) > 0) continue;
    if (isNeeded(i) || isNeeded(nodes.place + problem.place[a]!)) continue;
    fail(`seeker ${i}: matched without gain or need`);
  }
}
