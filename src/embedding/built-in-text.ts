import { unitVector } from "./embedder.ts";
import { addHashedText } from "./hashed-text.ts";
import type { StaticModel } from "./static-model.ts";
import { addText } from "./static-text.ts";

const SPELLING_DIMENSIONS = 256;
/**
 * What share of a cosine is of spelling. At 0.2 and 0.3 every measure was above that of meaning
 * alone; from 0.45 on a word that two texts share outweighs what stands around it ("taglia e cuci"
 * and "taglio dei capelli").
 */
const SPELLING_SHARE = 0.3;

export const builtInDimensions = (model: StaticModel) => model.dimensions + SPELLING_DIMENSIONS;

/**
 * What a text means and then how it is spelled, in one unit vector: a cosine is the two parts'
 * cosines, each by its share. The second part is why a name, or a rare word that both texts have,
 * still counts among many others. Null when every word is a function word.
 */
export function builtInVector(model: StaticModel, text: string): Float32Array | null {
  const both = new Float64Array(builtInDimensions(model));
  const meaning = both.subarray(0, model.dimensions);
  const spelling = both.subarray(model.dimensions);
  if (!addText(model, meaning, text)) return null;
  addHashedText(spelling, text);
  scale(meaning, 1 - SPELLING_SHARE);
  scale(spelling, SPELLING_SHARE);
  return unitVector(both);
}

/** Brings a vector to a squared length, in place; the zero vector stays. */
function scale(vector: Float64Array, squaredLength: number): void {
  let squares = 0;
  for (let k = 0; k < vector.length; k++) squares += vector[k]! * vector[k]!;
  const factor = squares > 0 ? Math.sqrt(squaredLength / squares) : 0;
  for (let k = 0; k < vector.length; k++) vector[k]! *= factor;
}
