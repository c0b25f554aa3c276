import type { Bilingual } from "../../errors.ts";

/** One thing that two inputs do not have in common. */
export interface InputChange {
  readonly kind:
    | "seeker-added"
    | "seeker-gone"
    | "seeker-changed"
    | "place-added"
    | "place-gone"
    | "place-changed"
    | "pin"
    | "forbid"
    | "held"
    | "policy"
    | "calibration"
    | "seed"
    | "date";
  readonly seeker: string | null;
  readonly place: string | null;
  /** Which sides of a profile, or which fields of the policy, by name. */
  readonly aspects: readonly string[];
  readonly sentence: Bilingual;
}
