/*
 * What would change in a fair or a stable answer: by solving once more with the one thing changed, for their prices
 * do not say it as those of the total do. Exact; one solve for each question.
 */

import { type Forced, sumOf } from "./forced.ts";
import { type Aim, solveFor } from "./objective.ts";
import { type Problem, seekerOf } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import type { Move } from "./nested-sensitivity.ts";
import { type SeatValues, seatValues } from "./sensitivity.ts";
import { arcsOf, type Solution } from "./solution.ts";
import { type Bounded, widened } from "./widened.ts";

/** The best answer with one more pair pinned, or null where no answer keeps all pins and minimums. */
export function solveWithPin(problem: Problem, aim: Aim, arc: number): Solution | null {
  try {
    const solution = solveFor({ ...problem, pinned: problem.pinned.with(arc, 1) }, aim);
    return solution.status === "optimal" ? solution : null;
  } catch (error) {
    if (error instanceof ProblemError && NO_ROOM.has(error.fault)) return null;
    throw error;
  }
}

/** A pin beside those of the problem for which seeker, place or group have no room. */
const NO_ROOM: ReadonlySet<string> = new Set(["two-pins", "pins-above-capacity"]);

/** From one answer to another: the pair asked about first, then who moves. */
export function changeBetween(
  problem: Problem,
  before: Solution,
  after: Solution,
  arc: number,
): Forced {
  const moves = movesBetween(problem, before, after);
  const first = moves.filter(({ to }) => to === arc);
  const others = moves.filter(({ to }) => to !== arc);
  const ordered = [...first, ...others];
  return { feasible: true, ...sumOf(problem, before, ordered), moves: ordered };
}

/** What each seeker gives up and takes, a pair of both for as long as there are both. */
function movesBetween(problem: Problem, before: Solution, after: Solution): Move[] {
  const had = new Set(arcsOf(before));
  const has = new Set(arcsOf(after));
  const given = bySeeker(
    problem,
    [...had].filter((a) => !has.has(a)),
  );
  const taken = bySeeker(
    problem,
    [...has].filter((a) => !had.has(a)),
  );
  const movers = [...new Set([...given.keys(), ...taken.keys()])].toSorted((a, b) => a - b);
  return movers.flatMap((seeker) => {
    const from = given.get(seeker) ?? [];
    const to = taken.get(seeker) ?? [];
    const steps = Math.max(from.length, to.length);
    return Array.from({ length: steps }, (_, k) => ({
      seeker,
      from: from[k] ?? -1,
      to: to[k] ?? -1,
    }));
  });
}

function bySeeker(problem: Problem, arcs: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const arc of arcs) {
    const seeker = seekerOf(problem, arc);
    found.set(seeker, [...(found.get(seeker) ?? []), arc]);
  }
  return found;
}

/** Solves times arcs: beyond this, values by solving again are not affordable. */
const MOST_WORK = 2 ** 23;

/** What one more seat at each place and in each group would bring, by any objective; null where not affordable. */
export function seatValuesFor(problem: Problem, aim: Aim, solution: Solution): SeatValues | null {
  if (aim.objective === "total") return seatValues(problem, solution);
  const groups = (side: "seekerGroups" | "placeGroups") => problem[side]?.parent.length ?? 0;
  const nodes = problem.places + groups("seekerGroups") + groups("placeGroups");
  if (nodes * problem.place.length > MOST_WORK) return null;
  const valuesOf = (of: Bounded["of"], count: number) => {
    const matches = new Int32Array(count);
    const total = new Float64Array(count);
    for (let index = 0; index < count; index++) {
      const wider = solveFor(widened(problem, { of, index }, 1), aim);
      const change = sumOf(problem, solution, movesBetween(problem, solution, wider));
      // Another answer of the same units is the same to the solver: what differs is rounding.
      if (change.matches === 0 && change.units === 0) continue;
      matches[index] = change.matches;
      total[index] = change.total;
    }
    return { matches, total };
  };
  return {
    ...valuesOf("place", problem.places),
    ...(problem.seekerGroups && { seekerGroups: valuesOf("seekerGroup", groups("seekerGroups")) }),
    ...(problem.placeGroups && { placeGroups: valuesOf("placeGroup", groups("placeGroups")) }),
  };
}
