/**
 * Prices that prove a solution, on two levels compared in order: matches, then units (integer steps of gain).
 * Whole numbers in Float64Arrays; 0 for pinned seekers, who stand outside the choice.
 * A place's price is its capacity price minus its minimum price: above zero only when it is full, below
 * zero only when it holds exactly its minimum.
 */
export interface Duals {
  readonly seekerMatches: Float64Array;
  readonly seekerUnits: Float64Array;
  readonly placeMatches: Float64Array;
  readonly placeUnits: Float64Array;
  /** Of nested problems alone: the prices of groups. A pair then pays those of both sides and all groups above. */
  readonly seekerGroupMatches?: Float64Array;
  readonly seekerGroupUnits?: Float64Array;
  readonly placeGroupMatches?: Float64Array;
  readonly placeGroupUnits?: Float64Array;
}

/** A part of a nested problem, without what lies outside all groups. All ascending. */
export interface Part {
  readonly seekers: Int32Array;
  readonly places: Int32Array;
  readonly seekerGroups: Int32Array;
  readonly placeGroups: Int32Array;
}

/** Why a nested problem has no solution: the minimums named of groups, and a part that proves it. */
export interface NestedConflict {
  readonly seekerGroups: Int32Array;
  readonly placeGroups: Int32Array;
  readonly part: Part;
  /** False: the part's minimums make more pairs leave it than can enter. True: the other way round. */
  readonly crammed: boolean;
}

/**
 * Why there is no solution: beyond their pins, the minimums of `places` (and of the groups in `nested`) need
 * `needed` pairs, and only `available` can be had, from the listed `seekers`. Irreducible: without any one of these
 * minimums, or of the pins named, the others can hold. All ascending.
 */
export interface Conflict {
  readonly places: Int32Array;
  readonly seekers: Int32Array;
  /** Arcs: the pins without which the minimums could hold. */
  readonly pins: Int32Array;
  readonly needed: number;
  readonly available: number;
  /** Of nested problems alone. */
  readonly nested?: NestedConflict;
}

export interface Solution {
  readonly status: "optimal" | "infeasible" | "cancelled";
  /** Per seeker: the arc used, or −1; the first of them, where a seeker may take several. All −1 unless optimal. */
  readonly arc: Int32Array;
  /** All arcs used, ascending; present when the problem has `seekerCapacity`. */
  readonly arcs?: Int32Array;
  /** How many pairs there are, the pinned ones too. */
  readonly matched: number;
  /** Sum of gain over the pairs, the pinned ones too, in score units. */
  readonly total: number;
  /** Sum over the pairs without a pin of round(gain / precision) − base: exact. */
  readonly units: number;
  /** Score units per step: a power of two. */
  readonly precision: number;
  /** The step that counts as zero units: the lowest gain with mostMatched, else a gain of 0. */
  readonly base: number;
  /** Only when optimal. */
  readonly duals: Duals | null;
  /** Only when infeasible. */
  readonly conflict: Conflict | null;
}

/** The pairs of an answer, whatever is proved of it. */
export type Chosen = Pick<Solution, "arc" | "arcs">;

/** All arcs used, ascending. */
export function arcsOf(solution: Chosen): Int32Array {
  return solution.arcs ?? solution.arc.filter((arc) => arc >= 0);
}
