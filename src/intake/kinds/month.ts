import { both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";

const ISO = /^(\d{4})-(\d{1,2})$/;
const ITALIAN = /^(\d{1,2})[/.-](\d{4})$/;
const MONTHS = 12;

/** A month, kept and written as `2026-03`; `03/2026` is read too. */
export const month: Kind<string> = {
  expected: both("un mese come 2026-03 o 03/2026", "a month such as 2026-03 or 03/2026"),
  parse(cell) {
    const text = cell.trim();
    const [iso, italian] = [ISO.exec(text), ITALIAN.exec(text)];
    const [year, number] = iso ? [iso[1], iso[2]] : [italian?.[2], italian?.[1]];
    const isMonth = Number(number) >= 1 && Number(number) <= MONTHS;
    if (year !== undefined && isMonth) return parsed(`${year}-${number!.padStart(2, "0")}`);
    const next = both("Controllare mese e anno.", "Check month and year.");
    return refused(fault(quoted(text), month.expected, next));
  },
  format: (value) => value,
};
