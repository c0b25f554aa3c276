import { runTask } from "../compute/compute.ts";
import type { Database } from "../db/client.ts";
import type { EmbedderSpec } from "../embedding/embedders.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import { type EmbedReport, embedProgramme, type Following } from "./embed.ts";

/** Embeds a programme's texts with the embedder that it has chosen; throws `notFound`. */
export async function embedWithOwnEmbedder(
  db: Database,
  programmeId: string,
  modelsFolder: string,
  following: Following = {},
): Promise<EmbedReport> {
  const { embedder: name } = await db.asSystem(programmeId, (tx) =>
    requireProgramme(tx, programmeId),
  );
  const spec = { name, modelsFolder };
  return await embedProgramme(db, programmeId, { spec, id: await embedderId(spec) }, following);
}

/**
 * The id of the vectors that an embedder makes. Opened in a worker thread: to load a model, and to
 * tell it from others by its files, takes seconds. Throws `notFound` for one that is not here.
 */
export async function embedderId(spec: EmbedderSpec): Promise<string> {
  const packed = await runTask("embed", { embedder: spec, texts: [], role: "passage" });
  return packed.embedder;
}
