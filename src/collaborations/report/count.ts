import type { ProgrammeNumbers } from "../../programmes/numbers.ts";
import { type Fact, holds } from "./holds.ts";
import type { Indicator, ReportModel } from "./model.ts";
import type { Entered } from "./people.ts";

export const SEXES = ["F", "M", "X", "?"] as const;
/** `?`: not said. */
export type Sex = (typeof SEXES)[number];

/** Somebody who may belong to an indicator: one fact is missing to tell. */
interface Missing {
  readonly person: string;
  readonly fact: Fact;
}

export interface CountedIndicator {
  readonly indicator: Indicator;
  readonly n: number;
  /** Null for what is not counted of people. */
  readonly bySex: Readonly<Record<Sex, number>> | null;
  /** Codes, in order. */
  readonly people: readonly string[];
  readonly missing: readonly Missing[];
}

/** Who seeks work is counted; whoever is here as a citizen or a professional takes part in another way. */
export const isCounted = ({ kind }: Entered): boolean => kind === "jobseeker";

/** What is not counted of people: the programme's own counts, of today, and firms that were granted an incentive. */
export type OtherCounts = ProgrammeNumbers & { readonly supportedFirms: number };

/** Each indicator of a model, in its order, over those who entered; `on`: the day as of which outcomes are asked for. */
export function countAll(
  { indicators, labour }: ReportModel,
  entered: readonly Entered[],
  numbers: OtherCounts,
  on: string,
): CountedIndicator[] {
  const counted = entered.filter(isCounted);
  return indicators.map((indicator) => {
    if (indicator.counts !== "people")
      return { indicator, n: numbers[indicator.counts] ?? 0, bySex: null, people: [], missing: [] };
    const verdicts = counted.map((person) => ({
      person,
      verdict: holds(person, indicator.where, { rules: labour, on }),
    }));
    const of = verdicts.flatMap(({ person, verdict }) => (verdict === true ? [person] : []));
    const missing = verdicts.flatMap(({ person, verdict }) =>
      typeof verdict === "string" ? [{ person: person.id, fact: verdict }] : [],
    );
    return { indicator, n: of.length, bySex: bySex(of), people: of.map(({ id }) => id), missing };
  });
}

function bySex(people: readonly Entered[]): Record<Sex, number> {
  const counts: Record<Sex, number> = { F: 0, M: 0, X: 0, "?": 0 };
  for (const { sex } of people) counts[sex ?? "?"]++;
  return counts;
}
