import { and, eq, inArray, sql } from "drizzle-orm";
import { profileVector } from "../../db/tables/profile-text.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { VectorRow, VectorTable } from "../../matching/parties.ts";

/** The vectors of a programme's texts by one embedder; equal wordings share a row. */
export interface TextVectors {
  readonly table: VectorTable;
  /** Row of a text by its id, as in `participant:P07:person:0`; null where it has no vector. */
  readonly rowOf: (textId: string) => VectorRow;
}

/** pgvector's binary form: dimensions and a spare, 16 bits each, then big-endian floats. */
const HEADER_BYTES = 4;
const FLOAT_BYTES = 4;
const VECTORS_AT_ONCE = 2000;

export async function loadVectors(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
): Promise<TextVectors> {
  const texts = await tx
    .select({ id: profileVector.textId, digest: profileVector.digest })
    .from(profileVector)
    .where(ofEmbedder(programmeId, embedderId));
  // One text of each wording lends its vector to the others.
  const lender = new Map(texts.map(({ id, digest }) => [digest, id]));
  // Sorted here: rows that were written with their digest apart take the database minutes to sort by it.
  const digests = [...lender.keys()].toSorted();
  const rowOfDigest = new Map(digests.map((digest, row) => [digest, row]));
  const rowOfText = new Map(texts.map(({ id, digest }) => [id, rowOfDigest.get(digest)!]));
  const ids = digests.map((digest) => lender.get(digest)!);
  const table = await vectorsOf(tx, programmeId, embedderId, ids);
  return { table, rowOf: (textId) => rowOfText.get(textId) ?? null };
}

const ofEmbedder = (programmeId: string, embedderId: string) =>
  and(eq(profileVector.programmeId, programmeId), eq(profileVector.embedderId, embedderId));

/** The vectors of texts that have one, in their order: large ones by thousands, each thousand as one value. */
async function vectorsOf(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
  textIds: readonly string[],
): Promise<VectorTable> {
  const pieces: Buffer[] = [];
  for (let at = 0; at < textIds.length; at += VECTORS_AT_ONCE) {
    const ids = JSON.stringify(textIds.slice(at, at + VECTORS_AT_ONCE));
    const [row] = await tx.execute<{ bytes: string }>(sql`
      select encode(string_agg(vector_send(v.embedding), ''::bytea order by w.place), 'base64') as bytes
      from jsonb_array_elements_text(${ids}::text::jsonb)
        with ordinality as w (id, place)
      join profile_vector v on v.programme_id = ${programmeId} and v.text_id = w.id
        and v.embedder_id = ${embedderId}`);
    pieces.push(Buffer.from(row!.bytes, "base64"));
  }
  return tableOf(pieces, textIds.length);
}

/** The same of some texts alone, by their ids. */
export async function loadVectorsOf(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
  textIds: readonly string[],
): Promise<TextVectors> {
  const texts = await tx
    .select({ id: profileVector.textId })
    .from(profileVector)
    .where(and(ofEmbedder(programmeId, embedderId), inArray(profileVector.textId, [...textIds])));
  const ids = texts.map(({ id }) => id);
  const rowOfText = new Map(ids.map((id, row) => [id, row]));
  const table = await vectorsOf(tx, programmeId, embedderId, ids);
  return { table, rowOf: (textId) => rowOfText.get(textId) ?? null };
}

/** All vectors of one embedder have the same length: so have their pieces of the bytes. */
function tableOf(pieces: readonly Buffer[], rows: number): VectorTable {
  const bytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const stride = rows === 0 ? HEADER_BYTES : bytes / rows;
  const dimensions = (stride - HEADER_BYTES) / FLOAT_BYTES;
  const data = new Float32Array(rows * dimensions);
  let row = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.byteLength; at += stride, row++) {
      // A copy, so that the floats stand where floats can be read, and in this machine's order.
      const floats = Uint8Array.from(piece.subarray(at + HEADER_BYTES, at + stride));
      Buffer.from(floats.buffer).swap32();
      data.set(new Float32Array(floats.buffer), row * dimensions);
    }
  return { dimensions, data };
}
