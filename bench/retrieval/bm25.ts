import { InvertedIndex, Vocabulary, type WeightedTerms } from "./inverted-index.ts";
import { timed, type WordRanker } from "./ranker.ts";
import { stemmedWords } from "./stemmed-words.ts";
import type { Task } from "./task.ts";

const K1 = 1.2;
const B = 0.75;

/**
 * Okapi BM25 on Snowball stems (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25
 * and Beyond", 2009), k1 1.2 and b 0.75, with Lucene's inverse document frequency, which is never
 * below 0. No words are left out: the frequency says what they are worth.
 */
export async function rankByBm25({
  queries,
  corpus,
}: Pick<Task, "queries" | "corpus">): Promise<WordRanker> {
  const { result, textsPerSecond } = await timed(queries.length + corpus.length, () => {
    const vocabulary = new Vocabulary();
    const texts = termCounts(corpus, vocabulary);
    for (const { counts } of texts) vocabulary.count(counts.keys());
    const weighted = weightsOf(texts, vocabulary);
    const index = new InvertedIndex(weighted, vocabulary.size);
    return { vocabulary, index, asked: termCounts(queries, vocabulary) };
  });
  const { vocabulary, index, asked } = result;
  return {
    name: "BM25",
    textsPerSecond,
    unfound: 0,
    scores: (query) => index.scores(asked[query]!.counts),
    information: (query) => {
      let sum = 0;
      for (const [term, count] of asked[query]!.counts)
        sum += count * rarity(vocabulary.textsWith(term), corpus.length);
      return sum;
    },
  };
}

type Counted = { readonly counts: Map<number, number>; readonly length: number };

function termCounts(texts: readonly string[], vocabulary: Vocabulary): Counted[] {
  return stemmedWords(texts).map((words) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      const term = vocabulary.number(word);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return { counts, length: words.length };
  });
}

function weightsOf(texts: readonly Counted[], vocabulary: Vocabulary): WeightedTerms[] {
  const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return texts.map(({ counts, length }) => {
    const damping = K1 * (1 - B + (B * length) / meanLength);
    return new Map(
      Array.from(counts, ([term, count]) => {
        const weight = rarity(vocabulary.textsWith(term), texts.length);
        return [term, (weight * count * (K1 + 1)) / (count + damping)];
      }),
    );
  });
}

const rarity = (holders: number, texts: number): number =>
  Math.log(1 + (texts - holders + 0.5) / (holders + 0.5));
