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
/** Days for each of what is kept; empty means the default. */
export const retentionForm = z.strictObject({
  letters: days,
  runs: days,
  accounts: days,
  people: days,
});

/** Keeps the periods of a form. */
export async function saveRetention(
  db: Service,
  actor: Part,
  periods: z.infer<typeof retentionForm>,
): Promise<void> {
  await db.as(actor, async (tx) => {
    for (const subject of RETAINED)
      await setRetention(tx, actor.programme, subject, periods[subject]);
  });
}
