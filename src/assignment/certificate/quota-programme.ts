import type { Problem } from "../problem.ts";
import type { Programme, Row } from "../quotas/programme.ts";
import type { CompanyQuota, Quota, Quotas } from "../quotas/quotas.ts";
import { isFree, type Rest } from "./reading.ts";

interface Stated {
  readonly programme: Programme;
  /** Per column: its arc. */
  readonly arc: readonly number[];
}

/**
 * The problem and its quotas as a programme once more, pair by pair and written apart from the solver's own, so that a
 * fault in either shows when two solvers differ.
 */
export function stateProgramme(problem: Problem, quotas: Quotas, rest: Rest): Stated {
  const arc = [...problem.place.keys()].filter((a) => isFree(problem, rest, a));
  const column = new Map(arc.map((a, c) => [a, c]));
  const pinned = new Set(rest.pins);
  const usable = [...arc, ...rest.pins];
  const row = (weights: Iterable<readonly [number, number]>, least: number, most: number): Row => {
    const free: [number, number][] = [];
    let fixed = 0;
    for (const [a, weight] of weights) {
      if (pinned.has(a)) fixed += weight;
      else free.push([column.get(a)!, weight]);
    }
    return {
      columns: Int32Array.from(free, ([c]) => c),
      coefficients: Float64Array.from(free, ([, weight]) => weight),
      least: least - fixed,
      most: most - fixed,
    };
  };
  const limits = [
    ...limitsOf(problem, rest, arc),
    ...quotas.list.flatMap((quota) => limitsOfQuota(problem, quotas, quota, rest, usable)),
  ];
  const rows = limits.map(({ weights, least, most }) => row(weights, least, most));
  return { programme: { columns: arc.length, rows }, arc };
}

/** least ≤ Σ weight x ≤ most over arcs. */
interface Limit {
  readonly weights: readonly (readonly [arc: number, weight: number])[];
  readonly least: number;
  readonly most: number;
}

/** Of seekers, places and groups; pins are counted off there already. */
function limitsOf(problem: Problem, { nodes, owner, most, least }: Rest, free: readonly number[]) {
  const weights: [number, number][][] = Array.from({ length: nodes.count }, () => []);
  for (const a of free) {
    for (const end of [owner[a]!, nodes.place + problem.place[a]!]) {
      for (let v = end; v >= 0; v = nodes.above[v]!) weights[v]!.push([a, 1]);
    }
  }
  return weights.map((own, v): Limit => ({ weights: own, least: least[v]!, most: most[v]! }));
}

function limitsOfQuota(
  problem: Problem,
  quotas: Quotas,
  quota: Quota,
  { owner }: Rest,
  usable: readonly number[],
): Limit[] {
  if ("part" in quota) return limitsOfCompany(problem, quota, owner, usable);
  if (quota.kind === "budget") {
    const counts = (a: number) => quota.seekers?.includes(owner[a]!) ?? true;
    const there = usable.filter((a) => problem.place[a] === quota.place && counts(a));
    const weights = there.map((a) => [a, quotas.amount?.[a] ?? 1] as const);
    return [{ weights, least: -Infinity, most: quota.most }];
  }
  const { bound, kind } = quota;
  const there = usable.filter((a) => quota.places.includes(problem.place[a]!));
  const [each, share, limit] =
    typeof bound === "number" ? [1, 0, bound] : [bound.denominator, bound.numerator, 0];
  const weights = there.map((a) => {
    const own = quota.seekers.includes(owner[a]!) ? each : 0;
    return [a, own - share] as const;
  });
  const least = kind === "atLeast" ? limit : -Infinity;
  return [{ weights, least, most: kind === "atMost" ? limit : Infinity }];
}

/** Together: a pair needs one of each companion in the same part. Apart: no two pairs of two of them there. */
function limitsOfCompany(
  { place }: Problem,
  { kind, seekers, part }: CompanyQuota,
  owner: Int32Array,
  usable: readonly number[],
): Limit[] {
  const own = usable.filter((a) => seekers.includes(owner[a]!));
  const partOf = (a: number) => part[place[a]!]!;
  return own.flatMap((a): Limit[] => {
    const beside = own.filter((b) => owner[b] !== owner[a] && partOf(b) === partOf(a));
    if (kind === "together") {
      if (partOf(a) < 0) return [{ weights: [[a, 1]], least: -Infinity, most: 0 }];
      const companions = [...seekers].filter((i) => i !== owner[a]);
      return companions.map((i) => {
        const others = beside.filter((b) => owner[b] === i).map((b) => [b, 1] as const);
        return { weights: [[a, -1], ...others], least: 0, most: Infinity };
      });
    }
    const later = partOf(a) < 0 ? [] : beside.filter((b) => b > a);
    return later.map((b) => ({
      weights: [
        [a, 1],
        [b, 1],
      ],
      least: -Infinity,
      most: 1,
    }));
  });
}
