import { sql } from "drizzle-orm";
import type { organisation } from "../../db/tables/organisation.ts";
import type { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";

/** A firm that takes part, as a report lists it. */
export type ListedFirm = Readonly<{
  id: string;
  name: string;
  legalKind: (typeof organisation.$inferSelect)["legalKind"];
  sector: string | null;
  staff: number | null;
  comune: string | null;
  seats: number;
  collaborations: number;
}>;

/** What was put at disposal, and what it is worth where somebody has said so, in euros. */
export type ListedResource = Readonly<{
  id: string;
  kind: (typeof resource.$inferSelect)["kind"];
  title: string;
  giver: string;
  amount: number;
  unit: string | null;
  price: (typeof resource.$inferSelect)["price"];
  value: number | null;
}>;

/** Who takes part among firms and bodies, by code. */
export const firmsBehind = (tx: Transaction, programmeId: string) =>
  tx.execute<ListedFirm>(sql`
    select o.id, o.name, o.legal_kind as "legalKind", o.sector, o.staff, c.name as comune,
      (select coalesce(sum(s.capacity), 0)::int from resource r
        join seat s on s.programme_id = r.programme_id and s.resource_id = r.id
        where r.programme_id = o.programme_id and r.organisation_id = o.id) as seats,
      (select count(*)::int from collaboration k
        where k.programme_id = o.programme_id and k.organisation_id = o.id) as collaborations
    from organisation o left join comune c on c.code = o.comune_code
    where o.programme_id = ${programmeId} and o.state in ('member', 'hosting')
    order by o.id`);

/** Everything put at disposal, by code. A person who gives stands there by code. */
export const resourcesBehind = (tx: Transaction, programmeId: string) =>
  tx.execute<ListedResource>(sql`
    select r.id, r.kind, r.title, coalesce(o.name, h.name, r.participant_id) as giver,
      r.amount::float8 as amount, r.unit, r.price, r.estimated_value::float8 as value
    from resource r
    left join organisation o on o.programme_id = r.programme_id and o.id = r.organisation_id
    left join hub h on h.programme_id = r.programme_id and h.id = r.hub_id
    where r.programme_id = ${programmeId} order by r.id`);
