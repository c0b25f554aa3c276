import { z } from "zod";
import { remind } from "../../notify/remind.ts";
import { enqueueOnce } from "../enqueue-once.ts";
import type { JobKind } from "../kind.ts";
import { mailJob } from "./mail.ts";

const args = z.object({
  programme: z.string(),
  /** ISO date of the day whose reminders they are. */
  on: z.iso.date(),
});

/** What a day brings: overdue proposals are closed, reminders written, and where mail is configured sent. */
export const remindersJob: JobKind<z.infer<typeof args>> = {
  name: "reminders",
  title: { it: "Solleciti e scadenze del giorno", en: "The day's reminders and due dates" },
  steps: [{ it: "Solleciti e scadenze", en: "Reminders and due dates" }],
  args,
  programmeOf: ({ programme }) => programme,
  run: async ({ programme, on }, { db, job, smtp, step, finish }) => {
    step(1);
    await remind(db, programme, on, async (tx, { written, lapsed }) => {
      if (smtp !== null)
        await enqueueOnce(
          tx,
          mailJob,
          { programme, on },
          { createdBy: job.createdBy, parentId: job.id },
        );
      await finish(tx, { written, lapsed });
    });
  },
};
