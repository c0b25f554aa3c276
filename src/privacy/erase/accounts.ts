import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Person } from "./traces.ts";

/** Accounts that were this person's and nobody else's go, with their sessions and links; so do invitations to the same mail. */
export async function forgetAccounts(
  tx: Transaction,
  { programmeId, participantId }: Person,
): Promise<void> {
  const own = sql`m.programme_id = ${programmeId} and m.participant_id = ${participantId}`;
  await tx.execute(sql`
    delete from account a where not a.is_operator
      and exists (select from membership m where m.account_id = a.id and ${own})
      and not exists (select from membership m where m.account_id = a.id and not (${own} is true))`);
}
