import { both, fault, quoted } from "../faults.ts";
import { date } from "./date.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { list } from "./list.ts";
import { whole } from "./number.ts";

/** So many months, from a day on. */
export interface MonthsFrom {
  readonly validFrom: string;
  readonly months: number;
}

const MONTHS = whole({ least: 1, most: 120 });

/** `2026-01-01=6`. */
const monthsFrom: Kind<MonthsFrom> = {
  expected: both("data=mesi, come 2026-01-01=6", "day=months, such as 2026-01-01=6"),
  parse(cell, context) {
    const [day = "", months = "", ...more] = cell.split("=");
    const from = date.parse(day, context);
    const many = MONTHS.parse(months, context);
    if (from.ok && many.ok && more.length === 0)
      return parsed({ validFrom: from.value, months: many.value });
    const next = both("Scrivere il giorno, «=» e i mesi.", "Write the day, «=» and the months.");
    return refused(fault(quoted(cell), monthsFrom.expected, next));
  },
  format: ({ validFrom, months }) => `${validFrom}=${months}`,
};

/** Dated numbers of months, each day once. */
export const monthsFromList = list(monthsFrom, {
  once: ({ validFrom }) => validFrom,
  unordered: true,
});
