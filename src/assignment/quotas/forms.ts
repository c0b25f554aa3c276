import type { Problem } from "../problem.ts";
import {
  amountOf,
  type BudgetQuota,
  type CompanyQuota,
  type CountQuota,
  type Quota,
  type Quotas,
} from "./quotas.ts";

/** least ≤ Σ weigh(seeker, arc) over the pairs used at these places ≤ most. */
export interface Form {
  readonly places: Iterable<number>;
  readonly weigh: (seeker: number, arc: number) => number;
  readonly least: number;
  readonly most: number;
}

/** A quota as sums over pairs. */
export function formsOf(problem: Problem, quotas: Quotas, quota: Quota): Form[] {
  switch (quota.kind) {
    case "budget":
      return [budgetForm(quotas, quota)];
    case "together":
      return togetherForms(problem, quota);
    case "apart":
      return apartForms(problem, quota);
    default:
      return [countForm(quota)];
  }
}

function budgetForm(quotas: Quotas, { place, seekers, most }: BudgetQuota): Form {
  const members = seekers && new Set(seekers);
  return {
    places: [place],
    weigh: (seeker, arc) => (members?.has(seeker) === false ? 0 : amountOf(quotas, arc)),
    least: -Infinity,
    most,
  };
}

/** A share n / d of the pairs there: d × (those of the set) − n × (all) is at least, or at most, zero. */
function countForm({ kind, seekers, places, bound }: CountQuota): Form {
  const members = new Set(seekers);
  const count = typeof bound === "number";
  const others = count ? 0 : -bound.numerator;
  const own = count ? 1 : bound.denominator + others;
  const limit = count ? bound : 0;
  return {
    places,
    weigh: (seeker) => (members.has(seeker) ? own : others),
    least: kind === "atLeast" ? limit : -Infinity,
    most: kind === "atMost" ? limit : Infinity,
  };
}

/** Round the circle of the seekers: where one is, the next one is; so all are where one is. */
function togetherForms(problem: Problem, { seekers, part }: CompanyQuota): Form[] {
  const parts = partsOf(part);
  const members = new Set(seekers);
  const outside: Form = {
    places: parts.get(-1) ?? [],
    weigh: (seeker) => Number(members.has(seeker)),
    least: -Infinity,
    most: 0,
  };
  parts.delete(-1);
  const follow = [...seekers].flatMap((first, k) => {
    const next = seekers[(k + 1) % seekers.length]!;
    return [...parts.values()].flatMap((places) =>
      leadersIn(problem, first, places).map((leads) => ({
        places,
        weigh: (seeker: number, arc: number) =>
          Number(seeker === next) - Number(leads(seeker, arc)),
        least: 0,
        most: Infinity,
      })),
    );
  });
  return seekers.length > 1 ? [outside, ...follow] : [outside];
}

type Is = (seeker: number, arc: number) => boolean;

/** What stands for "the seeker is in the part": with room for one pair their sum, else each pair by itself. */
function leadersIn(problem: Problem, seeker: number, places: readonly number[]): Is[] {
  if (roomOf(problem, seeker) <= 1) return [(i) => i === seeker];
  return arcsAt(problem, seeker, places).map((a) => (_, arc) => arc === a);
}

/** At most one of them in a part; one who may take several places there may still do so. */
function apartForms(problem: Problem, { seekers, part }: CompanyQuota): Form[] {
  const parts = partsOf(part);
  parts.delete(-1);
  const members = new Set(seekers);
  const alone = { least: -Infinity, most: 1 };
  return [...parts.values()].flatMap((places): Form[] => {
    if (places.length === 1 || [...seekers].every((i) => roomOf(problem, i) <= 1)) {
      return [{ places, weigh: (i) => Number(members.has(i)), ...alone }];
    }
    const own = [...seekers].flatMap((i) => arcsAt(problem, i, places).map((arc) => ({ i, arc })));
    return own.flatMap((a, k) =>
      own
        .slice(k + 1)
        .filter((b) => b.i !== a.i)
        .map((b) => ({ places, weigh: (_, c) => Number(c === a.arc || c === b.arc), ...alone })),
    );
  });
}

function roomOf(problem: Problem, seeker: number): number {
  return problem.seekerCapacity?.[seeker] ?? 1;
}

function arcsAt({ start, place }: Problem, seeker: number, places: readonly number[]): number[] {
  const row = place.subarray(start[seeker], start[seeker + 1]);
  const within = new Set(places);
  return [...row.keys()].filter((k) => within.has(row[k]!)).map((k) => start[seeker]! + k);
}

/** The places of each part. */
function partsOf(part: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [p, k] of part.entries()) {
    const known = places.get(k);
    if (known) known.push(p);
    else places.set(k, [p]);
  }
  return places;
}
