const DAY_MS = 86_400_000;

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** An ISO date so many days later, or earlier where it is negative. */
export const addDays = (iso: string, days: number): string =>
  isoOf(new Date(dateOf(iso).getTime() + days * DAY_MS));

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS);

/** The same day so many months later or earlier; where that month is too short, its last one. */
export function addMonths(iso: string, months: number): string {
  const date = dateOf(iso);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return isoOf(first);
}

/** As people write it in Italy: «30/06/2026». */
export const dayWords = (iso: string): string => iso.split("-").toReversed().join("/");
