import { addDays, addMonths } from "../outcomes/months.ts";
import type { Definitions, Indicator, Labour } from "./definitions.ts";
import type { PersonFacts } from "./facts.ts";

/** Whether an indicator counts somebody; `missing`: what it asks is not known; `outside`: it does not ask about them. */
export type Judgement = "counted" | "not_counted" | "missing" | "outside";

const counts = (holds: boolean): Judgement => (holds ? "counted" : "not_counted");

/** The class of somebody's state at entry; null where what decides it is not known. */
function labourOf({ labour }: Definitions, person: PersonFacts): Labour | null {
  const rules = Object.entries(labour) as [Labour, Definitions["labour"][Labour]][];
  const fits = (rule: (typeof rules)[number][1][number]) =>
    rule.status === person.status &&
    (rule.available === undefined || rule.available === person.available) &&
    (rule.searching === undefined || rule.searching === person.searching);
  return rules.find(([, all]) => all.some(fits))?.[0] ?? null;
}

/** What an indicator says of one person, on a day (ISO date). */
export function judge(
  definitions: Definitions,
  { test }: Pick<Indicator, "test">,
  person: PersonFacts,
  on: string,
): Judgement {
  switch (test.kind) {
    case "everybody":
      return "counted";
    case "labour": {
      const found = labourOf(definitions, person);
      return found === null ? "missing" : counts(found === test.is);
    }
    case "long_term":
      return longTerm(definitions, person);
    case "age":
      return person.age === null
        ? "missing"
        : counts(person.age >= (test.from ?? 0) && person.age <= (test.to ?? Infinity));
    case "education":
      return person.education === null ? "missing" : counts(test.in.includes(person.education));
    case "said": {
      const said = person[test.of];
      return said === null ? "missing" : counts(said);
    }
    case "result":
      return result(definitions, test, person, on);
    default:
      return test satisfies never;
  }
}

const YOUNG = 25;

function longTerm(definitions: Definitions, person: PersonFacts): Judgement {
  const found = labourOf(definitions, person);
  if (found === null) return "missing";
  if (found !== "unemployed") return "not_counted";
  if (person.since === null || person.age === null) return "missing";
  const { below25, others } = definitions.longTermMonths;
  const months = person.age < YOUNG ? below25 : others;
  return counts(addMonths(person.since, months) <= person.entered);
}

const SIX = 6;

/** Of who has not left yet, or not so long ago, nothing is asked. Silence is missing, never a bad result. */
function result(
  definitions: Definitions,
  test: Extract<Indicator["test"], { kind: "result" }>,
  person: PersonFacts,
  on: string,
): Judgement {
  const { left, exit, exitKnown, sixMonths } = person;
  if (left === null || (test.at === "exit" ? left : addMonths(left, SIX)) > on) return "outside";
  const before = labourOf(definitions, person);
  if (before === null) return "missing";
  if (!test.before.includes(before)) return "outside";
  if (test.at === "six_months")
    return sixMonths === null ? "missing" : counts(test.in.includes(sixMonths));
  const isInTime = exitKnown !== null && exitKnown <= addDays(left, definitions.resultWithinDays);
  return exit === null || !isInTime ? "missing" : counts(test.in.includes(exit));
}
