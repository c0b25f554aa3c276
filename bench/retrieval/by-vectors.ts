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
  return {
    name: embedder.id,
    textsPerSecond,
    unfound: -Infinity,
    scores: (query) => {
      const vector = result.asked[query];
      for (const [at, passage] of result.passages.entries()) {
        scores[at] = vector && passage ? cosine(vector, passage) : -Infinity;
      }
      return scores;
    },
  };
}
