import type { Groups, Problem } from "./problem.ts";

/** One of those that have bounds: a seeker, a place, or a group of either. */
export interface Bounded {
  readonly of: "seeker" | "place" | "seekerGroup" | "placeGroup";
  readonly index: number;
}

/** The problem with `by` more units of one capacity. */
export function widened(problem: Problem, { of, index }: Bounded, by: number): Problem {
  switch (of) {
    case "seeker": {
      const capacity = problem.seekerCapacity ?? new Int32Array(problem.seekers).fill(1);
      return { ...problem, seekerCapacity: raised(capacity, index, by) };
    }
    case "place":
      return { ...problem, capacity: raised(problem.capacity, index, by) };
    case "seekerGroup":
      return { ...problem, seekerGroups: raisedGroup(problem.seekerGroups!, index, by) };
    default:
      return { ...problem, placeGroups: raisedGroup(problem.placeGroups!, index, by) };
  }
}

/** The problem with one minimum lowered to `to`; a seeker has none. */
export function lowered(problem: Problem, { of, index }: Bounded, to: number): Problem {
  switch (of) {
    case "seeker":
      return problem;
    case "place":
      return { ...problem, minimum: problem.minimum.with(index, to) };
    case "seekerGroup":
      return { ...problem, seekerGroups: loweredGroup(problem.seekerGroups!, index, to) };
    default:
      return { ...problem, placeGroups: loweredGroup(problem.placeGroups!, index, to) };
  }
}

/** The minimum of one of them. */
export function minimumOf(problem: Problem, { of, index }: Bounded): number {
  const minimums = {
    seeker: undefined,
    place: problem.minimum,
    seekerGroup: problem.seekerGroups?.minimum,
    placeGroup: problem.placeGroups?.minimum,
  }[of];
  return minimums?.[index] ?? 0;
}

const MOST = 2 ** 31 - 1;

const raised = (capacity: Int32Array, index: number, by: number): Int32Array =>
  capacity.with(index, Math.min(MOST, capacity[index]! + by));

const raisedGroup = (groups: Groups, index: number, by: number): Groups => ({
  ...groups,
  capacity: raised(groups.capacity, index, by),
});

const loweredGroup = (groups: Groups, index: number, to: number): Groups => ({
  ...groups,
  minimum: groups.minimum.with(index, to),
});
