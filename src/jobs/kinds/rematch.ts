import { z } from "zod";
import { embedWithOwnEmbedder } from "../../profiles/own-embedder.ts";
import { rematch } from "../../rounds/rematch/rematch.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  /** ISO date on which periods are judged: that of the request, whenever the job comes to it. */
  on: z.iso.date(),
  /** Whether the next round is opened where the last one is closed. */
  opens: z.boolean(),
});

/** What the job leaves behind; `before` is empty where there is nothing to compare with. */
export const rematchResult = z.object({
  round: z.int(),
  outcome: z.enum(["rematched", "unchanged"]),
  run: z.string(),
  before: z.string(),
  /** The runs of the markets after the first, in their order, a space between. */
  later: z.string(),
});

/** Reads the texts that are new, then matches the programme's round anew where its data have moved on. */
export const rematchJob: JobKind<z.infer<typeof args>> = {
  name: "rematch",
  title: { it: "Nuovo abbinamento del ciclo", en: "Rematching the round" },
  steps: [
    { it: "Lettura dei testi", en: "Reading the texts" },
    { it: "Abbinamento", en: "Matching" },
  ],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, on, opens }, { db, signal, modelsFolder, step, finish }) => {
    const reading = { onProgress: step(1), signal };
    const { embedderId } = await embedWithOwnEmbedder(db, programme, modelsFolder, reading);
    await rematch(db, programme, {
      on,
      opensWith: opens ? embedderId : null,
      onProgress: step(2),
      signal,
      onDone: (tx, { before, later, ...done }) =>
        finish(tx, { ...done, before: before ?? "", later: later.join(" ") }),
    });
  },
};
