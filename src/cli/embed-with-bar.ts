import { modelsFolderOf } from "../app.ts";
import type { Database } from "../db/client.ts";
import { type EmbedderSpec, openEmbedder } from "../embedding/embedders.ts";
import { type EmbedReport, embedProgramme } from "../profiles/embed.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import type { Call } from "./command.ts";

/** Where pulled models lie. */
export const modelsFolder = ({ config }: Pick<Call, "config">): string =>
  modelsFolderOf(config.home);

/** Embeds a programme's texts with its own embedder, or with another one by name. */
export async function embedWithBar(
  db: Database,
  programmeId: string,
  call: Call,
  name?: string,
): Promise<EmbedReport> {
  const programme = await db.asSystem(programmeId, (tx) => requireProgramme(tx, programmeId));
  const spec: EmbedderSpec = {
    name: name ?? programme.embedder,
    modelsFolder: modelsFolder(call),
  };
  const embedder = await openEmbedder(spec);
  await embedder.close();
  const bar = call.terminal.progress({ it: "Lettura dei testi", en: "Reading the texts" });
  try {
    return await embedProgramme(db, programmeId, { spec, id: embedder.id }, { onProgress: bar.at });
  } finally {
    bar.end();
  }
}
