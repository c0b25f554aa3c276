import { lt, sql } from "drizzle-orm";
import { attempt } from "../db/tables/account.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { digestOf } from "./secret.ts";

const WINDOW_MINUTES = 15;
const WINDOW = sql.raw(`interval '${WINDOW_MINUTES} minutes'`);

/**
 * Counts one more attempt of somebody at something; false when there have been more than `most` in a
 * quarter of an hour. The count stands in the database, so that several processes share it, and under
 * a digest: who tries is nobody's business.
 */
export async function countAttempt(tx: Transaction, what: string, most: number): Promise<boolean> {
  await tx.delete(attempt).where(lt(attempt.since, sql`now() - ${WINDOW}`));
  const [row] = await tx
    .insert(attempt)
    .values({ digest: digestOf(what) })
    .onConflictDoUpdate({ target: attempt.digest, set: { times: sql`${attempt.times} + 1` } })
    .returning({ times: attempt.times });
  return row!.times <= most;
}

export const tooManyAttempts = (): InnestoError =>
  new InnestoError("tooMany", {
    it: `Troppi tentativi: riprovare tra ${WINDOW_MINUTES} minuti.`,
    en: `Too many attempts: try again in ${WINDOW_MINUTES} minutes.`,
  });
