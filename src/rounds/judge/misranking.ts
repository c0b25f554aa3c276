import { COMPARISON_KINDS, type Comparison, type ComparisonKind } from "./comparisons.ts";

/** How near a place is to a seeker, higher is nearer; null where nothing can be said. */
export type PairScore = (seeker: string, place: string) => number | null;

/** How often an order of places contradicts the judges. */
export interface Misranking {
  readonly comparisons: number;
  /** Contradicted ones; a tie, or a pair of which nothing can be said, is half of one. */
  readonly misranked: number;
  /** Between 0 and 1, with its 95 % interval; null without a comparison. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export function misrankingOf(
  comparisons: readonly Comparison[],
  score: PairScore,
): Record<ComparisonKind, Misranking> {
  const [easy, hard] = COMPARISON_KINDS.map((kind) =>
    count(
      comparisons.filter((comparison) => comparison.kind === kind),
      score,
    ),
  );
  return { easy: easy!, hard: hard! };
}

function count(comparisons: readonly Comparison[], score: PairScore): Misranking {
  const misranked = comparisons.reduce((sum, one) => sum + errorOf(one, score), 0);
  const total = comparisons.length;
  if (total === 0) return { comparisons: 0, misranked: 0, share: null };
  const value = misranked / total;
  const share = { value, ...wilson(value, independent(comparisons)) };
  return { comparisons: total, misranked, share };
}

function errorOf({ seeker, better, worse }: Comparison, score: PairScore): number {
  const [high, low] = [score(seeker, better), score(seeker, worse)];
  if (high === null || low === null || high === low) return 0.5;
  return high < low ? 1 : 0;
}

/**
 * Comparisons of one seeker share their ratings: m places say m − 1 independent things, however many
 * pairs of them can be formed. The interval is drawn from these, so that it is not too narrow.
 */
function independent(comparisons: readonly Comparison[]): number {
  const places = new Map<string, Set<string>>();
  for (const { seeker, better, worse } of comparisons) {
    places.set(seeker, (places.get(seeker) ?? new Set()).add(better).add(worse));
  }
  return [...places.values()].reduce((sum, { size }) => sum + size - 1, 0);
}

/** The standard normal's 97.5 % quantile. */
const Z = 1.959964;

/**
 * Wilson's 95 % score interval of a share seen in n trials ("Probable inference, the law of
 * succession, and statistical inference", JASA 22, 1927): sensible for few trials and at 0 and 1.
 */
export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half =
    (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  // The share is inside by the formula; rounding may put it outside at 0 and 1.
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.max(share, middle + half) };
}
