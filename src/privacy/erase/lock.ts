import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Person } from "./traces.ts";

/**
 * Puts away what a law obliges the programme to keep of somebody who took part in a collaboration: of who it was, their
 * state and eligibility, the collaboration with its agreement and its hours, and what came of it with the incentive of a
 * hiring, as much as that law names. Nothing of anybody else, and
 * nothing where no law is in force.
 *
 * @returns whether anything is kept
 */
export async function lockWhatLawKeeps(
  tx: Transaction,
  { programmeId, participantId }: Person,
): Promise<boolean> {
  const rows = (
    table: string,
  ) => sql`(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.raw(table)} t
    where t.programme_id = ${programmeId} and t.participant_id = ${participantId})`;
  const taken = await tx.execute(sql`
    insert into locked_record (programme_id, law, keep_until, content)
    select d.programme_id, d.law, d.keep_until, (select jsonb_object_agg(key, value)
      from jsonb_each(jsonb_build_object(
        'identity', ${rows("participant_identity")},
        'employment_status', ${rows("employment_status")},
        'eligibility', ${rows("eligibility")},
        'collaborations', (select coalesce(jsonb_agg(to_jsonb(c) || jsonb_build_object(
            'agreement', (select to_jsonb(a) from collaboration_agreement a
              where a.programme_id = c.programme_id and a.collaboration_id = c.id),
            'months', (select coalesce(jsonb_agg(to_jsonb(m) order by m.month), '[]') from collaboration_month m
              where m.programme_id = c.programme_id and m.collaboration_id = c.id))), '[]')
          from collaboration c
          where c.programme_id = ${programmeId} and c.participant_id = ${participantId}),
        'outcomes', (select coalesce(jsonb_agg(came), '[]') from collaboration c, lateral (
            select to_jsonb(o) as came from outcome o
              where o.programme_id = c.programme_id and o.collaboration_id = c.id
            union all select jsonb_build_object('hiring_incentive', to_jsonb(i)) from hiring_incentive i
              where i.programme_id = c.programme_id and i.collaboration_id = c.id) of_it
          where c.programme_id = ${programmeId} and c.participant_id = ${participantId})))
      where key = any (d.keeps))
    from record_duty d
    where d.programme_id = ${programmeId} and d.keep_until >= current_date and exists (
      select from collaboration c where c.programme_id = d.programme_id
        and c.participant_id = ${participantId})`);
  return taken.count > 0;
}
