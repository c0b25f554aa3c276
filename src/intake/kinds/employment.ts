import { both, fault, quoted } from "../faults.ts";
import { readDay } from "./date.ts";
import { type Kind, parsed, type Parsed, refused } from "./kind.ts";
import { list } from "./list.ts";
import { reference } from "./reference.ts";

export interface Employment {
  readonly organisation: string;
  readonly since: string | null;
  readonly until: string | null;
}

type Period = Pick<Employment, "since" | "until">;

const ORGANISATION = reference("organisation");
const WITH_PERIOD = /^(.*\S)\s*\(([^()]*)\)$/;
const YEARS = /^(\d{4})?\s*[-–]\s*(\d{4})?$/;
const ONE_YEAR = /^\d{4}$/;

/** `F08 (2019-2025)`: where a person works or worked, by years or by days parted by `/`. */
const employment: Kind<Employment> = {
  expected: both(
    "codice, oppure codice (2019-2025), codice (2019-), codice (2019-03-01/2020-01-31)",
    "code, or code (2019-2025), code (2019-), code (2019-03-01/2020-01-31)",
  ),
  parse(cell, context) {
    const [, name = cell, words] = WITH_PERIOD.exec(cell.trim()) ?? [];
    const organisation = ORGANISATION.parse(name, context);
    const period = words === undefined ? parsed({ since: null, until: null }) : readPeriod(words);
    if (organisation.ok && period.ok)
      return parsed({ organisation: organisation.value, ...period.value });
    return refused(
      ...(organisation.ok ? [] : organisation.faults),
      ...(period.ok ? [] : period.faults),
    );
  },
  format({ organisation, ...period }, context) {
    const name = ORGANISATION.format(organisation, context);
    const words = writePeriod(period);
    return words === "" ? name : `${name} (${words})`;
  },
};

function readPeriod(words: string): Parsed<Period> {
  const text = words.trim();
  const [, from, to] = ONE_YEAR.test(text) ? [text, text, text] : (YEARS.exec(text) ?? []);
  if (from !== undefined || to !== undefined)
    return ordered(text, from ? `${from}-01-01` : null, to ? `${to}-12-31` : null);
  const [since = "", until = "", more] = text.split("/").map((part) => part.trim());
  const start = since === "" ? null : readDay(since);
  const end = until === "" ? null : readDay(until);
  const isPeriod = text.includes("/") && more === undefined && (start ?? end) !== null;
  if (isPeriod && start !== undefined && end !== undefined) return ordered(text, start, end);
  return refused(unreadable(text));
}

function ordered(text: string, since: string | null, until: string | null): Parsed<Period> {
  const isBackwards = since !== null && until !== null && since > until;
  return isBackwards ? refused(unreadable(text)) : parsed({ since, until });
}

const unreadable = (text: string) =>
  fault(
    quoted(`(${text})`),
    both("un periodo come (2019-2025) o (2019-)", "a period such as (2019-2025) or (2019-)"),
    both("Correggere gli anni, o toglierli.", "Mend the years, or leave them out."),
  );

function writePeriod({ since, until }: Period): string {
  if (since === null && until === null) return "";
  const byYears = (since ?? "-01-01").endsWith("-01-01") && (until ?? "-12-31").endsWith("-12-31");
  if (!byYears) return `${since ?? ""}/${until ?? ""}`;
  return `${since?.slice(0, 4) ?? ""}-${until?.slice(0, 4) ?? ""}`;
}

export const employments = list(employment, {
  once: (item) => item.organisation,
  unordered: true,
});
