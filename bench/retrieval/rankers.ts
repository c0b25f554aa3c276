import type { Embedder } from "../../src/embedding/embedder.ts";
import { rankByBm25 } from "./bm25.ts";
import { rankByCharacters } from "./character-tfidf.ts";
import { hashedNgrams } from "./hashed-ngrams.ts";
import { hybridOf } from "./hybrid.ts";
import type { Ranker } from "./ranker.ts";
import type { Task } from "./task.ts";
import { rankByVectors } from "./by-vectors.ts";

export interface Asked {
  readonly hybrid: boolean;
  readonly baselines: boolean;
}

/** The ranker asked for, then those to compare it with, all of one task's texts. */
export async function rankersOf(
  task: Pick<Task, "queries" | "corpus">,
  embedder: Embedder,
  { hybrid, baselines }: Asked,
): Promise<[Ranker, ...Ranker[]]> {
  const model = await rankByVectors(embedder, task);
  const words = hybrid || baselines ? [await rankByBm25(task)] : [];
  const lexical = baselines
    ? [...words, await rankByCharacters(task), await rankByVectors(hashedNgrams(), task)]
    : [];
  return hybrid ? [hybridOf(words[0]!, model), model, ...lexical] : [model, ...lexical];
}
