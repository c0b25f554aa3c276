/**
 * How search joins two lists of one query's finds, by words and by meaning: weighted reciprocal rank
 * fusion (Cormack, Clarke & Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual
 * Rank Learning Methods", SIGIR 2009, p. 758). Ranks can be joined where scores cannot: a full-text
 * score and a cosine have no unit in common.
 *
 * How far words are to be trusted depends on the query and the text: a text that says all of a
 * question is likely its answer, one that shares a single word of it, as texts in another language
 * do, is not. So a place in the list by words is worth the square of the share of the query that
 * the text says. The service's search and its bench both read this;
 * docs/decisions/0021-how-models-are-judged.md says how the constants were chosen.
 */
export const FUSION = {
  /** Added to every rank: the larger, the less the first places of one list outweigh the rest. */
  k: 5,
  /** How many finds of each list take part. */
  depth: 200,
  /** What a place in each list is worth, for words where the text says the whole query. */
  weights: { words: 8, meaning: 1 },
} as const;

/**
 * What a place in the list by words adds to a text's fused score. Ranks count from 1; texts of equal
 * score share the better rank, as SQL's `rank()` has it. `information` is what the whole query would
 * score, said once each in a text of usual length; a list that does not hold the text adds nothing.
 */
export function worthByWords(rank: number, score: number, information: number): number {
  const share = Math.min(1, score / information);
  return (FUSION.weights.words * share ** 2) / (FUSION.k + rank);
}

/** The same for the list by meaning. */
export function worthByMeaning(rank: number): number {
  return FUSION.weights.meaning / (FUSION.k + rank);
}
