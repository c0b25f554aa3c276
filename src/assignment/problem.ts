/**
 * Nested limits over one side: each group bounds how many pairs the members below it have together, those of the
 * groups within it included. Groups may be listed in any order; none may lie within itself.
 */
export interface Groups {
  /** Of each seeker, or of each place: its group, or −1. */
  readonly of: Int32Array;
  /** Of each group: the group it lies within, or −1. */
  readonly parent: Int32Array;
  /** Of each group: at most and at least this many pairs; 0 ≤ minimum ≤ capacity. */
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
}

/**
 * One pairing problem, as numbers. Seekers are rows 0 … seekers−1, places are columns 0 … places−1, and an
 * arc is a pair that may be scored. Arrays are never changed by anything in this folder.
 */
export interface Problem {
  readonly seekers: number;
  readonly places: number;
  /** Compressed rows, length seekers + 1: the arcs of seeker i are start[i] … start[i + 1] − 1. */
  readonly start: Int32Array;
  /** The place of each arc, ascending inside one seeker, without duplicates. */
  readonly place: Int32Array;
  /** Of each arc: any finite number, higher is better. */
  readonly score: Float64Array;
  /** Of each place: at most this many seekers. */
  readonly capacity: Int32Array;
  /** Of each place: at least this many, also for an otherwise empty place; 0 ≤ minimum ≤ capacity. */
  readonly minimum: Int32Array;
  /** Of each seeker: at most this many places, each at most once; 1 each when absent. */
  readonly seekerCapacity?: Int32Array;
  /** Of each seeker, in score units: gained with every pair of the seeker, wherever. */
  readonly priority: Float64Array;
  /** Of each arc: 1 when the pair is already held and gains `continuityPrice`, else 0. */
  readonly held: Uint8Array;
  readonly continuityPrice: number;
  /** Of each arc: 1 when it must be in the answer, also below the floor. */
  readonly pinned: Uint8Array;
  /** Of each arc: 1 when it must not be in the answer. */
  readonly forbidden: Uint8Array;
  /** Arcs with a score below it are not used unless pinned; −Infinity for none. */
  readonly floor: number;
  /** As many pairs as possible first, then the total; else only positive gains are taken. */
  readonly mostMatched: boolean;
  readonly seekerGroups?: Groups;
  readonly placeGroups?: Groups;
}

/** Whether there is more to keep than one place per seeker and the bounds of single places. */
export function isNested(problem: Problem): boolean {
  return (problem.seekerCapacity ?? problem.seekerGroups ?? problem.placeGroups) !== undefined;
}

/** What one pair adds to the objective, in score units: evaluated left to right, so that it is one number. */
export function gainOf(problem: Problem, seeker: number, arc: number): number {
  const kept = problem.held[arc] === 1 ? problem.continuityPrice : 0;
  return problem.score[arc]! + problem.priority[seeker]! + kept;
}

/** Whether the solver may choose this arc: neither forbidden nor below the floor. */
export function isAllowed(problem: Problem, arc: number): boolean {
  return problem.forbidden[arc] === 0 && problem.score[arc]! >= problem.floor;
}

/** Whether no arc is marked: none held, pinned, forbidden, or below a floor. Such problems are read faster. */
export function isPlain({ held, pinned, forbidden, floor }: Problem): boolean {
  const marks = held.includes(1) || pinned.includes(1) || forbidden.includes(1);
  return floor === -Infinity && !marks;
}

/** The pinned arc of each seeker, or −1. */
export function pinsOf(problem: Problem): Int32Array {
  const pins = new Int32Array(problem.seekers).fill(-1);
  if (!problem.pinned.includes(1)) return pins;
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      if (problem.pinned[a] === 1) pins[i] = a;
    }
  }
  return pins;
}

/** All pinned arcs, ascending. */
export function pinnedArcs(problem: Problem): number[] {
  const pins: number[] = [];
  for (let a = 0; a < problem.pinned.length; a++) if (problem.pinned[a] === 1) pins.push(a);
  return pins;
}

/** The arc from a seeker to a place, by binary search in the seeker's row, or −1. */
export function arcBetween(problem: Problem, seeker: number, place: number): number {
  let low = problem.start[seeker]!;
  let high = problem.start[seeker + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = problem.place[middle]!;
    if (found === place) return middle;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The seeker whose row holds an arc, by binary search over `start`. */
export function seekerOf(problem: Problem, arc: number): number {
  let low = 0;
  let high = problem.seekers - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (problem.start[middle + 1]! > arc) high = middle;
    else low = middle + 1;
  }
  return low;
}
