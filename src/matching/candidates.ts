import { constraintsOf } from "./constraints.ts";
import type { Constraint } from "./constraints/constraint.ts";
import { overrideOf } from "./overrides.ts";
import type { Place, Seeker } from "./parties.ts";
import type { Setting } from "./setting.ts";

/** The allowed pairs in compressed rows: those of seeker i are start[i] … start[i + 1] − 1. */
export interface Candidates {
  readonly start: Int32Array;
  /** Ascending inside one seeker. */
  readonly place: Int32Array;
}

/** Keeps the pairs that offend no constraint. O(seekers × places). */
export function candidatesOf(
  seekers: readonly Seeker[],
  places: readonly Place[],
  setting: Setting,
): Candidates {
  const constraints = constraintsOf(setting.policy, setting.input.market);
  const start = new Int32Array(seekers.length + 1);
  const found: number[] = [];
  seekers.forEach((seeker, i) => {
    places.forEach((place, j) => {
      if (constraints.every((constraint) => keeps(constraint, seeker, place, setting)))
        found.push(j);
    });
    start[i + 1] = found.length;
  });
  return { start, place: Int32Array.from(found) };
}

/** The constraints that bar a pair, in the order in which they are read aloud. */
export const barriers = (seeker: Seeker, place: Place, setting: Setting): readonly Constraint[] =>
  constraintsOf(setting.policy, setting.input.market).filter(
    (constraint) => !keeps(constraint, seeker, place, setting),
  );

/** Whether a pair offends no constraint, or one that the coordination set aside for it. */
const keeps = (constraint: Constraint, seeker: Seeker, place: Place, setting: Setting): boolean =>
  constraint.holds(seeker, place, setting) ||
  overrideOf(setting, seeker, place)?.constraints.has(constraint.name) === true;
