import type { Solution } from "../solution.ts";

/**
 * Why there is no solution although there is one without quotas: the quotas, minimums and pins named cannot hold
 * together, beside capacities and who may go where. All ascending; quotas by their place in the list.
 */
export interface QuotaConflict {
  readonly quotas: Int32Array;
  readonly places: Int32Array;
  readonly seekerGroups: Int32Array;
  readonly placeGroups: Int32Array;
  /** Arcs. */
  readonly pins: Int32Array;
  /** Without any one member the others can hold. False when time ran out before each had been tried. */
  readonly irreducible: boolean;
  readonly releases: readonly Release[];
}

/** What would happen if one quota of a conflict alone gave way, all other rules of the problem kept. */
export interface Release {
  readonly quota: number;
  /** `never`: there is no solution even without it; `undecided`: time ran out. */
  readonly status: "possible" | "never" | "undecided";
  /**
   * How near its bound it can come, when possible and of a kind that counts: so many pairs (of a budget: so much) of
   * the set, among so many at its places.
   */
  readonly nearest: { readonly counted: number; readonly among: number } | null;
}

/**
 * As `Solution`, with the fields of an answer filled in when optimal or feasible. `duals` is there when quotas cost
 * nothing: then the prices of the problem without them prove the answer. `conflict` is the problem's own, without quotas.
 */
export interface QuotaSolution extends Omit<Solution, "status"> {
  /** `feasible`: not proved optimal in time; `undecided`: no answer found in time. */
  readonly status: "optimal" | "feasible" | "infeasible" | "undecided" | "cancelled";
  /**
   * By the solver's word no answer has more pairs without a pin (null without mostMatched), or as many and more units;
   * Infinity where it gives none. Both are those of the answer when optimal.
   */
  readonly matchesBound: number | null;
  readonly unitsBound: number;
  readonly quotaConflict: QuotaConflict | null;
}
