import { and, eq, gt, lt, sql } from "drizzle-orm";
import { account, session } from "../db/tables/account.ts";
import type { Transaction } from "../db/transaction.ts";
import { digestOf, newSecret } from "./secret.ts";

/** A session ends so long after its last use, and so long after its beginning at the latest. */
const IDLE_DAYS = 7;
export const LONGEST_DAYS = 30;

const IDLE = sql.raw(`interval '${IDLE_DAYS} days'`);
const LONGEST = sql.raw(`interval '${LONGEST_DAYS} days'`);
/** A use within the hour after another one puts nothing off: a page asks many times. */
const RENEWED = sql.raw(`interval '1 hour'`);

/** Begins a session; its secret is for the browser's cookie alone. */
export async function beginSession(tx: Transaction, accountId: string): Promise<string> {
  const secret = newSecret();
  await tx.delete(session).where(lt(session.expiresAt, sql`now()`));
  await tx
    .update(account)
    .set({ lastSeenOn: sql`current_date` })
    .where(eq(account.id, accountId));
  await tx
    .insert(session)
    .values({ digest: digestOf(secret), accountId, expiresAt: sql`now() + ${IDLE}` });
  return secret;
}

/** Whose session it is, and puts its end off; null when it has ended. */
export async function accountOfSession(
  tx: Transaction,
  secret: string,
): Promise<typeof account.$inferSelect | null> {
  const own = and(eq(session.digest, digestOf(secret)), gt(session.expiresAt, sql`now()`));
  const [found] = await tx
    .select({ account, isStale: sql<boolean>`${session.expiresAt} < now() + ${IDLE} - ${RENEWED}` })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(own);
  if (found?.isStale === true)
    await tx
      .update(session)
      .set({ expiresAt: sql`least(${session.createdAt} + ${LONGEST}, now() + ${IDLE})` })
      .where(own);
  return found?.account ?? null;
}

export async function endSession(tx: Transaction, secret: string): Promise<void> {
  await tx.delete(session).where(eq(session.digest, digestOf(secret)));
}

/** Ends all sessions of an account, wherever they are. */
export async function endSessionsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.delete(session).where(eq(session.accountId, accountId));
}
