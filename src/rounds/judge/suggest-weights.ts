import { type Difference, fitWeights } from "./fit-weights.ts";

/** Shares of the weights, adding up to 1 (or all 0: nothing speaks for any criterion). */
export interface SuggestedShare {
  readonly value: number;
  /** The 95 % interval over resampled seekers. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 400;
const TAIL = 0.025;

/**
 * The share that each criterion should have of all weights, by the judges' orders, with intervals
 * from a bootstrap of whole seekers (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993,
 * chapter 13): comparisons of one seeker are not independent. The same seed gives the same intervals.
 *
 * @param bySeeker the differences of each seeker's comparisons, each of `criteria` entries
 */
export function suggestWeights(
  bySeeker: readonly (readonly Difference[])[],
  criteria: number,
  seed: number,
): SuggestedShare[] {
  const value = shares(fitWeights(bySeeker.flat(), criteria));
  const next = mulberry32(seed);
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const sample = bySeeker.map(() => bySeeker[Math.floor(next() * bySeeker.length)]!);
    return shares(fitWeights(sample.flat(), criteria));
  });
  return Array.from(value, (share, c) => {
    const sorted = Float64Array.from(drawn, (one) => one[c]!).toSorted();
    return { value: share, low: quantile(sorted, TAIL), high: quantile(sorted, 1 - TAIL) };
  });
}

function shares(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0 ? weights : weights.map((weight) => weight / sum);
}

const quantile = (sorted: Float64Array, share: number) =>
  sorted[Math.round(share * (sorted.length - 1))]!;

/** Tommy Ettinger's mulberry32 (public domain): even draws in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
