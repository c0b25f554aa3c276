import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import { listed } from "./listed.ts";
import type { Person, Traces } from "./traces.ts";

/** Adds to the figures of the past what is about to go, by kind and round; which of it was whose is not kept. */
export async function countWhatGoes(
  tx: Transaction,
  { programmeId, participantId }: Person,
  { ideas }: Traces,
): Promise<void> {
  const theirs = sql`c.programme_id = ${programmeId} and (c.participant_id = ${participantId}
    or (c.participant_id is null and c.idea_id in ${listed(ideas)}))`;
  const sought = sql`programme_id = ${programmeId} and seeker_participant_id = ${participantId}`;
  await tx.execute(sql`
    with gone (what, round_number) as (
      select 'participant ' || kind, 0 from participant
        where programme_id = ${programmeId} and id = ${participantId}
      union all select 'pairing ' || state, round_number from pairing where ${sought}
      union all select 'waiting', r.round_number from waiting w
        join run r on r.programme_id = w.programme_id and r.id = w.run_id
        where r.published_at is not null and w.programme_id = ${programmeId}
          and w.seeker_participant_id = ${participantId}
      union all select 'collaboration ' || state, 0 from collaboration c where ${theirs}
      union all select 'outcome ' || o.condition, 0 from outcome o
        join collaboration c on c.programme_id = o.programme_id and c.id = o.collaboration_id
        where ${theirs}
      union all select 'self_employed', 0 from collaboration c where ${theirs} and exists (
        select from outcome o where o.programme_id = c.programme_id and o.collaboration_id = c.id
          and o.condition = 'self_employed')
      union all select 'hiring ' || contract || ' ' || duration, 0 from hirings(${programmeId})
        where participant_id = ${participantId}
      union all select 'lasting ' || months || ' ' || case when alive then 'alive' else 'over' end, 0
        from lasting(${programmeId}, current_date) where participant_id = ${participantId}
      union all select 'initiative ' || case when social_enterprise then 'social' else 'other' end, 0
        from initiative where programme_id = ${programmeId} and idea_id in ${listed(ideas)}
      union all select 'jobs', 0 from initiative, generate_series(1, jobs)
        where programme_id = ${programmeId} and idea_id in ${listed(ideas)}
      union all select 'attendance ' || presence, 0 from attendance
        where programme_id = ${programmeId} and participant_id = ${participantId} and presence is not null
      union all select 'idea', 0 from idea where programme_id = ${programmeId} and id in ${listed(ideas)}
    )
    insert into erased_count (programme_id, what, round_number, number)
    select ${programmeId}, what, round_number, count(*) from gone group by what, round_number
    on conflict (programme_id, what, round_number)
      do update set number = erased_count.number + excluded.number`);
}
