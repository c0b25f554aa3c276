import { setTimeout as delay } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { InnestoError } from "../../src/errors.ts";
import { anyKind, type JobKind } from "../../src/jobs/kind.ts";

/** A kind of work for tests: it leaves a programme of a given name, after a while or after failing. */

const noteArgs = z.object({
  note: z.string(),
  /** Waits so long before it writes, in steps of some milliseconds. */
  forMs: z.number().default(0),
  /** Fails so many times with this first. */
  failures: z.number().default(0),
  failure: z.enum(["unavailable", "invalid", "internal"]).default("unavailable"),
});

const STEP_MS = 10;
const SECRET = "la signora Rossi, tel. 0376 000000";

export const noteJob: JobKind<z.infer<typeof noteArgs>> = {
  name: "note",
  title: { it: "Annotazione", en: "Note" },
  steps: [
    { it: "Attesa", en: "Waiting" },
    { it: "Scrittura", en: "Writing" },
  ],
  args: noteArgs,
  programmeOf: () => null,
  run: async ({ note, forMs, failures, failure }, { db, job, signal, step, finish }) => {
    const tell = step(1);
    for (let waited = 0; waited < forMs; waited += STEP_MS) {
      tell(waited, forMs);
      await delay(STEP_MS, undefined, { signal });
    }
    if (job.attempts <= failures) throw errorOf(failure);
    step(2);
    await db.asSystem(null, async (tx) => {
      await tx.execute(sql`insert into programme (id, title) values (${note}, ${note})`);
      await finish(tx, { note });
    });
  },
};

export { SECRET };

function errorOf(kind: "unavailable" | "invalid" | "internal"): Error {
  return kind === "internal"
    ? new Error(SECRET)
    : new InnestoError(kind, { it: `non va: ${kind}`, en: `no good: ${kind}` });
}

export const testKinds = (name: string) => (name === noteJob.name ? anyKind(noteJob) : undefined);
