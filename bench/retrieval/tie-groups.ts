/** Texts of one score, at least one of which answers. */
export interface TieGroup {
  /** How many texts score higher. */
  readonly above: number;
  /** How many texts have this score. */
  readonly size: number;
  /** The gains of those among them that answer. */
  readonly gains: readonly number[];
}

/** The groups of equal scores that hold an answer, the best first; one pass over the scores. */
export function tieGroups(scores: Float64Array, gains: ReadonlyMap<number, number>): TieGroup[] {
  const gainsAt = new Map<number, number[]>();
  for (const [text, gain] of gains) {
    const score = scores[text]!;
    gainsAt.set(score, [...(gainsAt.get(score) ?? []), gain]);
  }
  const levels = Float64Array.from(gainsAt.keys()).toSorted((a, b) => b - a);
  const between = new Float64Array(levels.length + 1);
  const equal = new Float64Array(levels.length + 1);
  for (const score of scores) {
    const level = firstNotAbove(levels, score);
    if (levels[level] === score) equal[level]!++;
    else between[level]!++;
  }
  let above = 0;
  return Array.from(levels, (score, level) => {
    above += between[level]!;
    const group = { above, size: equal[level]!, gains: gainsAt.get(score)! };
    above += group.size;
    return group;
  });
}

/** The index of the first of the descending levels that is not above the score. */
function firstNotAbove(levels: Float64Array, score: number): number {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (levels[middle]! > score) low = middle + 1;
    else high = middle;
  }
  return low;
}
