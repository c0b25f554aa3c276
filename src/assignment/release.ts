/*
 * What would make a problem without solution solvable, one change at a time: a minimum lowered, room added, a pin
 * taken back, a forbid lifted, the floor lowered. Candidates are the rules of the conflict and what bounds it from
 * outside (boundary.ts); each is tried, the least amount found by bisection (more room, or a lower minimum, never
 * undoes a solution), and only what works is told. Time O(candidates × log amount) flows without gains.
 */

import { boundaryOf } from "./boundary.ts";
import { fillMinimums } from "./feasible.ts";
import { openFlow } from "./flow.ts";
import type { Problem } from "./problem.ts";
import type { Conflict } from "./solution.ts";
import { type Bounded, lowered, minimumOf, widened } from "./widened.ts";

type Change =
  | { readonly kind: "minimum"; readonly at: Bounded; readonly from: number; readonly to: number }
  | { readonly kind: "room"; readonly at: Bounded; readonly by: number }
  | { readonly kind: "pin" | "forbid"; readonly arc: number }
  | { readonly kind: "floor"; readonly to: number };

/** `enough`: the whole problem has a solution then; else this conflict is gone, and another one is left. */
export type Release = Change & { readonly enough: boolean };

/** The problem with one change made. */
export function released(problem: Problem, change: Change): Problem {
  switch (change.kind) {
    case "minimum":
      return lowered(problem, change.at, change.to);
    case "room":
      return widened(problem, change.at, change.by);
    case "pin":
      return { ...problem, pinned: problem.pinned.with(change.arc, 0) };
    case "forbid":
      return { ...problem, forbidden: problem.forbidden.with(change.arc, 0) };
    default:
      return { ...problem, floor: change.to };
  }
}

/** A conflict of more members than this is told; trying each of them would take too long. */
const MOST_TRIED = 100;

/** All single changes that resolve the conflict, each by the least amount. */
export function releasesOf(problem: Problem, conflict: Conflict): Release[] {
  const alone = conflictAlone(problem, conflict);
  return candidatesOf(problem, conflict).flatMap((changes) => {
    const whole = leastOf(problem, changes);
    const found = whole ?? leastOf(alone, changes);
    return found === null ? [] : [{ ...found, enough: whole !== null }];
  });
}

/** The same change by growing amounts. */
interface Amounts {
  readonly most: number;
  readonly change: (amount: number) => Change;
}

function leastOf(problem: Problem, { most, change }: Amounts): Change | null {
  if (!canHold(released(problem, change(most)))) return null;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (canHold(released(problem, change(middle)))) high = middle;
    else low = middle;
  }
  return change(high);
}

/** Whether all minimums of a checked problem can hold beside its pins. */
const canHold = (problem: Problem): boolean => fillMinimums(openFlow(problem, null)) === null;

function only(minimum: Int32Array, kept: Int32Array): Int32Array {
  const named = new Set(kept);
  return minimum.map((least, index) => (named.has(index) ? least : 0));
}

/** The problem with no other minimums and pins than those of the conflict. */
function conflictAlone(problem: Problem, conflict: Conflict): Problem {
  const none = new Int32Array(0);
  const { seekerGroups, placeGroups } = problem;
  const { seekerGroups: above = none, placeGroups: below = none } = conflict.nested ?? {};
  const pinned = new Uint8Array(problem.pinned.length);
  for (const arc of conflict.pins) pinned[arc] = 1;
  return {
    ...problem,
    pinned,
    minimum: only(problem.minimum, conflict.places),
    ...(seekerGroups && {
      seekerGroups: { ...seekerGroups, minimum: only(seekerGroups.minimum, above) },
    }),
    ...(placeGroups && {
      placeGroups: { ...placeGroups, minimum: only(placeGroups.minimum, below) },
    }),
  };
}

const single = (change: Change): Amounts => ({ most: 1, change: () => change });
const few = <T>(items: readonly T[]): readonly T[] => items.slice(0, MOST_TRIED);

function candidatesOf(problem: Problem, conflict: Conflict): Amounts[] {
  const boundary = boundaryOf(problem, conflict);
  const lacking = conflict.needed - conflict.available;
  return [
    ...few(boundary.minimums).map((at): Amounts => {
      const from = minimumOf(problem, at);
      return { most: from, change: (by) => ({ kind: "minimum", at, from, to: from - by }) };
    }),
    ...few(boundary.limits.map(({ at }) => at))
      .filter(({ of }) => of !== "seeker" || problem.seekerCapacity !== undefined)
      .map((at): Amounts => ({ most: lacking, change: (by) => ({ kind: "room", at, by }) })),
    ...few([...conflict.pins]).map((arc) => single({ kind: "pin", arc })),
    // A pair more is one unit more.
    ...few(lacking > 1 ? [] : boundary.forbidden).map((arc) => single({ kind: "forbid", arc })),
    ...floors(boundary.belowFloor.map((arc) => problem.score[arc]!)),
  ];
}

function floors(scores: readonly number[]): Amounts[] {
  const distinct = [...new Set(scores)].toSorted((a, b) => b - a);
  if (distinct.length === 0) return [];
  return [
    { most: distinct.length, change: (amount) => ({ kind: "floor", to: distinct[amount - 1]! }) },
  ];
}
