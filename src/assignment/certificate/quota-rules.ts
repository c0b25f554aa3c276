import type { Problem } from "../problem.ts";
import type { CompanyQuota, CountQuota, Quota, Quotas } from "../quotas/quotas.ts";
import type { Solution } from "../solution.ts";
import { loadsOf } from "./nodes.ts";
import { chosen, type Fail, type Rest, units } from "./reading.ts";

/** Counts, for every quota, what the answer's pairs come to. */
export function checkQuotaRules(
  problem: Problem,
  quotas: Quotas,
  rest: Rest,
  arcs: readonly number[],
  fail: Fail,
): void {
  for (const [q, quota] of quotas.list.entries()) {
    const found = breachOf(problem, quotas, quota, rest, arcs);
    if (found !== null) fail(`quota ${q}: ${found}`);
  }
}

/** What is wrong, or null. */
function breachOf(
  problem: Problem,
  { amount }: Quotas,
  quota: Quota,
  rest: Rest,
  arcs: readonly number[],
): string | null {
  const pairs = arcs.map((arc) => ({ arc, seeker: rest.owner[arc]!, place: problem.place[arc]! }));
  if (quota.kind === "budget") {
    const there = pairs.filter(
      ({ place, seeker }) => place === quota.place && (quota.seekers?.includes(seeker) ?? true),
    );
    const taken = there.reduce((sum, { arc }) => sum + BigInt(amount?.[arc] ?? 1), 0n);
    return taken > BigInt(quota.most) ? `${taken} of a budget of ${quota.most}` : null;
  }
  return "part" in quota ? breachOfCompany(quota, pairs) : breachOfCount(quota, pairs);
}

type Pairs = readonly { readonly seeker: number; readonly place: number }[];

function breachOfCount({ kind, seekers, places, bound }: CountQuota, pairs: Pairs): string | null {
  const there = pairs.filter(({ place }) => places.includes(place));
  const own = there.filter(({ seeker }) => seekers.includes(seeker)).length;
  const [found, limit] =
    typeof bound === "number"
      ? [own, bound]
      : [own * bound.denominator, there.length * bound.numerator];
  if (kind === "atLeast" ? found >= limit : found <= limit) return null;
  return `${own} among ${there.length} pairs`;
}

function breachOfCompany({ kind, seekers, part }: CompanyQuota, pairs: Pairs): string | null {
  const present = new Map<number, Set<number>>();
  for (const { seeker, place } of pairs) {
    if (!seekers.includes(seeker)) continue;
    const k = part[place]!;
    present.set(k, (present.get(k) ?? new Set()).add(seeker));
  }
  for (const [k, { size }] of present) {
    if (kind === "together" && k < 0) return "outside all parts";
    if (kind === "together" && size < seekers.length) return `part ${k} has ${size} of them`;
    if (kind === "apart" && k >= 0 && size > 1) return `part ${k} has ${size} of them`;
  }
  return null;
}

/** Without mostMatched: a pair without gain stands only where a minimum or a quota needs it. */
export function checkIdle(
  problem: Problem,
  quotas: Quotas,
  answer: Solution,
  rest: Rest,
  fail: Fail,
): void {
  const { nodes, owner } = rest;
  const arcs = chosen(answer);
  for (const a of arcs) {
    const i = owner[a]!;
    if (problem.pinned[a] === 1 || units(problem, answer, i, a) > 0) continue;
    const others = arcs.filter((b) => b !== a);
    const load = loadsOf(problem, nodes, others);
    const lacks = nodes.least.some((least, v) => load[v]! < least);
    const breaks = quotas.list.some((q) => breachOf(problem, quotas, q, rest, others) !== null);
    if (!lacks && !breaks) fail(`seeker ${i}: matched without gain or need`);
  }
}
