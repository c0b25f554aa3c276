import { addDays, addMonths } from "../../programmes/days.ts";
import type { Labour, ReportModel, Where } from "./model.ts";
import type { Entered } from "./people.ts";

/** What of a person may have to be known, as a page names it. */
export type Fact =
  | "status"
  | "since"
  | "declared"
  | "education"
  | "age"
  | "disability"
  | "foreignOrigin"
  | "careDuties"
  | "exit"
  | "sixMonths";

/** Whether something is so; or what would have to be known to tell. */
type Verdict = boolean | Fact;

/** What a person counts as at entry, by the first rule that holds; or the fact that is missing. */
export function labourOf(
  { status, ...person }: Entered,
  rules: ReportModel["labour"],
): { readonly class: Labour | null } | Fact {
  if (status === null) return "status";
  for (const rule of rules) {
    if (!rule.statuses.includes(status)) continue;
    const said = rule.says.map((fact) => person[fact]);
    if (said.length === 0 || said.includes(true)) return { class: rule.class };
    if (said.includes(null)) return "declared";
  }
  return { class: null };
}

/**
 * Whether all of it is so of a person, on a day; where nothing says no, the first fact without which it cannot be told.
 */
export function holds(
  person: Entered,
  where: Where,
  { rules, on }: { readonly rules: ReportModel["labour"]; readonly on: string },
): Verdict {
  const verdicts = [
    where.labour && isOneOf(labourOf(person, rules), where.labour),
    where.months &&
      known(person.since, "since", (since) => lasts(since, person.enteredOn, where.months!)),
    where.outcome && cameOf(person, where.outcome, on),
    where.education && known(person.education, "education", (it) => where.education!.includes(it)),
    where.age && inRange(person.age, where.age, "age"),
    where.disability && known(person.disability, "disability", Boolean),
    where.foreignOrigin && known(person.foreignOrigin, "foreignOrigin", Boolean),
    where.careDuties && known(person.careDuties, "careDuties", Boolean),
    where.disadvantage && where.disadvantage.includes(person.disadvantage ?? ""),
  ].filter((verdict) => verdict !== undefined);
  if (verdicts.includes(false)) return false;
  return verdicts.find((verdict) => typeof verdict === "string") ?? true;
}

const isOneOf = (found: ReturnType<typeof labourOf>, wanted: readonly Labour[]): Verdict =>
  typeof found === "string" ? found : found.class !== null && wanted.includes(found.class);

type Range = { readonly from?: number | undefined; readonly to?: number | undefined };

/** Whether so many whole months have passed between two days. */
const lasts = (since: string, on: string, { from = 0, to }: Range): boolean =>
  addMonths(since, from) <= on && (to === undefined || on < addMonths(since, to + 1));

const SIX = 6;

/** Silence, and what was known too late, is missing: never a bad result. */
function cameOf({ exit }: Entered, asked: NonNullable<Where["outcome"]>, on: string): Verdict {
  if (exit === null) return false;
  const { leftOn, fared, knownOn, sixMonths } = exit;
  if ((asked.at === "exit" ? leftOn : addMonths(leftOn, SIX)) > on) return false;
  if (asked.at === "six_months")
    return known(sixMonths, "sixMonths", (it) => asked.in.includes(it));
  const isInTime =
    asked.withinDays === undefined ||
    (knownOn !== null && knownOn <= addDays(leftOn, asked.withinDays));
  return known(isInTime ? fared : null, "exit", (it) => asked.in.includes(it));
}

const inRange = (n: number | null, { from = 0, to = Infinity }: Range, fact: Fact): Verdict =>
  known(n, fact, (it) => it >= from && it <= to);

const known = <T>(value: T | null, fact: Fact, is: (value: T) => boolean): Verdict =>
  value === null ? fact : is(value);
