import type { Labour, ReportModel, Where } from "./model.ts";
import type { Entered } from "./people.ts";
import { wholeMonths } from "./period.ts";

/** What of a person may have to be known, as a page names it. */
export type Fact =
  | "status"
  | "since"
  | "declared"
  | "education"
  | "age"
  | "disability"
  | "foreignOrigin"
  | "careDuties";

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

/** Whether all of it is so of a person; where nothing says no, the first fact without which it cannot be told. */
export function holds(person: Entered, where: Where, rules: ReportModel["labour"]): Verdict {
  const verdicts = [
    where.labour && isOneOf(labourOf(person, rules), where.labour),
    where.months && inRange(monthsOut(person), where.months, "since"),
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

const monthsOut = ({ since, enteredOn }: Entered): number | null =>
  since === null ? null : wholeMonths(since, enteredOn);

const inRange = (
  n: number | null,
  {
    from = 0,
    to = Infinity,
  }: { readonly from?: number | undefined; readonly to?: number | undefined },
  fact: Fact,
): Verdict => known(n, fact, (it) => it >= from && it <= to);

const known = <T>(value: T | null, fact: Fact, is: (value: T) => boolean): Verdict =>
  value === null ? fact : is(value);
