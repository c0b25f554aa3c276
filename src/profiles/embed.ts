import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import { profileEmbedder, profileText, profileVector } from "../db/tables/profile-text.ts";
import type { Transaction } from "../db/transaction.ts";
import type { EmbedderSpec } from "../embedding/embedders.ts";
import { unpackVectors } from "../embedding/packed-vectors.ts";
import { InnestoError } from "../errors.ts";
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
  /** Called in a transaction in which every text that says something to the embedder has its vector. */
  readonly onWhole?: (tx: Transaction, report: EmbedReport) => Promise<void>;
}

/** An embedder by the id that its vectors bear, and what opens it. */
export interface KnownEmbedder {
  readonly spec: EmbedderSpec;
  readonly id: string;
}

/** Wordings embedded and written in one go: a transaction of a few seconds at most. */
const TEXTS_AT_ONCE = 2000;

/** After so many new ones the index of sketches, and what the planner knows of the tables, is seen to. */
const MANY_TEXTS = 5000;

/**
 * Gives every text of a programme's profiles its vector by one embedder, those too that come or
 * change meanwhile. A wording that has one already, here or under another profile, is not embedded
 * again. The embedder is opened only when there is something to read. Throws `unavailable` where its
 * name opens another one by now.
 */
export async function embedProgramme(
  db: Database,
  programmeId: string,
  embedder: KnownEmbedder,
  { onProgress, signal, onWhole }: Following = {},
): Promise<EmbedReport> {
  const silent = new Set<string>();
  let embedded = 0;
  for (;;) {
    const { texts, lacking } = await db.asSystem(programmeId, async (tx) => {
      const found = await unread(tx, programmeId, embedder, silent);
      const report = { embedderId: embedder.id, texts: found.texts, embedded };
      if (found.lacking.length === 0) await onWhole?.(tx, report);
      return found;
    });
    if (lacking.length === 0) {
      if (embedded >= MANY_TEXTS) await db.ensureVectorIndex(embedder.id);
      return { embedderId: embedder.id, texts, embedded };
    }
    const wordings = [...new Map(lacking.map((row) => [row.digest, row.content]))];
    for (let at = 0; at < wordings.length; at += TEXTS_AT_ONCE) {
      onProgress?.(at, wordings.length);
      const vectors = await read(embedder, wordings.slice(at, at + TEXTS_AT_ONCE), signal);
      for (const [digest, vector] of vectors) if (vector === null) silent.add(digest);
      const rows = lacking.filter(({ digest }) => vectors.has(digest));
      await db.asSystem(programmeId, (tx) =>
        storeVectors(tx, programmeId, embedder.id, rows, vectors),
      );
    }
    embedded += wordings.length;
    onProgress?.(wordings.length, wordings.length);
  }
}

/** Brings texts and kept vectors up to date; what is left to read, but for what says nothing. */
async function unread(
  tx: Transaction,
  programmeId: string,
  embedder: KnownEmbedder,
  silent: ReadonlySet<string>,
): Promise<{ readonly texts: number; readonly lacking: readonly TextRow[] }> {
  await refreshTexts(tx, programmeId);
  await noteEmbedder(tx, programmeId, embedder);
  await dropStale(tx, programmeId);
  await reuseVectors(tx, programmeId, embedder.id);
  const without = await lackingVectors(tx, programmeId, embedder.id);
  const texts = await tx.$count(profileText, eq(profileText.programmeId, programmeId));
  return { texts, lacking: without.filter(({ digest }) => !silent.has(digest)) };
}

type Wording = readonly [digest: string, content: string];

async function read(
  { spec, id }: KnownEmbedder,
  wordings: readonly Wording[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array | null>> {
  const texts = wordings.map(([, content]) => content);
  const input = { embedder: spec, texts, role: "passage" } as const;
  const packed = await runTask("embed", input, signal === undefined ? {} : { signal });
  if (packed.embedder !== id) throw isAnother(spec.name, id);
  return new Map(unpackVectors(packed).map((vector, i) => [wordings[i]![0], vector]));
}

const isAnother = (name: string, id: string) =>
  new InnestoError("unavailable", {
    it: `Il modello «${name}» non è più quello che ha letto questi testi («${id}»): i suoi file sono cambiati, e i vettori dei due non si confrontano. Rimetti i file di prima, oppure passa al modello di adesso con «innesto model use».`,
    en: `The model "${name}" is no longer the one that read these texts ("${id}"): its files have changed, and vectors of the two cannot be compared. Put the earlier files back, or switch to the present model with "innesto model use".`,
  });

const noteEmbedder = (tx: Transaction, programmeId: string, { id, spec }: KnownEmbedder) =>
  tx
    .insert(profileEmbedder)
    .values({ programmeId, embedderId: id, name: spec.name })
    .onConflictDoUpdate({
      target: [profileEmbedder.programmeId, profileEmbedder.embedderId],
      set: { name: spec.name },
      setWhere: ne(profileEmbedder.name, spec.name),
    });

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

/**
 * A text that says nothing to the embedder gets no row: nothing is close to it. Nor does one that was
 * removed or reworded while it was read.
 */
async function storeVectors(
  tx: Transaction,
  programmeId: string,
  embedderId: string,
  texts: readonly TextRow[],
  vectors: ReadonlyMap<string, Float32Array | null>,
): Promise<void> {
  for (let i = 0; i < texts.length; i += ROWS_AT_ONCE) {
    const part = texts.slice(i, i + ROWS_AT_ONCE).map(({ id }) => id);
    const present = await tx
      .select({ textId: profileText.id, digest: profileText.digest })
      .from(profileText)
      .where(and(eq(profileText.programmeId, programmeId), inArray(profileText.id, part)))
      .orderBy(asc(profileText.id))
      .for("share");
    const rows = present.flatMap(({ textId, digest }) => {
      const vector = vectors.get(digest) ?? null;
      const embedding = vector === null ? null : Array.from(vector);
      return embedding === null ? [] : [{ programmeId, textId, embedderId, digest, embedding }];
    });
    if (rows.length > 0) await tx.insert(profileVector).values(rows).onConflictDoNothing();
  }
}
