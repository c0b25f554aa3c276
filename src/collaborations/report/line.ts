import type { Indicator } from "./definitions.ts";

/** From and to which day, ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Columns of every indicator; `unknown`: of people whose gender is another one, or not said. */
export const GENDERS = ["women", "men", "unknown"] as const;
export type Gender = (typeof GENDERS)[number];

/** An indicator in figures; null for one that would tell of a few people. */
export interface Line {
  readonly indicator: Indicator;
  readonly total: number | null;
  readonly byGender: Readonly<Record<Gender, number | null>>;
  readonly missing: number | null;
}
