import { unitVector } from "../embedder.ts";
import { gramBuckets } from "../grams.ts";
import { GRAM_BUCKETS, type Lexicon } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";

/** The vector of a type: all that makes it up, summed. */
export function composed(lexicon: Lexicon, parameters: Parameters, type: number): Float64Array {
  const sum = new Float64Array(parameters.dimensions);
  for (let f = lexicon.starts[type]!; f < lexicon.starts[type + 1]!; f++) {
    addRow(sum, parameters, lexicon.rows[f]!, lexicon.factors[f]!);
  }
  return sum;
}

/** The vector that a word would have if it were not known: of its stem and n-grams alone. */
export function guessed(
  lexicon: Lexicon,
  parameters: Parameters,
  word: string,
  stemId: number | undefined,
): Float64Array {
  const sum = new Float64Array(parameters.dimensions);
  if (stemId !== undefined) addRow(sum, parameters, lexicon.stemRow + stemId, 1);
  const grams = gramBuckets(word, GRAM_BUCKETS);
  for (const gram of grams) {
    addRow(sum, parameters, lexicon.gramRow + gram, 1 / Math.sqrt(grams.length));
  }
  return sum;
}

/** A row of the parameters, times a factor. */
export function rowOf(parameters: Parameters, row: number, factor: number): Float64Array {
  const sum = new Float64Array(parameters.dimensions);
  addRow(sum, parameters, row, factor);
  return sum;
}

/** The unit vector of a text. */
export function unitOf(
  vectors: readonly Float64Array[],
  types: Int32Array,
  dimensions: number,
): Float32Array {
  const sum = new Float64Array(dimensions);
  for (const type of types) for (let k = 0; k < dimensions; k++) sum[k]! += vectors[type]![k]!;
  return unitVector(sum) ?? new Float32Array(dimensions);
}

function addRow(
  sum: Float64Array,
  { values, dimensions }: Parameters,
  row: number,
  factor: number,
) {
  const start = row * dimensions;
  for (let k = 0; k < dimensions; k++) sum[k]! += factor * values[start + k]!;
}
