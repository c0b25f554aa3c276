import { z } from "zod";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { RETAINED, setRetention } from "../../privacy/retain/rules.ts";

const LONGEST = 36_500;
const days = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(LONGEST)),
]);
const form = z.strictObject({ letters: days, runs: days, accounts: days, people: days });

/** Keeps the periods of a form; false where one is no number of days, and then none is kept. */
export async function saveRetention(db: Service, actor: Part, sent: unknown): Promise<boolean> {
  const read = form.safeParse(sent);
  if (!read.success) return false;
  await db.as(actor, async (tx) => {
    for (const subject of RETAINED)
      await setRetention(tx, actor.programme, subject, read.data[subject]);
  });
  return true;
}
