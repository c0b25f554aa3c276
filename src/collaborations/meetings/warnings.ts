import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

/** How many hubs held the group talk of a month, and which did not. */
export interface GroupTalks {
  /** As in `2026-03`. */
  readonly month: string;
  readonly hubs: number;
  readonly held: number;
  /** Names of the hubs that did not, or have not yet. */
  readonly missing: readonly string[];
}

export interface AgendaWarnings {
  /** The last three months in which a hub is missing, the newest first; none before the first group talk of all. */
  readonly talks: readonly GroupTalks[];
  /** People who were absent, without an excuse, from the last two meetings where somebody noted it. */
  readonly absentTwice: readonly string[];
}

/**
 * What the agenda warns of on a day, in one query: the hubs that lack a month's group talk, and who was absent twice
 * in a row. The coordination is told of all hubs, a referent of theirs.
 *
 * @param today ISO date
 */
export async function agendaWarnings(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<AgendaWarnings> {
  const [row] = await tx.execute<{ [K in keyof AgendaWarnings]: AgendaWarnings[K] }>(sql`
    with talk as (
      select hub_id, to_char(held_on, 'YYYY-MM') as month, state from meeting
      where programme_id = ${programmeId} and kind = 'group' and state <> 'cancelled' and held_on <= ${today}
    ), months as (
      select to_char(m, 'YYYY-MM') as month
      from generate_series(date_trunc('month', ${today}::date) - interval '2 months',
        date_trunc('month', ${today}::date), interval '1 month') m
      where to_char(m, 'YYYY-MM') >= (select min(month) from talk)
    ), by_hub as (
      select month, name, exists (
          select from talk where talk.month = months.month and hub_id = h.id and state = 'held') as held
      from months cross join hub h
      where h.programme_id = ${programmeId}
        and h.id = coalesce((select asking_for('referent')), h.id)
    ), by_month as (
      select month, count(*)::int as hubs, count(*) filter (where held)::int as held,
        array_agg(name order by name) filter (where not held) as missing
      from by_hub group by month having not bool_and(held)
    ), noted as (
      select a.participant_id, a.presence, row_number() over (partition by a.participant_id
          order by m.held_on desc, m.starts_at desc nulls last, m.id desc) as back
      from attendance a
      join meeting m on m.programme_id = a.programme_id and m.id = a.meeting_id
      where a.programme_id = ${programmeId} and a.participant_id is not null and a.presence is not null
        and m.state = 'held' and m.held_on <= ${today}
    ), absent as (
      select participant_id from noted where back <= 2
      group by participant_id having count(*) = 2 and bool_and(presence = 'absent')
    )
    select coalesce((select json_agg(by_month order by month desc) from by_month), '[]') as talks,
      coalesce((select json_agg(participant_id order by participant_id) from absent), '[]') as "absentTwice"`);
  return row!;
}
