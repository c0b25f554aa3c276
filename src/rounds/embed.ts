import type { Database } from "../db/client.ts";
import type { EmbedReport, Following } from "../profiles/embed.ts";
import { embedWithKeptEmbedder } from "../profiles/kept-embedder.ts";
import { requireRound } from "./rounds.ts";

/**
 * Reads the texts that are new with the embedder that the round was opened with, whatever the
 * programme has chosen since: a run compares vectors of one embedder alone. Throws `notFound`.
 */
export async function embedForRound(
  db: Database,
  programmeId: string,
  number: number,
  modelsFolder: string,
  following: Following = {},
): Promise<EmbedReport> {
  const { embedderId } = await db.asSystem(programmeId, (tx) =>
    requireRound(tx, programmeId, number),
  );
  return await embedWithKeptEmbedder(db, programmeId, embedderId, modelsFolder, following);
}
