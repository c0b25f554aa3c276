import { eq, sql } from "drizzle-orm";
import { programme } from "../../db/tables/programme.ts";
import type { Transaction } from "../../db/transaction.ts";

/** What somebody who leads meetings or follows people has to do. */
export interface Load {
  readonly who: string;
  readonly people: number;
  readonly organisations: number;
  readonly ideas: number;
  /** Meetings held in the month, and how long they lasted, in hours. */
  readonly meetings: number;
  readonly hours: number;
}

export interface Loads {
  readonly loads: readonly Load[];
  /** Hours a month above which it is too much; null: the programme does not say. */
  readonly most: number | null;
}

/**
 * The load of everybody who leads or follows, by name; names are the same whatever their case. A meeting whose times
 * are not known lasted as long as whoever was there the longest.
 *
 * @param month as in `2026-03`
 */
export async function loadsOf(tx: Transaction, programmeId: string, month: string): Promise<Loads> {
  const loads = await tx.execute<{ [K in keyof Load]: Load[K] }>(sql`
    with led as (
      select btrim(m.led_by) as who, coalesce(
          extract(epoch from m.ends_at::time - m.starts_at::time) / 3600,
          (select max(a.hours) from attendance a
            where a.programme_id = m.programme_id and a.meeting_id = m.id), 0) as hours
      from meeting m
      where m.programme_id = ${programmeId} and m.state = 'held' and btrim(m.led_by) <> ''
        and to_char(m.held_on, 'YYYY-MM') = ${month}
    ), facts as (
      select who, 0 as people, 0 as organisations, 0 as ideas, 1 as meetings, hours from led
      union all
      select btrim(who), (participant_id is not null)::int, (organisation_id is not null)::int,
        (idea_id is not null)::int, 0, 0
      from following where programme_id = ${programmeId}
      union all
      select btrim(led_by), 0, 0, 0, 0, 0 from meeting
      where programme_id = ${programmeId} and btrim(led_by) <> '' and state <> 'cancelled'
    )
    select min(who) as who, sum(people)::int as people, sum(organisations)::int as organisations,
      sum(ideas)::int as ideas, sum(meetings)::int as meetings, sum(hours)::float8 as hours
    from facts group by lower(who) order by sum(hours) desc, lower(who)`);
  const [row] = await tx
    .select({ most: programme.mostHours })
    .from(programme)
    .where(eq(programme.id, programmeId));
  return { loads: [...loads], most: row?.most ?? null };
}
