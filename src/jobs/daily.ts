import { sql } from "drizzle-orm";
import type { Transaction } from "../db/transaction.ts";
import { enqueue } from "./enqueue.ts";
import { remindersJob } from "./kinds/reminders.ts";

const CALENDAR = "calendar";

/**
 * Queues what a day brings to every programme whose proposals wait for answers, or whose letters wait to be sent:
 * once for each day, however many workers ask.
 */
export async function queueDay(tx: Transaction, on: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('the day''s jobs'))`);
  const programmes = await tx.execute<{ id: string }>(sql`
    select id from programme p where (
      exists (select from round r where r.programme_id = p.id and r.state in ('published', 'confirmed'))
      or exists (select from message m where m.programme_id = p.id and m.sent_at is null))
    and not exists (select from job j where j.programme_id = p.id and j.kind = ${remindersJob.name}
      and j.args->>'on' = ${on})
    order by id`);
  for (const { id } of programmes)
    await enqueue(tx, remindersJob, { programme: id, on }, { createdBy: CALENDAR });
}
