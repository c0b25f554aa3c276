import { foldedWords } from "../fold.ts";
import { gramBuckets } from "../grams.ts";
import { neighbours } from "../phrases.ts";
import { stem } from "../stem.ts";
import { isStopWord } from "../word-weights.ts";

/**
 * Every word form and phrase of the texts trained on (its "types"), and the rows of the parameters
 * that make up the vector of each: those of the form itself, of its stem and of its n-grams.
 * Lists are in compressed rows: type t has the features from starts[t] to before starts[t + 1].
 */
export interface Lexicon {
  /** Word forms, then phrases. */
  readonly names: readonly string[];
  readonly wordCount: number;
  readonly stems: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** The stem of a word form. */
  readonly stemOf: (type: number) => string;
  readonly stemIdOf: (type: number) => number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly factors: Float32Array;
  /** How often each type stands in the texts. */
  readonly counts: Float64Array;
  readonly rowCount: number;
  /** Rows of names come first, then those of stems, then of n-grams. */
  readonly stemRow: number;
  readonly gramRow: number;
}

export const GRAM_BUCKETS = 24_576;
const FEWEST_OF_A_PHRASE = 12;
/** Arora, Liang and Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", ICLR 2017. */
const SMOOTHING = 1e-3;
const STOP_WORD_WEIGHT = 0.05;

/** `phrases` are texts of which every pair of neighbouring words is taken up, however rare. */
export function buildLexicon(texts: Iterable<string>, phrases: readonly string[]): Lexicon {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const found = foldedWords(text);
    total += found.length;
    for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
    for (const pair of neighbours(found)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const named = new Set(phrases.flatMap((text) => neighbours(foldedWords(text))));
  const kept = [...pairs].filter(([pair, n]) => n >= FEWEST_OF_A_PHRASE || named.has(pair));
  const counts = Float64Array.from([...words.values(), ...kept.map(([, n]) => n)]);
  const weigh = (word: string, n: number) =>
    isStopWord(word) ? STOP_WORD_WEIGHT : SMOOTHING / (SMOOTHING + n / total);
  const weights = [
    ...[...words].map(([word, n]) => weigh(word, n)),
    ...kept.map(([pair, n]) => weigh(pair, n)),
  ];
  return withFeatures(
    [...words.keys()],
    kept.map(([pair]) => pair),
    weights,
    counts,
  );
}

function withFeatures(
  words: readonly string[],
  phrases: readonly string[],
  weights: readonly number[],
  counts: Float64Array,
): Lexicon {
  const names = [...words, ...phrases];
  const stems = [...new Set(words.map(stem))];
  const stemAt = new Map(stems.map((name, at) => [name, at]));
  const stemRow = names.length;
  const gramRow = stemRow + stems.length;
  const starts = new Int32Array(names.length + 1);
  const rows: number[] = [];
  const factors: number[] = [];
  for (const [type, name] of names.entries()) {
    rows.push(type);
    factors.push(weights[type]!);
    if (type < words.length) {
      const grams = gramBuckets(name, GRAM_BUCKETS);
      rows.push(stemRow + stemAt.get(stem(name))!, ...grams.map((gram) => gramRow + gram));
      factors.push(weights[type]!);
      for (const _ of grams) factors.push(weights[type]! / Math.sqrt(grams.length));
    }
    starts[type + 1] = rows.length;
  }
  return {
    names,
    wordCount: words.length,
    stems,
    idOf: new Map(names.map((name, type) => [name, type])),
    stemOf: (type) => stem(names[type]!),
    stemIdOf: (type) => stemAt.get(stem(names[type]!))!,
    starts,
    rows: Int32Array.from(rows),
    factors: Float32Array.from(factors),
    counts,
    rowCount: gramRow + GRAM_BUCKETS,
    stemRow,
    gramRow,
  };
}

/** The types of a text, each once; unknown phrases are passed over. */
export function typesOf(lexicon: Lexicon, text: string): Int32Array {
  const words = foldedWords(text);
  const found = new Set<number>();
  for (const name of [...words, ...neighbours(words)]) {
    const type = lexicon.idOf.get(name);
    if (type !== undefined) found.add(type);
  }
  return Int32Array.from(found);
}
