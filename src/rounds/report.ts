import type { MatchTaskOutput } from "../compute/match-task.ts";
import type { MarketResult } from "../matching/decode.ts";
import type { Objective } from "../matching/policy.ts";
import type { PairIds } from "../matching/parties.ts";

/** A run's figures, as programs read them; kept with the run. */
export interface RunReport {
  readonly status: MarketResult["status"];
  readonly objective: Objective;
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
  /** Null where the proof claims nothing of the total: of a stable run, or of one without a solution. */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly precision: number;
  readonly proof: string;
  readonly certified: boolean;
  /** By what each side would rather have: its own words first, then the fit. */
  readonly blockingPairs: number;
  /** Null for the other objectives. */
  readonly fair: MarketResult["fair"];
  /** Of the proposed pairs; null when there are none. */
  readonly lowestFit: number | null;
  readonly totalFit: number;
  /** What waiting and what was published before add to the total, outside the fit. */
  readonly totalPriority: number;
  readonly totalContinuity: number;
  /** Those who were left without a proposal in an earlier round, and how many of them have one now. */
  readonly waitedBefore: { readonly seekers: number; readonly matched: number };
  readonly seconds: number;
  /** Of each step, in seconds. */
  readonly steps: Readonly<Record<string, number>>;
  readonly seatValues: MarketResult["seatValues"];
  readonly groupValues: MarketResult["groupValues"];
  readonly seatsReckoned: boolean;
  readonly conflict: MarketResult["conflict"];
}

/** The same without its list of pairs, which is long. */
export type ReportFigures = Omit<RunReport, "pairs">;

interface Asked {
  readonly objective: Objective;
  readonly seekers: number;
  readonly places: number;
  /** Those who were left without a proposal before. */
  readonly waited: ReadonlySet<string>;
}

export function reportOf(
  { objective, waited, ...sizes }: Asked,
  { result, figures, seconds }: Pick<MatchTaskOutput, "result" | "figures" | "seconds">,
): RunReport {
  const fits = result.proposals.map(({ fit }) => fit);
  return {
    status: result.status,
    objective,
    matched: result.proposals.length,
    pairs: result.proposals.map(({ seeker, place }) => ({ seeker, place })),
    ...sizes,
    allowedPairs: result.allowedPairs,
    ...figures,
    blockingPairs: result.blockingPairs,
    lowestFit: fits.length === 0 ? null : Math.min(...fits),
    totalFit: sumOf(fits),
    totalPriority: sumOf(result.proposals.map(({ explanation }) => explanation.priority)),
    totalContinuity: sumOf(result.proposals.map(({ explanation }) => explanation.continuity)),
    waitedBefore: {
      seekers: waited.size,
      matched: result.proposals.filter(({ seeker }) => waited.has(seeker)).length,
    },
    seconds: Object.values(seconds).reduce((sum, step) => sum + step, 0),
    steps: seconds,
    fair: result.fair,
    seatValues: result.seatValues,
    groupValues: result.groupValues,
    seatsReckoned: result.seatsReckoned,
    conflict: result.conflict,
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
