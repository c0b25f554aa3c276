import { sql } from "drizzle-orm";
import type { OUTCOME_CONDITIONS } from "../../db/tables/lists.ts";
import type { Transaction } from "../../db/transaction.ts";

type Condition = (typeof OUTCOME_CONDITIONS)[number];

/** How somebody left, and fared; null is what is not known. */
export interface Exit {
  /** The day on which the last of their collaborations ended. */
  readonly leftOn: string;
  /** How they fared then, and the day on which that was known. */
  readonly fared: Condition | null;
  readonly knownOn: string | null;
  readonly sixMonths: Condition | null;
}

type Row = Exit & { readonly person: string } & Record<string, unknown>;

/** Of everybody whose last collaboration has ended, by code; who has one under way has not left. */
export async function exitsOf(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, Exit>> {
  const rows = await tx.execute<Row>(sql`
    with last as (
      select distinct on (c.participant_id) c.participant_id, c.id, c.ended_on
      from collaboration c where c.programme_id = ${programmeId} and c.participant_id is not null
        and c.started_on is not null
      order by c.participant_id, c.ended_on desc nulls first, c.id)
    select l.participant_id as person, l.ended_on::text as "leftOn", e.condition as fared,
      e.observed_on::text as "knownOn", m.condition as "sixMonths"
    from last l
    left join outcome e on e.programme_id = ${programmeId} and e.collaboration_id = l.id and e.moment = 'exit'
    left join outcome m on m.programme_id = ${programmeId} and m.collaboration_id = l.id and m.moment = 'six_months'
    where l.ended_on is not null`);
  return new Map(rows.map(({ person, ...exit }) => [person, exit]));
}
