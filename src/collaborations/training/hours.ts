import { sql } from "drizzle-orm";
import type { Part } from "../../access/visitor.ts";
import type { Transaction } from "../../db/transaction.ts";

/** Hours of one person: at meetings, as noted there, and of training, as their plan has them. */
export interface PersonHours {
  readonly participant: string;
  /** Meetings at which they were present, and for how many hours. */
  readonly meetings: number;
  readonly hoursAtMeetings: number;
  /** Of these, at training sessions. */
  readonly hoursAtSessions: number;
  readonly skills: number;
  readonly hoursPlanned: number;
  readonly hoursDone: number;
  readonly certificates: number;
}

/**
 * The hours of everybody whom the asker accompanies, by code. What is in the plan and what was noted at training
 * sessions stand apart: the same hour may be in both.
 */
export async function hoursOfPeople(tx: Transaction, actor: Part): Promise<PersonHours[]> {
  const { programme } = actor;
  const isOwn =
    actor.kind === "referent" ? sql`p.id = any((select own_participants())::text[])` : sql`true`;
  const rows = await tx.execute<{ [K in keyof PersonHours]: PersonHours[K] }>(sql`
    with came as (
      select a.participant_id, count(*)::int as meetings, coalesce(sum(a.hours), 0)::float8 as hours,
        coalesce(sum(a.hours) filter (where m.kind = 'training'), 0)::float8 as sessions
      from attendance a
      join meeting m on m.programme_id = a.programme_id and m.id = a.meeting_id
      where a.programme_id = ${programme} and a.presence = 'present' and m.state = 'held'
      group by a.participant_id
    ), planned as (
      select participant_id, count(*)::int as skills, coalesce(sum(hours_planned), 0)::float8 as planned,
        coalesce(sum(hours_done), 0)::float8 as done, count(certificate)::int as certificates
      from training where programme_id = ${programme} group by participant_id
    )
    select p.id as participant, coalesce(c.meetings, 0) as meetings, coalesce(c.hours, 0) as "hoursAtMeetings",
      coalesce(c.sessions, 0) as "hoursAtSessions", coalesce(t.skills, 0) as skills,
      coalesce(t.planned, 0) as "hoursPlanned", coalesce(t.done, 0) as "hoursDone",
      coalesce(t.certificates, 0) as certificates
    from participant p
    left join came c on c.participant_id = p.id
    left join planned t on t.participant_id = p.id
    where p.programme_id = ${programme} and ${isOwn}
    order by p.id`);
  return [...rows];
}
