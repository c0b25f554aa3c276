import { createHash } from "node:crypto";

/** What a text is for: some models mark what is searched for and what is found. */
export type EmbeddingRole = "query" | "passage";

/** Turns texts into vectors whose cosine says how near their meanings are. */
export interface Embedder {
  /** Names the vectors: vectors of two ids are never compared. Safe in a SQL literal. */
  readonly id: string;
  readonly dimensions: number;
  /** Tokens of a text that are read, special ones and prefix included; null: all. */
  readonly maxTokens: number | null;
  /**
   * One unit vector of `dimensions` for each text, in order; null for a text that says nothing
   * to this embedder (blank, or nothing but punctuation), for which no cosine has a meaning.
   * The vector depends on `canonicalText` and role alone, so a stored digest tells whether it
   * still holds. An abort rejects with the signal's reason between two batches.
   */
  embed(
    texts: readonly string[],
    role: EmbeddingRole,
    signal?: AbortSignal,
  ): Promise<(Float32Array | null)[]>;
  close(): Promise<void>;
}

/** The text as every embedder reads it: NFC, white space collapsed and trimmed. */
export function canonicalText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** SHA-256 of the canonical text, 64 hexadecimal digits: kept beside every stored vector. */
export function textDigest(text: string): string {
  return createHash("sha256").update(canonicalText(text), "utf8").digest("hex");
}

/** Whether there is a letter or a digit to embed. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The cosine of two unit vectors of one embedder, summed in order in double precision. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) {
    throw new RangeError(`vectors of ${a.length} and ${b.length} dimensions have no cosine`);
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * The vector's direction at length 1, rounded to single precision; null for the zero vector.
 * Plain loops: with iterators and `from`, this alone took over half of the time of an embedding.
 */
export function unitVector(vector: Float64Array): Float32Array | null {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) squares += vector[i]! * vector[i]!;
  if (!(squares > 0)) return null;
  const length = Math.sqrt(squares);
  const unit = new Float32Array(vector.length);
  for (let i = 0; i < unit.length; i++) unit[i] = vector[i]! / length;
  return unit;
}
