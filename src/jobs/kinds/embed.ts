import { z } from "zod";
import { embedWithOwnEmbedder } from "../../profiles/own-embedder.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({ programme: z.string() });

/** Gives every text of a programme its vector by the embedder that the programme has chosen. */
export const embedJob: JobKind<z.infer<typeof args>> = {
  name: "embed",
  title: { it: "Lettura dei testi", en: "Reading the texts" },
  steps: [{ it: "Lettura dei testi", en: "Reading the texts" }],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme }, { db, signal, modelsFolder, step, finish }) => {
    const following = { onProgress: step(1), signal };
    const report = await embedWithOwnEmbedder(db, programme, modelsFolder, following);
    await db.asSystem(programme, (tx) => finish(tx, { ...report }));
  },
};
