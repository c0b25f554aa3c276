import type { Embedder } from "../../src/embedding/embedder.ts";
import { compactVectors, cosines, QUERIES_AT_ONCE } from "./cosines.ts";
import { type Ranker, timed } from "./ranker.ts";

type Texts = { readonly queries: readonly string[]; readonly corpus: readonly string[] };

/** Ranks by the cosine of an embedder's vectors, all of them compared. */
export async function rankByVectors(
  embedder: Embedder,
  { queries, corpus }: Texts,
): Promise<Ranker> {
  const { result, textsPerSecond } = await timed(queries.length + corpus.length, async () => ({
    passages: compactVectors(await embedder.embed(corpus, "passage")),
    asked: await embedder.embed(queries, "query"),
  }));
  // Those of the next queries too: who asks does so in their order, a hybrid twice for each.
  let scored: { from: number; all: Float64Array } = { from: -1, all: new Float64Array() };
  return {
    name: embedder.id,
    textsPerSecond,
    unfound: -Infinity,
    scores: (query) => {
      const from = query - (query % QUERIES_AT_ONCE);
      if (from !== scored.from) {
        const some = result.asked.slice(from, from + QUERIES_AT_ONCE);
        scored = { from, all: cosines(some, result.passages) };
      }
      const start = (query - from) * corpus.length;
      return scored.all.subarray(start, start + corpus.length);
    },
  };
}
