import { and, eq, ne, notInArray, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { profileEmbedder, profileVector } from "../db/tables/profile-text.ts";
import { round } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { type EmbedReport, embedProgramme, type Following } from "./embed.ts";

/**
 * Embeds a programme's texts with an embedder that has read them before, by its id: a round keeps the
 * one that it was opened with. Where no text has changed since, it need not even be here any more.
 */
export async function embedWithKeptEmbedder(
  db: Database,
  programmeId: string,
  embedderId: string,
  modelsFolder: string,
  following: Following = {},
): Promise<EmbedReport> {
  const name = await db.asSystem(programmeId, (tx) => nameOf(tx, programmeId, embedderId));
  const embedder = { spec: { name, modelsFolder }, id: embedderId };
  return await embedProgramme(db, programmeId, embedder, following);
}

/** Ids begin with the name, but for models that lie in a folder of their own. */
async function nameOf(tx: Transaction, programmeId: string, embedderId: string): Promise<string> {
  const [kept] = await tx
    .select({ name: profileEmbedder.name })
    .from(profileEmbedder)
    .where(
      and(eq(profileEmbedder.programmeId, programmeId), eq(profileEmbedder.embedderId, embedderId)),
    );
  return kept?.name ?? embedderId.split("@", 1)[0]!;
}

/** An embedder whose vectors a programme has. */
export interface KeptEmbedder {
  readonly embedderId: string;
  readonly name: string;
  readonly vectors: number;
}

/** The embedders that have read a programme's texts, by id. */
export const keptEmbedders = (tx: Transaction, programmeId: string): Promise<KeptEmbedder[]> =>
  tx
    .select({
      embedderId: profileEmbedder.embedderId,
      name: profileEmbedder.name,
      vectors: sql<number>`count(${profileVector.textId})::int`,
    })
    .from(profileEmbedder)
    .leftJoin(
      profileVector,
      and(
        eq(profileVector.programmeId, profileEmbedder.programmeId),
        eq(profileVector.embedderId, profileEmbedder.embedderId),
      ),
    )
    .where(eq(profileEmbedder.programmeId, programmeId))
    .groupBy(profileEmbedder.embedderId, profileEmbedder.name)
    .orderBy(profileEmbedder.embedderId);

/**
 * Deletes the vectors of embedders that neither the programme uses nor a round that is not closed, and
 * says which. To go back to one of them then takes a new reading of all texts.
 */
export async function dropUnusedVectors(
  tx: Transaction,
  programmeId: string,
  embedderInUse: string,
): Promise<KeptEmbedder[]> {
  const rounds = await tx
    .select({ id: round.embedderId })
    .from(round)
    .where(and(eq(round.programmeId, programmeId), ne(round.state, "closed")));
  const used = [embedderInUse, ...rounds.map(({ id }) => id)];
  const unused = (await keptEmbedders(tx, programmeId)).filter(
    ({ embedderId }) => !used.includes(embedderId),
  );
  for (const table of [profileVector, profileEmbedder])
    await tx
      .delete(table)
      .where(and(eq(table.programmeId, programmeId), notInArray(table.embedderId, used)));
  return unused;
}
