import type { ConstraintName, Text } from "../glossary.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";

/** One reason why a pair is not allowed. */
export interface Constraint {
  readonly name: ConstraintName;
  /** The rule as it is read aloud. */
  readonly rule: Text;
  /** True when the pair does not offend the rule. What is not known bars only where the law or somebody's body needs it known. */
  readonly holds: (seeker: Seeker, place: Place, setting: Setting) => boolean;
  /** Why this very pair offends it. */
  readonly sentence: (seeker: Seeker, place: Place, setting: Setting) => Text;
}
