import { canonicalText, type Embedder, unitVector } from "../../src/embedding/embedder.ts";
import { addHashedText } from "../../src/embedding/hashed-text.ts";

const DIMENSIONS = 512;

/** Words and character n-grams hashed on 512 coordinates: spelling alone, nothing learned. */
export function hashedNgrams(): Embedder {
  return {
    id: "hashed n-grams",
    dimensions: DIMENSIONS,
    maxTokens: null,
    embed: async (texts) =>
      texts.map((text) => {
        const sums = new Float64Array(DIMENSIONS);
        return addHashedText(sums, canonicalText(text)) ? unitVector(sums) : null;
      }),
    close: async () => {},
  };
}
