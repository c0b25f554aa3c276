import { type SQL, sql } from "drizzle-orm";
import { ASKED_DAYS } from "../collaborations/outcomes/declarations.ts";
import type { Transaction } from "../db/transaction.ts";
import { enqueue } from "./enqueue.ts";
import type { JobKind } from "./kind.ts";
import { remindersJob } from "./kinds/reminders.ts";
import { retentionJob } from "./kinds/retention.ts";

const CALENDAR = "calendar";

/**
 * Queues what a day brings, once for each day, however many workers ask: to programmes that keep what has its time,
 * its removal; to those whose proposals wait for answers, whose collaborations have come to a day on which people are
 * asked how it goes on, or whose letters wait to be sent, the reminders.
 */
export async function queueDay(tx: Transaction, on: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('the day''s jobs'))`);
  await queueWhere(tx, retentionJob, on, KEEPS);
  await queueWhere(tx, remindersJob, on, waitsOn(on));
}

/** Letters that were sent, runs of closed rounds, accounts, people of a programme that ended, what was locked away. */
const KEEPS = sql`
  exists (select from message m where m.programme_id = p.id and m.sent_at is not null)
  or exists (select from round r where r.programme_id = p.id and r.state = 'closed')
  or exists (select from membership m where m.programme_id = p.id)
  or exists (select from retention_rule r where r.programme_id = p.id)
  or exists (select from erasure e where e.programme_id = p.id and e.locked)`;

const waitsOn = (on: string): SQL => sql`
  exists (select from round r where r.programme_id = p.id and r.state in ('published', 'confirmed'))
  or exists (
    select from collaboration c, unnest(array[0, 6, 12]) months
    where c.programme_id = p.id and c.participant_id is not null and c.started_on is not null
      and coalesce(c.ended_on, c.planned_end_on) + make_interval(months => months)
        between ${on}::date - ${ASKED_DAYS}::int and ${on}::date)
  or exists (select from message m where m.programme_id = p.id and m.sent_at is null)`;

async function queueWhere(
  tx: Transaction,
  kind: JobKind<{ programme: string; on: string }>,
  on: string,
  condition: SQL,
): Promise<void> {
  const programmes = await tx.execute<{ id: string }>(sql`
    select id from programme p where (${condition})
    and not exists (select from job j where j.programme_id = p.id and j.kind = ${kind.name}
      and j.args->>'on' = ${on})
    order by id`);
  for (const { id } of programmes)
    await enqueue(tx, kind, { programme: id, on }, { createdBy: CALENDAR });
}
