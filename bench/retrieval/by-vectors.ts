import { cosine, type Embedder } from "../../src/embedding/embedder.ts";
import { type Ranker, timed } from "./ranker.ts";

type Texts = { readonly queries: readonly string[]; readonly corpus: readonly string[] };

/** Ranks by the cosine of an embedder's vectors, all of them compared. */
export async function rankByVectors(
  embedder: Embedder,
  { queries, corpus }: Texts,
): Promise<Ranker> {
  const { result, textsPerSecond } = await timed(queries.length + corpus.length, async () => ({
    passages: await embedder.embed(corpus, "passage"),
    asked: await embedder.embed(queries, "query"),
  }));
  const scores = new Float64Array(corpus.length);
  let scored = -1;
  return {
    name: embedder.id,
    textsPerSecond,
    unfound: -Infinity,
    scores: (query) => {
      // A hybrid asks for the same query again: a cosine with every text is what costs the time.
      if (query === scored) return scores;
      scored = query;
      const vector = result.asked[query];
      for (const [at, passage] of result.passages.entries()) {
        scores[at] = vector && passage ? cosine(vector, passage) : -Infinity;
      }
      return scores;
    },
  };
}
