import { sql } from "drizzle-orm";
import type { Transaction } from "../db/transaction.ts";

/** What is written down when somebody looks at it. */
type Seen = "contacts" | "fairness" | "own_data" | "locked_record" | "report";

/**
 * Writes into the audit that whoever asks saw something of these people; of none in particular, of the programme.
 * That somebody sees what is their own is no news.
 */
export async function recordSight(
  tx: Transaction,
  programmeId: string,
  what: Seen,
  people: readonly string[],
): Promise<void> {
  await tx.execute(
    sql`select record_sight(${programmeId}, ${what},
      array(select jsonb_array_elements_text(${JSON.stringify(people)}::text::jsonb)))`,
  );
}
