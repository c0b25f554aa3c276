import type { Database } from "../db/client.ts";
import { openEmbedder } from "../embedding/embedders.ts";
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
  const embedder = await openEmbedder(spec);
  await embedder.close();
  return await embedProgramme(db, programmeId, { spec, id: embedder.id }, following);
}
