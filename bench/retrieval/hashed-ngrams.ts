import type { Embedder } from "../../src/embedding/embedder.ts";
import { openHashed } from "../../src/embedding/hashed.ts";

/** Words and character n-grams, hashed: spelling alone, nothing learned. */
export const hashedNgrams = (): Embedder => ({ ...openHashed(), id: "hashed n-grams" });
