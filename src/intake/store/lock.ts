import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

/** Until the transaction ends, nobody else imports into the programme or exports it. */
export async function lockProgramme(tx: Transaction, programme: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${programme}, 0))`);
}
