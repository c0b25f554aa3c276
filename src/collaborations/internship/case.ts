import type { Bilingual } from "../../errors.ts";

/** What the rules ask of an internship that is to start, or to be made longer. */
export interface InternshipCase {
  readonly host: string;
  /** Null where nobody has said. */
  readonly staff: number | null;
  readonly isPublicBody: boolean;
  /** ISO dates; the end null where it is not planned. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** The host's other internships that are there on some day of this one: until when each; null: nobody has said. */
  readonly others: readonly (string | null)[];
  /** Until when the person has worked for the host, each time; null: still, or nobody has said. */
  readonly worked: readonly (string | null)[];
  readonly higherSkills: boolean;
  readonly seasonal: boolean;
  readonly meals: boolean;
  readonly dailyHours: number | null;
  /** Euro a month. */
  readonly allowance: number | null;
}

/** What a rule says of a case. */
export interface Verdict {
  /** Why the internship may not be so. */
  readonly breaches: readonly Bilingual[];
  /** What is not known, so that the rule cannot be held against it. */
  readonly unknown: readonly Bilingual[];
}

export const FINE: Verdict = { breaches: [], unknown: [] };
export const breach = (it: string, en: string): Verdict => ({ ...FINE, breaches: [{ it, en }] });
export const unknown = (it: string, en: string): Verdict => ({ ...FINE, unknown: [{ it, en }] });
