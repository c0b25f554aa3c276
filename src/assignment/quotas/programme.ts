import type { Poll } from "../poll.ts";

/** least ≤ Σ coefficient x ≤ most over some columns; whole numbers, or ±Infinity for no bound. */
export interface Row {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** All x in {0, 1}, one per column, that keep every row. */
export interface Programme {
  readonly columns: number;
  readonly rows: readonly Row[];
}

/** What `poll` counts: parts of the gap that are closed. */
export const THOUSANDTHS = 1000;

export interface Goal {
  /** Of each column: whole numbers of at most 2^32. */
  readonly gain: Float64Array;
  /** An answer to begin with, 1 per column chosen, or null. */
  readonly start: Uint8Array | null;
  /** No answer gains more, as the caller knows: the search may end where it is reached. */
  readonly enough: number;
  /** Of THOUSANDTHS. */
  readonly poll: Poll;
}

/** What a solver found of max Σ gain x. `optimal` means that the bound is the gain of `chosen`. */
export interface Outcome {
  readonly status: "optimal" | "feasible" | "infeasible" | "undecided";
  /** 1 per column chosen; null when infeasible or undecided. */
  readonly chosen: Uint8Array | null;
  /** The solver's word that no answer gains more, in whole numbers; Infinity when it knows none. */
  readonly bound: number;
}

/** A mixed-integer solver, loaded elsewhere. It stops for lack of time, or when `poll` says so, with what it has. */
export type Maximise = (programme: Programme, goal: Goal) => Outcome;

function activityOf(row: Row, chosen: Uint8Array): number {
  let sum = 0;
  for (let k = 0; k < row.columns.length; k++) {
    if (chosen[row.columns[k]!] === 1) sum += row.coefficients[k]!;
  }
  return sum;
}

export function isKept(row: Row, chosen: Uint8Array): boolean {
  const activity = activityOf(row, chosen);
  return activity >= row.least && activity <= row.most;
}

export function gainedBy(gain: Float64Array, chosen: Uint8Array): number {
  let sum = 0;
  for (let k = 0; k < gain.length; k++) if (chosen[k] === 1) sum += gain[k]!;
  return sum;
}
