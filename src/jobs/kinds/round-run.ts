import { z } from "zod";
import { MARKETS } from "../../matching/glossary.ts";
import { embedForRound } from "../../rounds/embed.ts";
import { runRound } from "../../rounds/run.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  round: z.int(),
  /** ISO date on which periods are judged: that of the request, whenever the job comes to it. */
  on: z.iso.date(),
  /** Which market; the first of which nothing is published yet unless given. */
  market: z.enum(MARKETS).optional(),
  name: z.string().optional(),
  /** What this run's policy says otherwise than the round's. */
  policy: z.record(z.string(), z.unknown()).optional(),
});

/** Reads the texts that are new, then computes one run of a round. */
export const roundRunJob: JobKind<z.infer<typeof args>> = {
  name: "round-run",
  title: { it: "Ipotesi di abbinamento", en: "Run of a round" },
  steps: [
    { it: "Lettura dei testi", en: "Reading the texts" },
    { it: "Abbinamento", en: "Matching" },
  ],
  args,
  programmeOf: ({ programme }) => programme,
  run: async (
    { programme, round, on, market, name, policy },
    { db, signal, modelsFolder, step, finish },
  ) => {
    const reading = { onProgress: step(1), signal };
    await embedForRound(db, programme, round, modelsFolder, reading);
    await runRound(db, programme, round, {
      on,
      onProgress: step(2),
      onKept: (tx, run) => finish(tx, { run: run.id }),
      signal,
      ...(market !== undefined && { market }),
      ...(name !== undefined && { name }),
      ...(policy !== undefined && { policy }),
    });
  },
};
