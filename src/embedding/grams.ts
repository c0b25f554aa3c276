import { hashSeed, hashText, spread } from "./feature-hash.ts";

const SEED = hashSeed("gram");
const SHORTEST = 3;

/**
 * The buckets, below `buckets`, of the 3- and 4-grams of a folded word between marks, in order.
 * They are what a word shares with its other forms, with its misspellings and, by Latin, with its
 * translation.
 */
export function gramBuckets(word: string, buckets: number): number[] {
  const marked = `<${word}>`;
  const last = marked.length - SHORTEST;
  const found: number[] = [];
  for (let start = 0; start <= last; start++) {
    const end = start + SHORTEST;
    const hash = hashText(SEED, marked, start, end);
    found.push(spread(hash) % buckets);
    if (start < last) found.push(spread(hashText(hash, marked, end, end + 1)) % buckets);
  }
  return found;
}
