import { z } from "zod";
import { embedProgramme } from "../../profiles/embed.ts";
import { embedderId } from "../../profiles/own-embedder.ts";
import { useEmbedder } from "../../programmes/embedder.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  /** An embedder's name, as `openEmbedder` takes it. */
  model: z.string(),
});

/**
 * Reads a programme's texts with another embedder, beside the one in use, and switches over in the
 * transaction that finds no text without its vector. Until then the programme goes on with the old
 * one; whatever cuts this off leaves it so. The old vectors stay.
 */
export const modelUseJob: JobKind<z.infer<typeof args>> = {
  name: "model-use",
  title: { it: "Passaggio a un altro modello", en: "Switch to another model" },
  steps: [
    { it: "Lettura dei testi", en: "Reading the texts" },
    { it: "Indice per la ricerca", en: "Index for the search" },
    { it: "Ultimi testi e passaggio", en: "Last texts, and the switch" },
  ],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, model }, { db, signal, modelsFolder, step, finish }) => {
    await db.asSystem(programme, (tx) => requireProgramme(tx, programme));
    const spec = { name: model, modelsFolder };
    const embedder = { spec, id: await embedderId(spec) };
    await embedProgramme(db, programme, embedder, { onProgress: step(1), signal });
    signal.throwIfAborted();
    step(2);
    await db.ensureVectorIndex(embedder.id);
    await embedProgramme(db, programme, embedder, {
      onProgress: step(3),
      signal,
      onWhole: async (tx, report) => {
        signal.throwIfAborted();
        await useEmbedder(tx, programme, model);
        await finish(tx, { embedderId: report.embedderId, texts: report.texts });
      },
    });
  },
};
