import { InvertedIndex, Vocabulary, type WeightedTerms } from "./inverted-index.ts";
import { type Ranker, timed } from "./ranker.ts";
import type { Task } from "./task.ts";

const LONGEST = 4;

/**
 * The cosine of character TF-IDF: 1- to 4-grams inside words between blanks, counts times smooth
 * inverse document frequency ln((1 + n) / (1 + df)) + 1 of the corpus, at length 1; as scikit-learn's
 * `TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4))` has it.
 */
export async function rankByCharacters({
  queries,
  corpus,
}: Pick<Task, "queries" | "corpus">): Promise<Ranker> {
  const { result, textsPerSecond } = await timed(queries.length + corpus.length, () => {
    const vocabulary = new Vocabulary();
    const counter = gramCounter(vocabulary);
    const texts = corpus.map(counter);
    for (const counts of texts) vocabulary.count(counts.keys());
    const unit = unitWeights(vocabulary, corpus.length);
    return {
      index: new InvertedIndex(texts.map(unit), vocabulary.size),
      asked: queries.map((text) => unit(counter(text))),
    };
  });
  return {
    name: "character TF-IDF",
    textsPerSecond,
    unfound: 0,
    scores: (query) => result.index.scores(result.asked[query]!),
  };
}

/** Counts a text's n-grams; those of a word are cut once. */
function gramCounter(vocabulary: Vocabulary): (text: string) => Map<number, number> {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const counts = new Map<number, number>();
    for (const word of text.toLowerCase().match(/\S+/gu) ?? []) {
      let grams = known.get(word);
      if (!grams)
        known.set(word, (grams = gramsOf(` ${word} `).map((gram) => vocabulary.number(gram))));
      for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  };
}

function gramsOf(word: string): string[] {
  const grams: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST, word.length); length++) {
    for (let at = 0; at + length <= word.length; at++) grams.push(word.slice(at, at + length));
  }
  return grams;
}

/** A gram that no text of the corpus holds has no weight, as one never fitted has none. */
function unitWeights(
  vocabulary: Vocabulary,
  texts: number,
): (counts: ReadonlyMap<number, number>) => WeightedTerms {
  return (counts) => {
    const weighted = new Map<number, number>();
    let squares = 0;
    for (const [term, count] of counts) {
      const holders = vocabulary.textsWith(term);
      if (holders === 0) continue;
      const weight = count * (Math.log((1 + texts) / (1 + holders)) + 1);
      weighted.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (const [term, weight] of weighted) weighted.set(term, weight / length);
    return weighted;
  };
}
