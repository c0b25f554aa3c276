import { OUTCOME_MOMENTS } from "../../db/tables/lists.ts";
import { addMonths } from "../../programmes/days.ts";

export { OUTCOME_MOMENTS };
export type OutcomeMoment = (typeof OUTCOME_MOMENTS)[number];

/** How many months after the end of a collaboration a moment is. */
export const MONTHS_AFTER: Readonly<Record<OutcomeMoment, number>> = {
  exit: 0,
  six_months: 6,
  twelve_months: 12,
};

/** The dates by which it is known when somebody is to be asked. */
export interface Ending {
  readonly state: "agreed" | "running" | "completed" | "interrupted";
  readonly since: string | null;
  readonly plannedEnd: string | null;
  readonly ended: string | null;
}

/**
 * The day of a moment, as an ISO date; null where there is none yet: who never started did not leave, and as long as a
 * collaboration runs, its planned end is that of the first moment alone.
 */
export function dueDay(
  { state, since, plannedEnd, ended }: Ending,
  moment: OutcomeMoment,
): string | null {
  if (since === null) return null;
  if (ended !== null) return addMonths(ended, MONTHS_AFTER[moment]);
  return state === "running" && moment === "exit" ? plannedEnd : null;
}

/** The moments without an outcome whose day has come by a date, with their days, the earliest first. */
export function dueMoments(
  ending: Ending,
  known: readonly OutcomeMoment[],
  by: string,
): { readonly moment: OutcomeMoment; readonly on: string }[] {
  return OUTCOME_MOMENTS.flatMap((moment) => {
    const on = dueDay(ending, moment);
    return on === null || on > by || known.includes(moment) ? [] : [{ moment, on }];
  });
}
