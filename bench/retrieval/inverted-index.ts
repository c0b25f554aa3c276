/** Terms of a text, by number, with their weights. */
export type WeightedTerms = ReadonlyMap<number, number>;

/** For each term the texts that hold it and its weight in each: scores without touching the others. */
export class InvertedIndex {
  readonly #scores: Float64Array;
  readonly #texts: readonly Uint32Array[];
  readonly #weights: readonly Float64Array[];

  constructor(corpus: readonly WeightedTerms[], terms: number) {
    const texts: number[][] = Array.from({ length: terms }, () => []);
    const weights: number[][] = Array.from({ length: terms }, () => []);
    for (const [text, weighted] of corpus.entries()) {
      for (const [term, weight] of weighted) {
        texts[term]!.push(text);
        weights[term]!.push(weight);
      }
    }
    this.#texts = texts.map((list) => Uint32Array.from(list));
    this.#weights = weights.map((list) => Float64Array.from(list));
    this.#scores = new Float64Array(corpus.length);
  }

  /** The dot product of a query with every text; the next call overwrites it. */
  scores(query: WeightedTerms): Float64Array {
    const sums = this.#scores.fill(0);
    for (const [term, weight] of query) {
      const texts = this.#texts[term];
      const weights = this.#weights[term];
      if (!texts || !weights) continue;
      for (let i = 0; i < texts.length; i++) sums[texts[i]!]! += weight * weights[i]!;
    }
    return sums;
  }
}

/** Terms numbered in the order of their first appearance, and how many texts hold each. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #texts: number[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** The term's number, given to it now if it has none. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#texts.length);
    return this.#texts.push(0) - 1;
  }

  /** Notes that one more text holds these terms. */
  count(terms: Iterable<number>): void {
    for (const term of terms) this.#texts[term]!++;
  }

  /** How many of the counted texts hold the term. */
  textsWith(term: number): number {
    return this.#texts[term]!;
  }
}
