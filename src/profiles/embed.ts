import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import { profileText, profileVector } from "../db/tables/profile-text.ts";
import type { Transaction } from "../db/transaction.ts";
import type { EmbedderSpec } from "../embedding/embedders.ts";
import { unpackVectors } from "../embedding/packed-vectors.ts";
import { refreshTexts } from "./texts.ts";

export interface EmbedReport {
  readonly embedderId: string;
  /** Texts of the programme's profiles. */
  readonly texts: number;
  /** Distinct wordings that had no vector by this embedder yet. */
  readonly embedded: number;
}

export interface Following {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Wordings embedded and written in one go: a transaction of a few seconds at most. */
const TEXTS_AT_ONCE = 2000;

/**
 * Gives every text of a programme's profiles its vector by one embedder. A wording that has one
 * already, here or under another profile, is not embedded again.
 */
export async function embedProgramme(
  db: Database,
  programmeId: string,
  embedder: { readonly spec: EmbedderSpec; readonly id: string },
  { onProgress, signal }: Following = {},
): Promise<EmbedReport> {
  const { texts, lacking } = await db.asSystem(programmeId, async (tx) => {
    await refreshTexts(tx, programmeId);
    await dropStale(tx, programmeId);
    await reuseVectors(tx, programmeId, embedder.id);
    const [row] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(profileText)
      .where(eq(profileText.programmeId, programmeId));
    return { texts: row!.n, lacking: await lackingVectors(tx, programmeId, embedder.id) };
  });
  const wordings = [...new Map(lacking.map((row) => [row.digest, row.content]))];
  for (let at = 0; at < wordings.length; at += TEXTS_AT_ONCE) {
    onProgress?.(at, wordings.length);
    const part = wordings.slice(at, at + TEXTS_AT_ONCE);
    const packed = await runTask(
      "embed",
      { embedder: embedder.spec, texts: part.map(([, content]) => content), role: "passage" },
      signal === undefined ? {} : { signal },
    );
    const vectors = new Map(unpackVectors(packed).map((vector, i) => [part[i]![0], vector]));
    const rows = lacking.filter(({ digest }) => vectors.has(digest));
    await db.asSystem(programmeId, (tx) =>
      storeVectors(tx, programmeId, embedder.id, rows, vectors),
    );
  }
  onProgress?.(wordings.length, wordings.length);
  return { embedderId: embedder.id, texts, embedded: wordings.length };
}

interface TextRow {
  readonly id: string;
  readonly digest: string;
  readonly content: string;
}

/** Vectors of an earlier wording say nothing of the present one. */
const dropStale = (tx: Transaction, programmeId: string) =>
  tx.execute(sql`
    delete from profile_vector v using profile_text t
    where v.programme_id = ${programmeId} and t.programme_id = v.programme_id
      and t.id = v.text_id and t.digest <> v.digest`);

/** The same words under another profile have the same vector. */
const reuseVectors = (tx: Transaction, programmeId: string, embedderId: string) =>
  tx.execute(sql`
    insert into profile_vector (programme_id, text_id, embedder_id, digest, embedding)
    select t.programme_id, t.id, v.embedder_id, t.digest, v.embedding
    from profile_text t
    join (
      select distinct on (digest) digest, embedder_id, embedding from profile_vector
      where programme_id = ${programmeId} and embedder_id = ${embedderId} order by digest, text_id
    ) v on v.digest = t.digest
    where t.programme_id = ${programmeId}
    on conflict do nothing`);

const lackingVectors = (tx: Transaction, programmeId: string, embedderId: string) =>
  tx
    .select({ id: profileText.id, digest: profileText.digest, content: profileText.content })
    .from(profileText)
    .leftJoin(
      profileVector,
      and(
        eq(profileVector.programmeId, profileText.programmeId),
        eq(profileVector.textId, profileText.id),
        eq(profileVector.embedderId, embedderId),
      ),
    )
    .where(and(eq(profileText.programmeId, programmeId), isNull(profileVector.textId)))
    .orderBy(asc(profileText.id));

const ROWS_AT_ONCE = 500;

/** A text that says nothing to the embedder gets no row: nothing is close to it. */
async function storeVectors(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
  texts: readonly TextRow[],
  vectors: ReadonlyMap<string, Float32Array | null>,
): Promise<void> {
  const rows = texts.flatMap(({ id, digest }) => {
    const vector = vectors.get(digest) ?? null;
    return vector === null
      ? []
      : [{ programmeId, textId: id, embedderId, digest, embedding: Array.from(vector) }];
  });
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx
      .insert(profileVector)
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoNothing();
}
