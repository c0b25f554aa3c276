import { sql } from "drizzle-orm";
import { recordSight } from "../../access/sights.ts";
import type { EDUCATION, EMPLOYMENT_STATUSES, OUTCOME_CONDITIONS } from "../../db/tables/lists.ts";
import type { Transaction } from "../../db/transaction.ts";

type Condition = (typeof OUTCOME_CONDITIONS)[number];

/** What a report reads of one person; null for what is not known. Days are ISO dates. */
export interface PersonFacts {
  readonly code: string;
  readonly sex: "F" | "M" | "X" | null;
  readonly age: number | null;
  readonly education: (typeof EDUCATION)[number] | null;
  readonly foreignOrigin: boolean | null;
  readonly disability: boolean | null;
  /** When the person entered the programme: was added, or began a collaboration, whichever came first. */
  readonly entered: string;
  /** The state at entry: the first that is known. */
  readonly status: (typeof EMPLOYMENT_STATUSES)[number] | null;
  readonly since: string | null;
  readonly available: boolean | null;
  readonly searching: boolean | null;
  /** When the last of their collaborations ended; null for who has none, or one under way. */
  readonly left: string | null;
  readonly exit: Condition | null;
  /** The day on which the outcome at the end became known. */
  readonly exitKnown: string | null;
  readonly sixMonths: Condition | null;
}

/** The people of a programme as a report counts them, by code; that their protected data were read is written down. */
export async function loadFacts(tx: Transaction, programmeId: string): Promise<PersonFacts[]> {
  await recordSight(tx, programmeId, "report", []);
  const rows = await tx.execute<{ facts: PersonFacts }>(sql`
    with last as (
      select distinct on (c.participant_id) c.participant_id, c.id, c.ended_on
      from collaboration c where c.programme_id = ${programmeId} and c.participant_id is not null
        and c.started_on is not null
      order by c.participant_id, c.ended_on desc nulls first, c.id)
    select jsonb_build_object('code', p.id, 'sex', r.sex, 'age', r.age, 'education', p.education,
      'foreignOrigin', r.foreign_origin, 'disability', r.disability,
      'entered', least(p.created_at::date, (select min(c.started_on) from collaboration c
        where c.programme_id = p.programme_id and c.participant_id = p.id)),
      'status', s.status, 'since', s.since, 'available', s.declared_available, 'searching', s.searching,
      'left', l.ended_on, 'exit', e.condition, 'exitKnown', e.observed_on, 'sixMonths', m.condition) as facts
    from participant p
    left join participant_protected r on r.programme_id = p.programme_id and r.participant_id = p.id
    left join lateral (
      select * from employment_status s where s.programme_id = p.programme_id and s.participant_id = p.id
      order by s.since nulls first, s.id limit 1) s on true
    left join last l on l.participant_id = p.id
    left join outcome e on e.programme_id = p.programme_id and e.collaboration_id = l.id and e.moment = 'exit'
    left join outcome m on m.programme_id = p.programme_id and m.collaboration_id = l.id and m.moment = 'six_months'
    where p.programme_id = ${programmeId}
    order by p.id`);
  return rows.map(({ facts }) => facts);
}
