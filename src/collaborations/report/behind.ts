import { sql } from "drizzle-orm";
import type { meeting } from "../../db/tables/meeting.ts";
import type { organisation } from "../../db/tables/organisation.ts";
import type { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Period } from "./period.ts";

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
  /** Hirings at its own place for which it was granted an incentive in the period, and what it got, in euros. */
  hirings: number;
  granted: number;
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

/** Who takes part among firms and bodies, by code. Whom a supported firm hired is no participant for that. */
export const firmsBehind = (tx: Transaction, programmeId: string, { from, to }: Period) =>
  tx.execute<ListedFirm>(sql`
    select o.id, o.name, o.legal_kind as "legalKind", o.sector, o.staff, c.name as comune,
      (select coalesce(sum(s.capacity), 0)::int from resource r
        join seat s on s.programme_id = r.programme_id and s.resource_id = r.id
        where r.programme_id = o.programme_id and r.organisation_id = o.id) as seats,
      (select count(*)::int from collaboration k
        where k.programme_id = o.programme_id and k.organisation_id = o.id) as collaborations,
      coalesce(g.hirings, 0) as hirings, coalesce(g.granted, 0) as granted
    from organisation o left join comune c on c.code = o.comune_code
    left join (
      select k.organisation_id, count(*)::int as hirings, sum(i.amount)::float8 as granted
      from hiring_incentive i
      join collaboration k on k.programme_id = i.programme_id and k.id = i.collaboration_id
      where i.programme_id = ${programmeId} and i.granted_on <= ${to}::date
        and i.granted_on >= coalesce(${from}::date, i.granted_on)
        and exists (select from outcome e where e.programme_id = k.programme_id and e.collaboration_id = k.id
          and e.condition = 'employed' and e.at_host)
      group by k.organisation_id) g on g.organisation_id = o.id
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

/** A meeting that was held in the period, with who came and for how long in all. */
export type ListedActivity = Readonly<{
  id: string;
  kind: (typeof meeting.$inferSelect)["kind"];
  title: string;
  heldOn: string;
  place: string;
  ledBy: string;
  people: number;
  hours: number;
}>;

/** By day. */
export const activitiesBehind = (tx: Transaction, programmeId: string, { from, to }: Period) =>
  tx.execute<ListedActivity>(sql`
    select m.id, m.kind, m.title, m.held_on::text as "heldOn", m.place, m.led_by as "ledBy",
      count(a.participant_id)::int as people, coalesce(sum(a.hours), 0)::float8 as hours
    from meeting m
    left join attendance a on a.programme_id = m.programme_id and a.meeting_id = m.id
      and a.presence = 'present' and a.participant_id is not null
    where m.programme_id = ${programmeId} and m.state = 'held' and m.held_on <= ${to}::date
      and m.held_on >= coalesce(${from}::date, m.held_on)
    group by m.programme_id, m.id order by m.held_on, m.id`);
