const DAY_MS = 86_400_000;

const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const instantOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** The day so many days after an ISO date. */
export const addDays = (iso: string, days: number): string => isoOf(instantOf(iso) + days * DAY_MS);

/** The same day so many months after an ISO date; where that month is shorter, its last day. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

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
  const days = (instantOf(end) - instantOf(addMonths(from, months))) / DAY_MS;
  return { months, days };
}
