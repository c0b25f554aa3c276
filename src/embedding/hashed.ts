import { embedInTurns } from "./embed-in-turns.ts";
import { type Embedder, unitVector } from "./embedder.ts";
import { addHashedText } from "./hashed-text.ts";

/** The id under which this was the default: rounds opened with it keep it. */
export const HASHED_ID = "built-in-1";

const DIMENSIONS = 512;

/**
 * Hashed words and n-grams: it knows spelling, not the world, so that synonyms that share no
 * letters are strangers to it. What a trained model is held against.
 */
export function openHashed(): Embedder {
  return {
    id: HASHED_ID,
    dimensions: DIMENSIONS,
    maxTokens: null,
    embed: (texts, _role, signal) => embedInTurns(texts, embedText, signal),
    close: async () => {},
  };
}

function embedText(text: string): Float32Array | null {
  const sums = new Float64Array(DIMENSIONS);
  return addHashedText(sums, text) ? unitVector(sums) : null;
}
