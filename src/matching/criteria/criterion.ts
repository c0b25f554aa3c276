import type { CriterionName, Text } from "../glossary.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";

/** Two phrases that made a criterion what it is: the seeker's and the place's. */
export interface Evidence {
  readonly seeker: string;
  readonly place: string;
}

export interface Account {
  /** The criterion in a whole sentence, for the coordinator. */
  readonly sentence: Text;
  /** The same as a part of a sentence, when it speaks for the pair; else null. */
  readonly reason: Text | null;
  readonly evidence: readonly Evidence[];
}

/** One reason why a pair is good. */
export interface Criterion {
  readonly name: CriterionName;
  readonly label: Text;
  /** How it is reckoned, and from what, as it is read aloud. */
  readonly formula: Text;
  /** In [0, 1]; null when the data do not say. */
  readonly score: (seeker: Seeker, place: Place, setting: Setting) => number | null;
  /** What stands behind a score that is not null. */
  readonly account: (seeker: Seeker, place: Place, setting: Setting, score: number) => Account;
}
