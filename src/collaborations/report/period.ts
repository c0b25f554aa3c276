/** From a day, or from the beginning, to a day, both within: `YYYY-MM-DD`. */
export interface Period {
  readonly from: string | null;
  readonly to: string;
}

/** Whole months between two days: on the same day of a later month one more has passed. */
export function wholeMonths(from: string, to: string): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}
