import { type Groups, type Problem, seekerOf } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";

/** A group weighs like a place in the overflow bound of nested.ts. */
const MOST_GROUPS = 2 ** 20;

/** Bounds that are none; `prefix` comes before the field's name. */
export function checkBounds(capacity: Int32Array, minimum: Int32Array, prefix: string): void {
  for (let k = 0; k < capacity.length; k++) {
    const most = capacity[k]!;
    const least = minimum[k]!;
    if (most < 0) throw new ProblemError("out-of-range", `${prefix}capacity`, k, `${most}`);
    if (least < 0) throw new ProblemError("out-of-range", `${prefix}minimum`, k, `${least}`);
    if (least > most) {
      const found = `minimum ${least}, capacity ${most}`;
      throw new ProblemError("minimum-above-capacity", `${prefix}minimum`, k, found);
    }
  }
}

/** Refuses seekers' capacities, groups, and pins that their groups cannot hold, as `checkProblem` does the rest. */
export function checkGroups(problem: Problem): void {
  const { seekerCapacity, seekerGroups, placeGroups, seekers, places } = problem;
  if (seekerCapacity) {
    checkLength("seekerCapacity", seekerCapacity, seekers);
    for (const [i, most] of seekerCapacity.entries()) {
      if (most < 0) throw new ProblemError("out-of-range", "seekerCapacity", i, `${most}`);
    }
  }
  if (seekerGroups) {
    checkSide(seekerGroups, seekers, "seekerGroups");
    checkPinsOf(problem, seekerGroups, "seekerGroups", (arc) => seekerOf(problem, arc));
  }
  if (placeGroups) {
    checkSide(placeGroups, places, "placeGroups");
    checkPinsOf(problem, placeGroups, "placeGroups", (arc) => problem.place[arc]!);
  }
}

function checkSide(groups: Groups, members: number, side: string): void {
  const size = groups.parent.length;
  if (size > MOST_GROUPS) {
    throw new ProblemError("wrong-size", side, -1, `${size}, expected 0 … ${MOST_GROUPS}`);
  }
  checkLength(`${side}.of`, groups.of, members);
  checkLength(`${side}.capacity`, groups.capacity, size);
  checkLength(`${side}.minimum`, groups.minimum, size);
  checkBounds(groups.capacity, groups.minimum, `${side}.`);
  for (const [field, above] of [
    ["of", groups.of],
    ["parent", groups.parent],
  ] as const) {
    for (const [k, g] of above.entries()) {
      if (g >= -1 && g < size) continue;
      throw new ProblemError("out-of-range", `${side}.${field}`, k, `${g} of ${size} groups`);
    }
  }
  checkNesting(groups.parent, side);
}

/** Follows each group up until one that is known to end: linear, since every group is passed once. */
function checkNesting(parent: Int32Array, side: string): void {
  const from = new Int32Array(parent.length).fill(-1);
  for (let g = 0; g < parent.length; g++) {
    for (let h = g; h >= 0 && from[h] !== g; h = parent[h]!) {
      if (from[h]! >= 0) break;
      from[h] = g;
      if (parent[h]! >= 0 && from[parent[h]!] === g) {
        throw new ProblemError("group-within-itself", `${side}.parent`, h, `${parent[h]}`);
      }
    }
  }
}

function checkPinsOf(
  problem: Problem,
  groups: Groups,
  side: string,
  endOf: (arc: number) => number,
): void {
  const pins = new Int32Array(groups.parent.length);
  for (let a = 0; a < problem.pinned.length; a++) {
    if (problem.pinned[a] === 0) continue;
    for (let g = groups.of[endOf(a)]!; g >= 0; g = groups.parent[g]!) {
      if (++pins[g]! <= groups.capacity[g]!) continue;
      const found = `group ${g} of capacity ${groups.capacity[g]} in ${side}`;
      throw new ProblemError("pins-above-capacity", "pinned", a, found);
    }
  }
}

function checkLength(field: string, values: Int32Array, expected: number): void {
  if (values.length === expected) return;
  throw new ProblemError("wrong-length", field, -1, `${values.length}, expected ${expected}`);
}
