import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Period } from "./line.ts";

/** A firm that was granted the incentive of a hiring at its own place: whom it hired is no participant for that. */
export interface SupportedFirm {
  readonly code: string;
  readonly name: string;
  readonly hirings: number;
  /** In euro, as far as they are known. */
  readonly amount: number;
}

/** The firms that were granted an incentive in a period, by code. */
export const supportedFirms = async (
  tx: Transaction,
  programmeId: string,
  { from, to }: Period,
): Promise<SupportedFirm[]> => [
  ...(await tx.execute<SupportedFirm & Record<string, unknown>>(sql`
    select o.id as code, o.name, count(*)::int as hirings, coalesce(sum(i.amount), 0)::float8 as amount
    from hiring_incentive i
    join collaboration c on c.programme_id = i.programme_id and c.id = i.collaboration_id
    join organisation o on o.programme_id = c.programme_id and o.id = c.organisation_id
    where i.programme_id = ${programmeId} and i.granted_on between ${from}::date and ${to}::date
      and exists (select from outcome e where e.programme_id = c.programme_id and e.collaboration_id = c.id
        and e.condition = 'employed' and e.at_host)
    group by o.id, o.name order by o.id`)),
];
