/** A way to say how near the texts of a corpus are to a query. */
export interface Ranker {
  readonly name: string;
  /** Texts, of the corpus and of the queries, made ready to be compared in a second. */
  readonly textsPerSecond: number;
  /** The score of a text that does not answer at all: no word in common, nothing to compare. */
  readonly unfound: number;
  /**
   * How near each text of the corpus is to a query, by their indices; higher is nearer. The next
   * call overwrites the array.
   */
  readonly scores: (query: number) => Float64Array;
}

/** A ranker by the words of a query that a text says. */
export interface WordRanker extends Ranker {
  /** What a text of usual length scores that says a query's every word once. */
  readonly information: (query: number) => number;
}

/** Does the work and says how many texts a second that was. */
export async function timed<T>(
  texts: number,
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly textsPerSecond: number }> {
  const start = performance.now();
  const result = await work();
  return { result, textsPerSecond: (1000 * texts) / (performance.now() - start) };
}
