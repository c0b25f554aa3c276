import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import { listed } from "./listed.ts";
import type { Person, Traces } from "./traces.ts";

/** Matches no text. */
const NOTHING = "\\A\\Z.";

/**
 * Removes the person's row, and with it, by their foreign keys, all that points at it; before it what would hold it
 * back or points at it by code alone.
 */
export async function removeOwn(
  tx: Transaction,
  { programmeId, participantId }: Person,
  { ideas, pairings, patterns }: Traces,
): Promise<void> {
  const here = sql`programme_id = ${programmeId}`;
  // Somebody else's collaboration goes on when a person no longer gives what it began with.
  await tx.execute(sql`update collaboration set resource_id = null where ${here} and resource_id in (
    select id from resource where ${here} and participant_id = ${participantId})`);
  await tx.execute(
    sql`delete from collaboration where ${here} and participant_id = ${participantId}`,
  );
  await tx.execute(sql`update collaboration set idea_id = null
    where ${here} and participant_id is not null and idea_id in ${listed(ideas)}`);
  await tx.execute(sql`delete from collaboration where ${here} and idea_id in ${listed(ideas)}`);
  // A service that was set up goes on without the idea that it came from.
  await tx.execute(sql`update launched_service set idea_id = null
    where ${here} and idea_id in ${listed(ideas)}`);
  await tx.execute(sql`delete from idea where ${here} and id in ${listed(ideas)}`);
  // A letter to a host names a pair, and a pair names the person.
  await tx.execute(sql`delete from message where ${here} and exists (
    select from jsonb_array_elements_text(${JSON.stringify(pairings)}::text::jsonb) pair
    where message.topic like pair || ' %' or strpos(body_italian, '(' || pair || ')') > 0)`);
  await tx.execute(sql`delete from participant where ${here} and id = ${participantId}`);
  // What is kept for a day or less, and may speak of anybody.
  await tx.execute(sql`select forget_rankings(${programmeId})`);
  await tx.execute(sql`delete from upload where ${here}`);
  await tx.execute(sql`delete from idempotent_request where strpos(body, ${JSON.stringify(participantId)}) > 0
    or body ~* ${patterns.join("|") || NOTHING}`);
}
