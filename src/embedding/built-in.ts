import { setImmediate } from "node:timers/promises";
import { canonicalText, unitVector } from "./embedder.ts";
import type { Embedder } from "./embedder.ts";
import { addHashedText } from "./hashed-text.ts";

/** A change to anything that the vectors depend on takes the next number. */
export const BUILT_IN_ID = "built-in-1";

const DIMENSIONS = 512;
const TEXTS_PER_TURN = 256;

/**
 * The embedder shipped with the project: bilingual (Italian, English), no download, no native code.
 * It knows spelling, not the world: synonyms that share no letters are strangers to it.
 */
export function openBuiltIn(): Embedder {
  return {
    id: BUILT_IN_ID,
    dimensions: DIMENSIONS,
    maxTokens: null,
    embed: async (texts, _role, signal) => {
      const vectors: (Float32Array | null)[] = [];
      for (const text of texts) {
        if (vectors.length % TEXTS_PER_TURN === 0) {
          await setImmediate();
          signal?.throwIfAborted();
        }
        vectors.push(embedText(text));
      }
      return vectors;
    },
    close: async () => {},
  };
}

function embedText(text: string): Float32Array | null {
  const sums = new Float64Array(DIMENSIONS);
  return addHashedText(sums, canonicalText(text)) ? unitVector(sums) : null;
}
