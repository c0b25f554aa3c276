import { inArray, sql } from "drizzle-orm";
import { profileVector } from "../../db/tables/profile-text.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { VectorRow, VectorTable } from "../../matching/parties.ts";

/** The vectors of a programme's texts by one embedder; equal wordings share a row. */
export interface TextVectors {
  readonly table: VectorTable;
  /** Row of a text by its id, as in `participant:P07:person:0`; null where it has no vector. */
  readonly rowOf: (textId: string) => VectorRow;
}

interface VectorBytes extends Record<string, unknown> {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** pgvector's binary form: dimensions and a spare, 16 bits each, then big-endian floats. */
const HEADER_BYTES = 4;
const FLOAT_BYTES = 4;
const ROWS_AT_ONCE = 2000;

export async function loadVectors(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
): Promise<TextVectors> {
  const rows: VectorBytes[] = [];
  for (;;) {
    const after = rows.at(-1)?.digest ?? "";
    const page = await tx.execute<VectorBytes>(sql`
      select distinct on (digest) digest, vector_send(embedding) as bytes from profile_vector
      where programme_id = ${programmeId} and embedder_id = ${embedderId} and digest > ${after}
      order by digest, text_id limit ${ROWS_AT_ONCE}`);
    rows.push(...page);
    if (page.length < ROWS_AT_ONCE) break;
  }
  const texts = await tx.execute<{ text_id: string; digest: string }>(sql`
    select text_id, digest from profile_vector
    where programme_id = ${programmeId} and embedder_id = ${embedderId}`);
  const rowOfDigest = new Map(rows.map(({ digest }, row) => [digest, row]));
  const rowOfText = new Map(texts.map((t) => [t.text_id, rowOfDigest.get(t.digest) ?? null]));
  return { table: tableOf(rows), rowOf: (textId) => rowOfText.get(textId) ?? null };
}

/** The same of some texts alone, by their ids. */
export async function loadVectorsOf(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
  textIds: readonly string[],
): Promise<TextVectors> {
  const rows = await tx.execute<VectorBytes & { text_id: string }>(sql`
    select text_id, digest, vector_send(embedding) as bytes from profile_vector
    where programme_id = ${programmeId} and embedder_id = ${embedderId}
      and ${inArray(profileVector.textId, [...textIds])}`);
  const rowOfText = new Map(rows.map((row, at) => [row.text_id, at]));
  return { table: tableOf(rows), rowOf: (textId) => rowOfText.get(textId) ?? null };
}

function tableOf(rows: readonly VectorBytes[]): VectorTable {
  const first = rows[0]?.bytes.byteLength ?? HEADER_BYTES;
  const dimensions = (first - HEADER_BYTES) / FLOAT_BYTES;
  const data = new Float32Array(rows.length * dimensions);
  rows.forEach(({ bytes }, row) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + HEADER_BYTES);
    for (let d = 0; d < dimensions; d++)
      data[row * dimensions + d] = view.getFloat32(d * FLOAT_BYTES);
  });
  return { dimensions, data };
}
