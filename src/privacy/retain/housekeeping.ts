import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { RetentionDays } from "./rules.ts";

/** How many of each were removed or emptied. */
export interface Removed {
  readonly letters: number;
  readonly runs: number;
  readonly roles: number;
  readonly locked: number;
}

/** Removes what a programme has kept long enough, people apart; `on` is an ISO date. */
export async function removeOld(
  tx: Transaction,
  programmeId: string,
  days: RetentionDays,
  on: string,
): Promise<Removed> {
  return {
    letters: await emptyLetters(tx, programmeId, days.letters, on),
    runs: await dropSnapshots(tx, programmeId, days.runs, on),
    roles: await endUnusedRoles(tx, programmeId, days.accounts, on),
    locked: await removeLocked(tx),
  };
}

/** The row stays, for its topic keeps a letter from being written twice. */
async function emptyLetters(tx: Transaction, programmeId: string, days: number | null, on: string) {
  const { count } = await tx.execute(sql`
    update message set body_italian = '', body_english = ''
    where programme_id = ${programmeId} and sent_at < ${on}::date - ${days}::int
      and (body_italian <> '' or body_english <> '')`);
  return count;
}

/** A run without its input keeps its result and its report; it can be computed again no more. */
async function dropSnapshots(
  tx: Transaction,
  programmeId: string,
  days: number | null,
  on: string,
) {
  const old = sql`select r.id from run r
    join round o on o.programme_id = r.programme_id and o.number = r.round_number
    where r.programme_id = ${programmeId} and o.closed_at < ${on}::date - ${days}::int`;
  const dropped = await tx.execute<{ run: string }>(sql`
    delete from run_snapshot where programme_id = ${programmeId} and run_id in (${old})
    returning run_id as run`);
  await tx.execute(
    sql`delete from run_pseudonym where programme_id = ${programmeId} and run_id in (${old})`,
  );
  return new Set(dropped.map(({ run }) => run)).size;
}

/** The coordination's own roles are left to the coordination. */
async function endUnusedRoles(
  tx: Transaction,
  programmeId: string,
  days: number | null,
  on: string,
) {
  const { count } = await tx.execute(sql`
    delete from membership m using account a
    where m.programme_id = ${programmeId} and m.role <> 'coordinator' and a.id = m.account_id
      and a.last_seen_on < ${on}::date - ${days}::int`);
  return count;
}

/** What is past its date, by the policy of the table: nothing of it can be read to choose. */
const removeLocked = async (tx: Transaction) =>
  (await tx.execute(sql`delete from locked_record`)).count;

/** What belongs to no programme: sessions and links that have ended, accounts without any part, old attempts and answers. */
export async function removeOldAtLarge(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from session where expires_at < now()`);
  await tx.execute(sql`delete from sign_in_link where expires_at < now()`);
  await tx.execute(sql`delete from attempt where since < now() - interval '1 day'`);
  await tx.execute(sql`delete from upload where created_at < now() - interval '1 day'`);
  await tx.execute(sql`delete from idempotent_request where created_at < now() - interval '1 day'`);
  await tx.execute(sql`delete from account a where not is_operator
    and created_at < now() - interval '1 day'
    and not exists (select from membership m where m.account_id = a.id)`);
}
