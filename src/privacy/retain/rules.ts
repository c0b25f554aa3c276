import { and, eq } from "drizzle-orm";
import { RETAINED } from "../../db/tables/lists.ts";
import { retentionRule } from "../../db/tables/retention.ts";
import type { Transaction } from "../../db/transaction.ts";

export { RETAINED };
export type Retained = (typeof RETAINED)[number];

/**
 * For how many days each is kept where a programme says nothing; null: until somebody decides. Bodies of letters
 * from their sending, inputs of runs from the closing of their round, accounts from their last sign-in, people from
 * the programme's end.
 */
export const DEFAULT_DAYS: Readonly<Record<Retained, number | null>> = {
  letters: 90,
  runs: 730,
  accounts: 730,
  people: null,
};

/** So long before people of an ended programme are erased they are told. */
export const NOTICE_DAYS = 30;

export type RetentionDays = Readonly<Record<Retained, number | null>>;

/** A programme's periods, its own or the default. */
export async function retentionDays(tx: Transaction, programmeId: string): Promise<RetentionDays> {
  const rules = await tx
    .select()
    .from(retentionRule)
    .where(eq(retentionRule.programmeId, programmeId));
  return {
    ...DEFAULT_DAYS,
    ...Object.fromEntries(rules.map(({ subject, days }) => [subject, days])),
  };
}

/** Sets a period; null goes back to the default. Throws what the database says of days outside 1 to 36,500. */
export async function setRetention(
  tx: Transaction,
  programmeId: string,
  subject: Retained,
  days: number | null,
): Promise<void> {
  if (days === null) {
    await tx
      .delete(retentionRule)
      .where(and(eq(retentionRule.programmeId, programmeId), eq(retentionRule.subject, subject)));
    return;
  }
  await tx
    .insert(retentionRule)
    .values({ programmeId, subject, days })
    .onConflictDoUpdate({
      target: [retentionRule.programmeId, retentionRule.subject],
      set: { days },
    });
}
