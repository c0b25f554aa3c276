/**
 * How search joins two lists of one query's finds, by words and by meaning: weighted reciprocal rank
 * fusion (Cormack, Clarke & Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual
 * Rank Learning Methods", SIGIR 2009, p. 758). Ranks can be joined where scores cannot: a full-text
 * score and a cosine have no unit in common. The service's search and its bench both read this;
 * docs/decisions/0021-how-models-are-judged.md says how the constants were chosen.
 */
export const FUSION = {
  /** Added to every rank: the larger, the less the first places of one list outweigh the rest. */
  k: 2,
  /** How many finds of each list take part. */
  depth: 200,
  /** What a place in each list is worth. */
  weights: { words: 4, meaning: 1 },
} as const;

/** The lists that are fused. */
export type FusedList = keyof typeof FUSION.weights;

/**
 * What one place in one list adds to a text's fused score. Ranks count from 1; texts of equal score
 * share the better rank, as SQL's `rank()` has it. A list that does not hold the text adds nothing.
 */
export function reciprocalRank(list: FusedList, rank: number): number {
  return FUSION.weights[list] / (FUSION.k + rank);
}
