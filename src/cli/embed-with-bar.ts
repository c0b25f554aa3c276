import { modelsFolderOf } from "../app.ts";
import type { Database } from "../db/client.ts";
import { type EmbedReport, embedProgramme, type Following } from "../profiles/embed.ts";
import { embedderId } from "../profiles/own-embedder.ts";
import { requireProgramme } from "../programmes/programmes.ts";
import { embedForRound } from "../rounds/embed.ts";
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
  const spec = { name: name ?? programme.embedder, modelsFolder: modelsFolder(call) };
  const embedder = { spec, id: await embedderId(spec) };
  return await withBar(call, (following) => embedProgramme(db, programmeId, embedder, following));
}

/** The same with the embedder that a round was opened with. */
export const embedForRoundWithBar = async (
  db: Database,
  programmeId: string,
  round: number,
  call: Call,
): Promise<EmbedReport> =>
  await withBar(call, (following) =>
    embedForRound(db, programmeId, round, modelsFolder(call), following),
  );

async function withBar<T>(call: Call, work: (following: Following) => Promise<T>): Promise<T> {
  const bar = call.terminal.progress({ it: "Lettura dei testi", en: "Reading the texts" });
  try {
    return await work({ onProgress: bar.at });
  } finally {
    bar.end();
  }
}
