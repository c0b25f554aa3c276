import { readFileSync } from "node:fs";
import { builtInDimensions, builtInVector } from "./built-in-text.ts";
import { embedInTurns } from "./embed-in-turns.ts";
import type { Embedder } from "./embedder.ts";
import { readModel, type StaticModel } from "./static-model.ts";

/** A change to anything that the vectors depend on takes the next number. */
export const BUILT_IN_ID = "built-in-3";

const FILE = new URL(`model/${BUILT_IN_ID}.bin`, import.meta.url);

/**
 * The embedder shipped with the project: bilingual (Italian, English), no download, no native code.
 * What it is made of, and what it cannot do: `model/MODEL_CARD.md`.
 */
export function openBuiltIn(): Embedder {
  const model = loadModel();
  return {
    id: BUILT_IN_ID,
    dimensions: builtInDimensions(model),
    maxTokens: null,
    embed: (texts, _role, signal) =>
      embedInTurns(texts, (text) => builtInVector(model, text), signal),
    close: async () => {},
  };
}

let loaded: StaticModel | null = null;

/** Read once in a thread, and kept. */
function loadModel(): StaticModel {
  loaded ??= readModel(readFileSync(FILE));
  return loaded;
}
