import { addDays, addMonths, daysBetween } from "../../programmes/days.ts";

/** How long a contract lasts: whole months by the calendar, and the days beyond them. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** From the first day to the last one, both of them worked: 1 March to 31 August is six months. */
export function durationOf(from: string, to: string): Duration {
  const end = addDays(to, 1);
  let months = 12 * (Number(end.slice(0, 4)) - Number(from.slice(0, 4)));
  months += Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) > end) months--;
  const days = daysBetween(addMonths(from, months), end);
  return { months, days };
}
