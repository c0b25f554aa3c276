import { unitVector } from "./embedder.ts";
import { foldedWords } from "./fold.ts";
import { gramBuckets } from "./grams.ts";
import { neighbours } from "./phrases.ts";
import type { StaticModel } from "./static-model.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./word-weights.ts";

/**
 * The unit vector of a text, summed in double precision and in the order of the text, with + − × ÷
 * and square roots alone: the same bits on every platform. Null when every word is a function word.
 */
export function textVector(model: StaticModel, text: string): Float32Array | null {
  const sums = new Float64Array(model.dimensions);
  return addText(model, sums, text) ? unitVector(sums) : null;
}

/** Adds the rows of a text. Returns false, and adds nothing, when every word is a function word. */
export function addText(model: StaticModel, sums: Float64Array, text: string): boolean {
  const words = foldedWords(text);
  if (words.every(isStopWord)) return false;
  for (const [word, count] of counted(words)) {
    const row = model.terms.get(word);
    if (row === undefined) addUnknown(model, sums, word, Math.sqrt(count));
    else addRow(model, sums, row, Math.sqrt(count));
  }
  for (const [phrase, count] of counted(neighbours(words))) {
    const row = model.terms.get(phrase);
    if (row !== undefined) addRow(model, sums, row, Math.sqrt(count));
  }
  return true;
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function addUnknown(model: StaticModel, sums: Float64Array, word: string, weight: number): void {
  const row = model.stems.get(stem(word));
  if (row !== undefined) addRow(model, sums, row, weight);
  const buckets = gramBuckets(word, model.buckets);
  const share = weight / Math.sqrt(buckets.length);
  for (const bucket of buckets) addRow(model, sums, model.bucketRow + bucket, share);
}

function addRow(
  { scales, codes, dimensions }: StaticModel,
  sums: Float64Array,
  row: number,
  weight: number,
): void {
  const factor = weight * scales[row]!;
  const start = row * dimensions;
  for (let k = 0; k < dimensions; k++) sums[k]! += factor * codes[start + k]!;
}
