import { eq, sql } from "drizzle-orm";
import { preference } from "../../db/tables/preference.ts";
import type { Transaction } from "../../db/transaction.ts";

const DIGITS = 3;

/** PR001, PR002, …, as imports number them: one at a time, under a lock of the programme's own. */
export async function nextPreference(tx: Transaction, programme: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`preference ${programme}`}))`);
  const [row] = await tx
    .select({
      n: sql<number>`coalesce(max(substring(${preference.id} from '^PR(\\d{1,9})$')::int), 0) + 1`,
    })
    .from(preference)
    .where(eq(preference.programmeId, programme));
  return `PR${String(row!.n).padStart(DIGITS, "0")}`;
}
