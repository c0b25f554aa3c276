import type { Embedder, EmbeddingRole } from "../embedding/embedder.ts";
import { openEmbedder } from "../embedding/embedders.ts";
import type { EmbedderSpec } from "../embedding/embedders.ts";
import { packVectors } from "../embedding/packed-vectors.ts";
import type { PackedVectors } from "../embedding/packed-vectors.ts";
import type { TaskContext } from "./task.ts";

export type EmbedInput = {
  readonly embedder: EmbedderSpec;
  readonly texts: readonly string[];
  readonly role: EmbeddingRole;
};

const TEXTS_PER_CALL = 256;

/** Embeds texts: one row for each, in order. Progress counts texts. */
export async function embed(
  { embedder: spec, texts, role }: EmbedInput,
  { poll, signal }: TaskContext,
): Promise<PackedVectors> {
  const embedder = await openedEmbedder(spec);
  const vectors: (Float32Array | null)[] = [];
  for (let start = 0; start < texts.length; start += TEXTS_PER_CALL) {
    poll(start, texts.length);
    signal.throwIfAborted();
    const part = texts.slice(start, start + TEXTS_PER_CALL);
    vectors.push(...(await embedder.embed(part, role, signal)));
  }
  poll(texts.length, texts.length);
  return packVectors(embedder, vectors);
}

let opened: { readonly key: string; readonly embedder: Promise<Embedder> } | undefined;

/** The thread's last embedder is kept: loading a model takes longer than embedding a few texts. */
async function openedEmbedder(spec: EmbedderSpec): Promise<Embedder> {
  const key = JSON.stringify(spec);
  if (opened?.key === key) return opened.embedder;
  const previous = opened;
  opened = undefined;
  await (await previous?.embedder)?.close();
  const embedder = await openEmbedder(spec);
  opened = { key, embedder: Promise.resolve(embedder) };
  return embedder;
}
