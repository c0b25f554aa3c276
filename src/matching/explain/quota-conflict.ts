import type { Problem } from "../../assignment/problem.ts";
import type { CompanyQuota, CountQuota } from "../../assignment/quotas/quotas.ts";
import type { QuotaConflict, Release } from "../../assignment/quotas/solution.ts";
import type { Bounded } from "../../assignment/widened.ts";
import type { Text } from "../glossary.ts";
import type { LimitOrigin, Limits } from "../quotas/limits.ts";
import { type Names, pairOf } from "./bounded-names.ts";
import { quotaConflictWords, quotaReleaseWords, quotaWords } from "./quota-conflict-words.ts";
import type { QuotaConflictAccount, QuotaReleaseAccount } from "./quota-conflict-types.ts";

/** A conflict of limits with its releases in ids and sentences: one account for files and for runs. */
export function accountOfQuotaConflict(
  problem: Problem,
  limits: Limits,
  conflict: QuotaConflict,
  names: Names,
): QuotaConflictAccount {
  const named = Array.from(conflict.quotas, (q) => limits.origins[q]!);
  const quotas = named.filter(isQuota).map(({ name, where }) => ({ name, where }));
  const budgets = named.flatMap((one) => (one.kind === "budget" ? [one.place] : []));
  const places = bounded("place", conflict.places);
  const groups = [
    ...bounded("seekerGroup", conflict.seekerGroups),
    ...bounded("placeGroup", conflict.placeGroups),
  ];
  const pins = Array.from(conflict.pins, (arc) => pairOf(problem, arc, names)).toSorted((a, b) =>
    a.seeker < b.seeker ? -1 : 1,
  );
  const { irreducible } = conflict;
  return {
    sentence: quotaConflictWords({
      quotas: quotas.map(({ name, where }) => quotaWords(name, where)),
      budgets: budgets.toSorted(),
      minimums: [...places, ...groups].map(names.label).toSorted(),
      pins,
      irreducible,
    }),
    quotas,
    budgets: budgets.toSorted(),
    places: places.map(names.id).toSorted(),
    groups: groups.map(names.id).toSorted(),
    pins,
    irreducible,
    releases: conflict.releases.flatMap((release) => releaseOf(limits, release, irreducible)),
  };
}

const isQuota = (origin: LimitOrigin): origin is LimitOrigin & { readonly kind: "quota" } =>
  origin.kind === "quota";

const bounded = (of: Bounded["of"], members: Int32Array): Bounded[] =>
  Array.from(members, (index) => ({ of, index }));

/** Nothing where it could not be tried in time, or not be told whether it resolves even this conflict. */
function releaseOf(limits: Limits, release: Release, irreducible: boolean): QuotaReleaseAccount[] {
  const enough = release.status === "possible";
  if (!enough && (release.status === "undecided" || !irreducible)) return [];
  const origin = limits.origins[release.quota]!;
  const quota = limits.quotas.list[release.quota]!;
  if (quota.kind === "budget" && origin.kind === "budget") {
    const { place } = origin;
    const to = release.nearest && inUnits(release.nearest.counted, limits);
    return [
      {
        kind: "budget",
        place,
        to,
        enough,
        sentence: budgetWords(place, to, inUnits(quota.most, limits)),
      },
    ];
  }
  if (quota.kind === "budget" || origin.kind === "budget") return [];
  const { name, where } = origin;
  const nearest = origin.discreet === true ? null : release.nearest;
  const sentence = changeWords(quotaWords(name, where), quota, nearest);
  return [{ kind: "quota", name, where, nearest, enough, sentence }];
}

const budgetWords = (place: string, to: number | null, before: number): Text =>
  to === null
    ? quotaReleaseWords.giveUpBudget(place)
    : quotaReleaseWords.budget(place, String(before), String(to));

/** Without what Float64 adds to a multiple of a decimal. */
const inUnits = (amount: number, { unit }: Limits): number =>
  Number((amount * unit).toPrecision(12));

function changeWords(
  name: Text,
  quota: CountQuota | CompanyQuota,
  nearest: Release["nearest"],
): Text {
  if (nearest === null || "part" in quota) return quotaReleaseWords.giveUp(name);
  const { counted, among } = nearest;
  const { bound, kind } = quota;
  if (typeof bound !== "number") return quotaReleaseWords.loosen(name, counted, among);
  const change = kind === "atLeast" ? quotaReleaseWords.lower : quotaReleaseWords.raise;
  return change(name, bound, counted);
}
