import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

interface Waits {
  readonly participantId: string;
  readonly rounds: number;
}

/**
 * In how many earlier rounds each person waited, through no word of their own: left waiting by the published run; or
 * in a pair that the host declined, or let lapse when the person had answered; unless another pair of that round came
 * to a yes. Whoever declined, withdrew or did not answer has not waited. Of everybody, or of one person.
 */
export async function roundsWaited(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  person?: string,
): Promise<Waits[]> {
  const whose = (column: SQL) => (person === undefined ? sql`` : sql`and ${column} = ${person}`);
  const rows = await tx.execute<{ participant: string; rounds: number }>(sql`
    select participant, count(*)::int as rounds from (
      select w.seeker_participant_id as participant, r.round_number
      from waiting w join run r on r.programme_id = w.programme_id and r.id = w.run_id
      where w.programme_id = ${programmeId} and r.published_at is not null
        ${whose(sql`w.seeker_participant_id`)}
      union
      select d.seeker_participant_id, d.round_number
      from decision d
      where d.programme_id = ${programmeId} and d.pairing_id is not null
        and (d.kind = 'decline' and d.side = 'host' or d.kind = 'lapse' and d.from_state in
          ('participant_interested', 'participant_continues', 'participant_accepts'))
        ${whose(sql`d.seeker_participant_id`)}
    ) as waited
    where participant is not null and round_number < ${roundNumber}
      and not exists (select from pairing p where p.programme_id = ${programmeId}
        and p.round_number = waited.round_number and p.seeker_participant_id = waited.participant
        and p.state in ('agreed', 'withdrawn'))
    group by participant order by participant`);
  return rows.map(({ participant, rounds }) => ({ participantId: participant, rounds }));
}
