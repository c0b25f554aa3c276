import type { Lexicon } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";
import type { Random } from "./random.ts";

/** The unit vectors of some texts, and the way back to the parameters. */
export interface Batch {
  /** One row of `dimensions` for each text. */
  readonly units: Float32Array;
  /** Adds the loss's gradient by the unit vectors to the parameters' gradients. */
  learn(gradients: Float32Array): void;
}

/** How often a word is read without its own row, and then without its stem's: n-grams must do alone. */
const WORD_DROPOUT = 0.25;
const STEM_DROPOUT = 0.4;

/** Lays out the vectors of texts, given as types. Every distinct word is composed once. */
export function openBatch(
  lexicon: Lexicon,
  parameters: Parameters,
  texts: readonly Int32Array[],
  random: Random,
): Batch {
  const size = parameters.dimensions;
  const types = [...new Set(texts.flatMap((text) => [...text]))];
  const at = new Map(types.map((type, place) => [type, place * size]));
  const skips = types.map((type) => (type < lexicon.wordCount ? skipped(random) : 0));
  const words = new Float32Array(types.length * size);
  for (const [place, type] of types.entries()) {
    eachFeature(lexicon, type, skips[place]!, (row, factor) =>
      addScaled(words, place * size, parameters.values, row * size, factor, size),
    );
  }
  const units = new Float32Array(texts.length * size);
  const lengths = texts.map((text, n) => {
    for (const type of text) addScaled(units, n * size, words, at.get(type)!, 1, size);
    return normalise(units, n * size, size);
  });
  return {
    units,
    learn: (gradients) => {
      const byWord = new Float32Array(words.length);
      const raw = new Float32Array(size);
      for (const [n, text] of texts.entries()) {
        rawGradient(raw, units, gradients, n * size, lengths[n]!);
        for (const type of text) addScaled(byWord, at.get(type)!, raw, 0, 1, size);
      }
      for (const [place, type] of types.entries()) {
        eachFeature(lexicon, type, skips[place]!, (row, factor) => {
          parameters.touched.add(row);
          addScaled(parameters.gradients, row * size, byWord, place * size, factor, size);
        });
      }
    },
  };
}

const skipped = (random: Random) =>
  random.next() >= WORD_DROPOUT ? 0 : random.next() >= STEM_DROPOUT ? 1 : 2;

function eachFeature(
  lexicon: Lexicon,
  type: number,
  skip: number,
  visit: (row: number, factor: number) => void,
): void {
  const end = lexicon.starts[type + 1]!;
  for (let f = lexicon.starts[type]! + skip; f < end; f++) {
    visit(lexicon.rows[f]!, lexicon.factors[f]!);
  }
}

function addScaled(
  to: Float32Array,
  toStart: number,
  from: Float32Array,
  fromStart: number,
  factor: number,
  size: number,
): void {
  for (let k = 0; k < size; k++) to[toStart + k]! += factor * from[fromStart + k]!;
}

/** Brings a row to length 1 and returns the length it had; a row of zeros stays. */
function normalise(rows: Float32Array, start: number, size: number): number {
  let squares = 0;
  for (let k = start; k < start + size; k++) squares += rows[k]! * rows[k]!;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = start; k < start + size; k++) rows[k]! /= length;
  return length;
}

/** The gradient by the sum whose direction is the unit vector: what lies across it, over the length. */
function rawGradient(
  raw: Float32Array,
  units: Float32Array,
  gradients: Float32Array,
  start: number,
  length: number,
): void {
  let along = 0;
  for (let k = 0; k < raw.length; k++) along += units[start + k]! * gradients[start + k]!;
  for (let k = 0; k < raw.length; k++) {
    raw[k] = length > 0 ? (gradients[start + k]! - along * units[start + k]!) / length : 0;
  }
}
