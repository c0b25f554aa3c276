import type { hiringIncentive } from "../../db/tables/incentive.ts";

export type HiringIncentive = typeof hiringIncentive.$inferSelect;

/** From `validFrom` on (ISO date), a hiring has to last at least so many months. */
export interface IncentiveRule {
  readonly validFrom: string;
  readonly months: number;
}
