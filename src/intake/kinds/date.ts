import { both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const ITALIAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;

/** A day, kept and written as `2015-03-23`; `23/03/2015` is read too. */
export const date: Kind<string> = {
  expected: both(
    "una data come 2015-03-23 o 23/03/2015",
    "a date such as 2015-03-23 or 23/03/2015",
  ),
  field: "date",
  parse(cell) {
    const text = cell.trim();
    const day = readDay(text);
    if (day !== undefined) return parsed(day);
    const next = SHORT_YEAR.test(text)
      ? both("Scrivere l'anno con quattro cifre.", "Write the year with four digits.")
      : both("Controllare giorno, mese e anno.", "Check day, month and year.");
    return refused(fault(quoted(text), date.expected, next));
  },
  format: (value) => value,
};

/** The day as `YYYY-MM-DD`, or undefined where it is none of the calendar. */
export function readDay(text: string): string | undefined {
  const iso = ISO.exec(text);
  const italian = ITALIAN.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [italian?.[3], italian?.[2], italian?.[1]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written);
  return exists && Number(year) >= 1900 ? written : undefined;
}

/** An instant of which the files know the day alone. */
export const day: Kind<string> = {
  ...date,
  parse(cell, context) {
    const read = date.parse(cell, context);
    return read.ok ? parsed(`${read.value}T00:00:00+00:00`) : read;
  },
  format: (value) => new Date(value).toISOString().slice(0, 10),
};
