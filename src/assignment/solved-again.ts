/*
 * What would change in a fair or a stable answer: by solving once more with the one thing changed, for their prices
 * do not say it as those of the total do. Exact; one solve for each question.
 */

import { changeBetween, withForced } from "./changed-problem.ts";
import { type Aim, solveFor } from "./objective.ts";
import type { Problem } from "./problem.ts";
import { ProblemError } from "./problem-error.ts";
import type { SeatValues } from "./seat-values.ts";
import { seatValues } from "./sensitivity.ts";
import type { Solution } from "./solution.ts";
import { type Bounded, widened } from "./widened.ts";

/** The best answer with one more pair pinned, or null where no answer keeps all pins and minimums. */
export function solveWithPin(problem: Problem, aim: Aim, arc: number): Solution | null {
  try {
    const solution = solveFor(withForced(problem, arc), aim);
    return solution.status === "optimal" ? solution : null;
  } catch (error) {
    if (leavesNoRoom(error)) return null;
    throw error;
  }
}

/** Whether solving refused a pin beside those of the problem for which seeker, place or group have no room. */
export const leavesNoRoom = (error: unknown): boolean =>
  error instanceof ProblemError && NO_ROOM.has(error.fault);

const NO_ROOM: ReadonlySet<string> = new Set(["two-pins", "pins-above-capacity"]);

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
      const change = changeBetween(problem, solution, wider);
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
