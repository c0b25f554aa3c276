import type { Bilingual } from "../../errors.ts";
import type { ConstraintName, Overridable } from "../../matching/glossary.ts";
import type { Change } from "../diff/change.ts";

/** What a coordinator wants to do by hand; `move` pins a person elsewhere and takes back the pin they have. */
export interface Edit {
  readonly kind: "pin" | "forbid" | "move";
  readonly seeker: string;
  readonly place: string;
  /** Overridable constraints that a pin or move sets aside; `words` then says why. */
  readonly overrides?: readonly Overridable[] | undefined;
  readonly words?: string | undefined;
}

/** A constraint that an edit breaks. */
export interface BrokenRule {
  readonly constraint: ConstraintName;
  readonly sentence: Bilingual;
  /** Whether the policy lets the coordination set it aside, with a reason. */
  readonly overridable: boolean;
}

/** What an edit would do, before anything is kept. */
export interface EditPreview {
  /** Whether it can be confirmed as it stands. */
  readonly possible: boolean;
  /** What it breaks, set aside or not. */
  readonly broken: readonly BrokenRule[];
  /** Change in how many have a proposal, and in the round's total; null where it is not possible. */
  readonly matches: number | null;
  readonly total: number | null;
  /** Who would be elsewhere, by code. */
  readonly moves: readonly Change[];
  readonly sentence: Bilingual;
}
