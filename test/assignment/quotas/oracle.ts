import { type Problem, seekerOf } from "../../../src/assignment/problem.ts";
import type { Quota, Quotas } from "../../../src/assignment/quotas/quotas.ts";
import { answers } from "../enumerate.ts";
import { gain, isBetter, type Optimum } from "../oracle.ts";

/** The best of all answers that keep every quota, by trying them one by one; null when there is none. */
export function exhaustQuotas(problem: Problem, quotas: Quotas): Optimum | null {
  let best: Optimum | null = null;
  for (const arcs of answers(problem)) {
    if (!quotas.list.every((quota) => keeps(problem, quotas, quota, arcs))) continue;
    const total = arcs.reduce((sum, a) => sum + gain(problem, seekerOf(problem, a), a), 0);
    const found = { matched: arcs.length, total };
    if (best === null || isBetter(problem, found, best)) best = found;
  }
  return best;
}

/** Word for word as the quota is described. */
function keeps(
  problem: Problem,
  { amount }: Quotas,
  quota: Quota,
  arcs: readonly number[],
): boolean {
  const placeOf = (a: number) => problem.place[a]!;
  if (quota.kind === "budget") {
    const there = arcs.filter((a) => placeOf(a) === quota.place);
    return there.reduce((sum, a) => sum + (amount ? amount[a]! : 1), 0) <= quota.most;
  }
  const isOne = (a: number) => quota.seekers.includes(seekerOf(problem, a));
  if ("places" in quota) {
    const there = arcs.filter((a) => quota.places.includes(placeOf(a)));
    const own = there.filter(isOne).length;
    const limit =
      typeof quota.bound === "number"
        ? quota.bound
        : (quota.bound.numerator * there.length) / quota.bound.denominator;
    // Thirds and fifths of a few pairs: whole numbers come out whole, or differ by far less than this.
    return quota.kind === "atLeast" ? own >= limit - 1e-9 : own <= limit + 1e-9;
  }
  return arcs.filter(isOne).every((a) => {
    const part = quota.part[placeOf(a)]!;
    const beside = new Set(
      arcs
        .filter((b) => isOne(b) && quota.part[placeOf(b)] === part)
        .map((b) => seekerOf(problem, b)),
    );
    if (quota.kind === "together") return part >= 0 && beside.size === quota.seekers.length;
    return part < 0 || beside.size === 1;
  });
}
