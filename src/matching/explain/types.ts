import type { ConstraintName, CriterionName, FitWord, Text } from "../glossary.ts";
import type { Evidence } from "../criteria/criterion.ts";
import type { BlockingPairs, FallenFloor } from "./impose.ts";

/** One criterion of a pair, as it entered the fit. */
export interface CriterionAccount {
  readonly name: CriterionName;
  readonly label: Text;
  /** Unknown ones stand at the programme's mean. */
  readonly known: boolean;
  readonly value: number;
  /** Share of the fit, in [0, 1]. */
  readonly weight: number;
  readonly sentence: Text;
  readonly evidence: readonly Evidence[];
}

/** Why this pair. */
export interface PairExplanation {
  readonly fit: number;
  readonly word: FitWord;
  /** One sentence that a participant can read. */
  readonly headline: Text;
  /** What a coordinator can check, the weightiest first. */
  readonly criteria: readonly CriterionAccount[];
  /** Both stand apart from the fit. */
  readonly priority: number;
  readonly continuity: number;
  /** What earlier rounds have to do with it. */
  readonly history: readonly Text[];
  /** A place that would suit better; null where there is none, or where it was not reckoned. */
  readonly better: BetterPlace | null;
  /** Constraints that the pair offends by the coordination's order. */
  readonly overrides: readonly OverriddenConstraint[];
}

/** A constraint that the coordination set aside for this pair. */
export interface OverriddenConstraint {
  readonly constraint: ConstraintName;
  /** The reason given, in the coordination's own words. */
  readonly because: string;
  readonly sentence: Text;
}

/** Why not there: what it would cost the round. */
export interface BetterPlace {
  readonly place: string;
  readonly fit: number;
  /** Change in how many are matched, and in the total. */
  readonly matches: number;
  readonly total: number;
  readonly sentence: Text;
}

interface Barrier {
  readonly constraint: ConstraintName;
  readonly sentence: Text;
}

/** One person's move when something is imposed: from a place or from waiting, to a place or to waiting. */
export interface Move {
  readonly seeker: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: Text;
}

/** Why not that one. */
export type WhyNot =
  | { readonly kind: "proposed"; readonly sentence: Text }
  | { readonly kind: "barred"; readonly sentence: Text; readonly barriers: readonly Barrier[] }
  | { readonly kind: "below-floor"; readonly fit: number; readonly sentence: Text }
  | { readonly kind: "impossible"; readonly fit: number; readonly sentence: Text }
  /** Under quotas a cost takes a search, which did not end in time or was not asked for. */
  | { readonly kind: "unreckoned"; readonly fit: number; readonly sentence: Text }
  | {
      readonly kind: "costs";
      readonly fit: number;
      /** Change in how many are matched: zero or less, unless the objective is stable. */
      readonly matches: number;
      /** Change in the total, in units of fit. */
      readonly total: number;
      /** What it costs in fairness, or in stability; null where the objective is another. */
      readonly floor: FallenFloor | null;
      readonly blockingPairs: BlockingPairs | null;
      readonly moves: readonly Move[];
      readonly sentence: Text;
    };

/** A pair that the run could have proposed. */
export interface NearPair {
  readonly seeker: string;
  readonly place: string;
  readonly fit: number;
  readonly word: FitWord;
}

/** Who else was near: of each list a few, the closest first. */
export interface Near {
  /** Other places for the seeker. */
  readonly places: readonly NearPair[];
  /** Other seekers for the place proposed; none where nothing was. */
  readonly seekers: readonly NearPair[];
}

/** Something that would give who waits more to be matched with. */
export interface Help {
  readonly constraint: ConstraintName | "seat";
  readonly sentence: Text;
  /** Places that it would open. */
  readonly places: readonly string[];
  /** Whether the round, solved with it, gives this seeker a place and nobody loses theirs; null: not reckoned. */
  readonly matches: boolean | null;
}

/** Why somebody waits, and what would help. */
export interface WaitingExplanation {
  readonly headline: Text;
  /** How many places with a free seat each constraint bars, the most first. */
  readonly reasons: readonly {
    readonly constraint: ConstraintName;
    readonly places: number;
    readonly sentence: Text;
  }[];
  /** Allowed places that went to others. */
  readonly allowed: readonly string[];
  readonly helps: readonly Help[];
}

/** What one more seat would bring. */
interface RoomValue {
  readonly matches: number;
  readonly total: number;
  readonly sentence: Text;
}

/** Where one more seat would help. */
export interface SeatValue extends RoomValue {
  readonly place: string;
}

/** Which limit on several places together holds somebody back. */
export interface GroupValue extends RoomValue {
  readonly group: string;
}
