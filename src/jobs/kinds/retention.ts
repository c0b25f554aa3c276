import { z } from "zod";
import { retain } from "../../notify/retain.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  /** ISO date of the day by which periods are counted. */
  on: z.iso.date(),
});

/** Removes what a programme has kept long enough, and tells people before they are erased. */
export const retentionJob: JobKind<z.infer<typeof args>> = {
  name: "retention",
  title: { it: "Conservazione dei dati", en: "Retention of data" },
  steps: [{ it: "Cancellazione di ciò che è scaduto", en: "Removing what is past its time" }],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, on }, { db, step, finish }) => {
    step(1);
    await retain(db, programme, on, (tx, report) => finish(tx, { ...report }));
  },
};
