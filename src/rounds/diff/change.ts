import type { Bilingual } from "../../errors.ts";

/** One person's change between two runs. */
export interface Change {
  readonly seeker: string;
  /** Place before and after; null: waiting, or not in that run. */
  readonly from: string | null;
  readonly to: string | null;
  readonly fitBefore: number | null;
  readonly fitAfter: number | null;
  readonly sentence: Bilingual;
  readonly reasons: readonly Reason[];
}

/**
 * Why somebody moved: `own` (their profile or preferences), `order` (a pin or forbid of theirs), `place` (the seat
 * left or taken has changed), `policy`, `held` (what counts as published), `chain` (others who moved left room, or
 * took it), `none` (no input of theirs changed and nobody met them: another answer as good).
 */
export interface Reason {
  readonly kind: "own" | "order" | "place" | "policy" | "held" | "chain" | "none";
  readonly sentence: Bilingual;
}

/** A pair of a run as the comparison reads it. */
export interface RunPair {
  readonly seeker: string;
  readonly place: string;
  readonly host: string;
  readonly fit: number;
}
