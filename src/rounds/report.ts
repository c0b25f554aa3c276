import type { MatchTaskOutput } from "../compute/match-task.ts";
import type { ConflictIds, MarketResult } from "../matching/decode.ts";
import type { PairIds } from "../matching/parties.ts";

/** A run's figures, as programs read them; kept with the run. */
export interface RunReport {
  readonly status: "optimal" | "infeasible";
  /** How many pairs. */
  readonly matched: number;
  readonly pairs: readonly PairIds[];
  readonly seekers: number;
  /** Those with a free seat. */
  readonly places: number;
  readonly allowedPairs: number;
  readonly seekersMatched: number;
  /** Sum of fit, priority and continuity over the pairs. */
  readonly total: number;
  readonly bound: number;
  readonly gap: number;
  readonly precision: number;
  readonly proof: string;
  readonly certified: boolean;
  readonly blockingPairs: number;
  /** Of the proposed pairs; null when there are none. */
  readonly lowestFit: number | null;
  readonly totalFit: number;
  readonly seconds: number;
  /** Of each step, in seconds. */
  readonly steps: Readonly<Record<string, number>>;
  readonly seatValues: MarketResult["seatValues"];
  readonly conflict: ConflictIds | null;
}

export function reportOf(
  sizes: { readonly seekers: number; readonly places: number },
  { result, figures, seconds }: Pick<MatchTaskOutput, "result" | "figures" | "seconds">,
): RunReport {
  const fits = result.proposals.map(({ fit }) => fit);
  return {
    status: result.status,
    matched: result.proposals.length,
    pairs: result.proposals.map(({ seeker, place }) => ({ seeker, place })),
    ...sizes,
    allowedPairs: result.allowedPairs,
    ...figures,
    blockingPairs: result.blockingPairs,
    lowestFit: fits.length === 0 ? null : Math.min(...fits),
    totalFit: fits.reduce((sum, fit) => sum + fit, 0),
    seconds: Object.values(seconds).reduce((sum, step) => sum + step, 0),
    steps: seconds,
    seatValues: result.seatValues,
    conflict: result.conflict,
  };
}
