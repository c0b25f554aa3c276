import { setImmediate } from "node:timers/promises";
import { canonicalText } from "./embedder.ts";

const TEXTS_PER_TURN = 256;

/** Embeds texts one by one, letting others run, and an abort be heard, every few of them. */
export async function embedInTurns(
  texts: readonly string[],
  embedText: (canonical: string) => Float32Array | null,
  signal?: AbortSignal,
): Promise<(Float32Array | null)[]> {
  const vectors: (Float32Array | null)[] = [];
  for (const text of texts) {
    if (vectors.length % TEXTS_PER_TURN === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    vectors.push(embedText(canonicalText(text)));
  }
  return vectors;
}
