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
}

/**
 * Why there is no solution: beyond their pins, `places` must hold at least `needed` seekers, and only the
 * `available` listed `seekers` may take any of them. Both ascending.
 */
export interface Conflict {
  readonly places: Int32Array;
  readonly seekers: Int32Array;
  readonly needed: number;
  readonly available: number;
}

export interface Solution {
  readonly status: "optimal" | "infeasible" | "cancelled";
  /** Per seeker: the arc used, or −1. All −1 unless optimal. */
  readonly arc: Int32Array;
  /** How many seekers are matched, the pinned ones too. */
  readonly matched: number;
  /** Sum of gain over the matched, the pinned ones too, in score units. */
  readonly total: number;
  /** Sum over the matched seekers without a pin of round(gain / precision) − base: exact. */
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
