import { z } from "zod";
import { deliver, withoutMail } from "../../notify/deliver.ts";
import type { JobKind } from "../kind.ts";

const args = z.object({
  programme: z.string(),
  /** ISO date: letters due until then go out. */
  on: z.iso.date(),
});

/** Sends the letters that are due. A mail server that does not answer is asked again later, each time later still. */
export const mailJob: JobKind<z.infer<typeof args>> = {
  name: "mail",
  title: { it: "Invio delle lettere", en: "Sending the letters" },
  steps: [{ it: "Invio delle lettere", en: "Sending the letters" }],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, on }, { db, signal, smtp, step, finish }) => {
    if (smtp === null) throw withoutMail();
    const following = { onProgress: step(1), signal };
    const delivered = await deliver(db, programme, on, smtp, following);
    await db.asSystem(programme, (tx) => finish(tx, { ...delivered }));
  },
};
