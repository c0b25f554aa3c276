import { both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";

const TIME = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/;

/** A time of day, kept and written as `09:30`; `9.30` and `9` are read too. */
export const time: Kind<string> = {
  expected: both("un'ora come 09:30", "a time such as 09:30"),
  parse(cell) {
    const text = cell.trim();
    const [, hours, minutes = "00"] = TIME.exec(text) ?? [];
    if (hours !== undefined) return parsed(`${hours.padStart(2, "0")}:${minutes}`);
    const next = both("Scrivere ore e minuti.", "Write hours and minutes.");
    return refused(fault(quoted(text), time.expected, next));
  },
  format: (value) => value,
};
