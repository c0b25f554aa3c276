/** A share as a fraction in whole numbers: 2 / 5 is 40 %. 0 ≤ numerator ≤ denominator. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Of the pairs at `places`, at least or at most so many are those of `seekers`; a share is one of all pairs there, so
 * that where nobody is, every share holds. Lists ascend.
 */
export interface CountQuota {
  readonly kind: "atLeast" | "atMost";
  readonly seekers: Int32Array;
  readonly places: Int32Array;
  readonly bound: number | Share;
}

/**
 * Of these seekers, where one is, all are (together: all or none), or no other is (apart). Where: `part` names the part
 * that each place belongs to, or −1; together they may not stand outside all parts, apart they may.
 */
export interface CompanyQuota {
  readonly kind: "together" | "apart";
  readonly seekers: Int32Array;
  /** Per place. */
  readonly part: Int32Array;
}

/** The amounts of a place's pairs, of these seekers where they are named, add up to at most this. */
export interface BudgetQuota {
  readonly kind: "budget";
  readonly place: number;
  /** All when absent; ascending. */
  readonly seekers?: Int32Array;
  readonly most: number;
}

export type Quota = CountQuota | CompanyQuota | BudgetQuota;

/** Limits that do not nest. They count pinned pairs like all others. */
export interface Quotas {
  readonly list: readonly Quota[];
  /** Per arc: what the pair takes of its place's budget; whole numbers ≥ 0, in a unit of the caller's. 1 each when absent. */
  readonly amount?: Float64Array;
}

/** The reach of coefficients and bounds; sums of 2^22 pairs stay exact. */
export const MOST_AMOUNT = 1e9;
export const MOST_DENOMINATOR = 1e4;

export function amountOf(quotas: Quotas, arc: number): number {
  return quotas.amount?.[arc] ?? 1;
}
