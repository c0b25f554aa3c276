/** Criteria of the better place minus those of the worse: what a comparison says of the weights. */
export type Difference = Float64Array;

/** Keeps the weights finite where some weights explain every comparison. */
const RIDGE = 0.1;
const MOST_SWEEPS = 200;
const STILL = 1e-7;

/**
 * Weights w ≥ 0 under which the judges' orders are most likely, where a place is preferred with
 * probability 1 / (1 + e^(−w·x)): the Bradley–Terry model on differences x of criteria, that is,
 * logistic regression without an intercept, its weights bounded below by 0 and slightly penalised by
 * their squares. The objective is strictly convex, so there is one answer.
 *
 * Coordinate descent with the curvature's upper bound ¼ Σ x² in place of the curvature (Böhning &
 * Lindsay, "Monotonicity of quadratic-approximation algorithms", 1988): every step improves, no step
 * size is chosen. O(sweeps × comparisons × criteria).
 */
export function fitWeights(differences: readonly Difference[], criteria: number): Float64Array {
  const weights = new Float64Array(criteria);
  const margins = new Float64Array(differences.length);
  const curvature = Float64Array.from({ length: criteria }, (_, c) => curvatureOf(differences, c));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let moved = 0;
    for (let c = 0; c < criteria; c++) {
      const slope = slopeOf(differences, margins, c) - RIDGE * weights[c]!;
      const next = Math.max(0, weights[c]! + slope / curvature[c]!);
      const step = next - weights[c]!;
      weights[c] = next;
      moved = Math.max(moved, Math.abs(step));
      for (let i = 0; i < margins.length; i++) margins[i]! += step * differences[i]![c]!;
    }
    if (moved < STILL) break;
  }
  return weights;
}

function curvatureOf(differences: readonly Difference[], criterion: number): number {
  return differences.reduce((sum, x) => sum + x[criterion]! ** 2 / 4, RIDGE);
}

/** The slope of the log-likelihood along one weight. */
function slopeOf(
  differences: readonly Difference[],
  margins: Float64Array,
  criterion: number,
): number {
  let slope = 0;
  for (let i = 0; i < margins.length; i++) {
    slope += differences[i]![criterion]! / (1 + Math.exp(margins[i]!));
  }
  return slope;
}
