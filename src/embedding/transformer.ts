import { InnestoError } from "../errors.ts";
import { type BatchBudget, batchBudget, type Machine, thisMachine } from "./batch-budget.ts";
import { canonicalText, saysSomething, unitVector } from "./embedder.ts";
import type { Embedder, EmbeddingRole } from "./embedder.ts";
import { pool } from "./pooling.ts";
import { specialFrame, tokenBatches, truncateIds } from "./token-batches.ts";
import type { SpecialFrame, TokenisedText } from "./token-batches.ts";
import {
  checkModelFiles,
  modelFingerprint,
  modelFolder,
  modelName,
  ownMaxTokens,
} from "./transformer-files.ts";
import { openModel } from "./transformer-model.ts";
import type { TransformerModel } from "./transformer-model.ts";
import { transformerSettings } from "./transformer-settings.ts";
import type { Precision, TransformerSettings } from "./transformer-settings.ts";

export type TransformerSpec = {
  /** A repository's name, looked for under `modelsFolder`, or a folder's path. */
  readonly name: string;
  readonly modelsFolder?: string;
  readonly settings?: Partial<TransformerSettings>;
  /** What its batches are sized to; without it, to the machine that this runs on. */
  readonly machine?: Machine;
};

/**
 * Opens a feature-extraction model from files on this machine; never fetches any. Throws
 * `notFound` for a model that is not there and `unavailable` for one that does not load.
 */
export async function openTransformer(spec: TransformerSpec): Promise<Embedder> {
  const name = modelName(spec.name);
  const folder = modelFolder(spec.name, spec.modelsFolder);
  const stated = transformerSettings(name, spec.settings);
  await checkModelFiles(spec.name, folder, stated.precision);
  const own = await ownMaxTokens(folder);
  const maxTokens = Math.min(stated.maxTokens ?? own, own);
  const settings = { ...stated, maxTokens };
  const id = `transformer:${idName(name)}@${await modelFingerprint(folder, settings)}`;
  const model = await openModel(folder, settings.precision);
  const frame = specialFrame(model.tokenise("a", true), model.tokenise("a", false));
  const budget = budgetFor(settings.precision, spec.machine ?? thisMachine());
  const reader: Reader = { model, frame, settings, maxTokens, budget };
  const dimensions = (await dimensionsOf(reader, id)).length;
  return {
    id,
    dimensions,
    maxTokens,
    embed: (texts, role, signal) => embedTexts(reader, texts, role, signal),
    close: () => model.close(),
  };
}

type Reader = {
  readonly model: TransformerModel;
  readonly frame: SpecialFrame;
  readonly settings: TransformerSettings;
  readonly maxTokens: number;
  readonly budget: BatchBudget | null;
};

async function embedTexts(
  reader: Reader,
  texts: readonly string[],
  role: EmbeddingRole,
  signal: AbortSignal | undefined,
): Promise<(Float32Array | null)[]> {
  const vectors: (Float32Array | null)[] = texts.map(() => null);
  const tokenised = texts.flatMap((text, index) => {
    if (!saysSomething(text)) return [];
    return [{ index, ids: tokenIds(reader, text, role) }];
  });
  for (const batch of tokenBatches(tokenised, reader.budget)) {
    signal?.throwIfAborted();
    const embedded = await embedBatch(reader, batch);
    for (const [i, { index }] of batch.entries()) vectors[index] = embedded[i]!;
  }
  return vectors;
}

function tokenIds(reader: Reader, text: string, role: EmbeddingRole): readonly number[] {
  const { model, frame, settings, maxTokens } = reader;
  const prefix = role === "query" ? settings.queryPrefix : settings.passagePrefix;
  return truncateIds(model.tokenise(prefix + canonicalText(text), true), maxTokens, frame);
}

async function embedBatch(
  { model, settings }: Reader,
  batch: readonly TokenisedText[],
): Promise<(Float32Array | null)[]> {
  const tokenVectors = await model.run(batch.map(({ ids }) => ids));
  return batch.map(({ ids }, row) =>
    unitVector(pool(tokenVectors, row, ids.length, settings.pooling)),
  );
}

/**
 * Quantised models scale their activations by the largest of the whole batch, so a text's vector
 * would depend on its neighbours: those run one text at a time.
 */
function budgetFor(precision: Precision, machine: Machine): BatchBudget | null {
  return precision === "fp32" || precision === "fp16" ? batchBudget(machine) : null;
}

async function dimensionsOf(reader: Reader, id: string): Promise<Float32Array> {
  const [vector] = await embedTexts(reader, ["a"], "passage", undefined);
  if (vector) return vector;
  await reader.model.close();
  throw new InnestoError("unavailable", {
    it: `Il modello ${id} risponde con un vettore nullo: non può servire a confrontare testi`,
    en: `The model ${id} answers with a zero vector: it cannot compare texts`,
  });
}

/** Safe in a SQL literal, a file name and a log. */
function idName(name: string): string {
  return name.replaceAll(/[^\w./-]/gu, "-");
}
