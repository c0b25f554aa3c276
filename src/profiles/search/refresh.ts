import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

/** Brings what a programme is searched by in line with its profiles and their texts, of which some may have changed. */
export async function refreshSearch(
  tx: Transaction,
  programmeId: string,
  isChanged: boolean,
): Promise<void> {
  await refreshEntries(tx, programmeId);
  await tx.execute(sql`select search_refresh_words(${programmeId}, ${isChanged})`);
}

const UNDER_WAY = sql.raw("('agreed', 'running')");
/** An idea that goes its own way, or was given up, seeks no host. */
const SETTLED = sql.raw("('autonomous', 'archived')");

/**
 * Entries whose profile is gone went with it; only what differs is written. Not an upsert: that would use up a number
 * for every entry that is there already.
 */
const refreshEntries = (tx: Transaction, programmeId: string) =>
  tx.execute(sql`
    with host as (
      select o.*, (
        select coalesce(array_agg(distinct h.id order by h.id), '{}') from hub h
        where h.programme_id = o.programme_id and (h.organisation_id = o.id or exists (
          select from hub_organisation a
          where a.programme_id = h.programme_id and a.hub_id = h.id and a.organisation_id = o.id))
      ) as hubs
      from organisation o where o.programme_id = ${programmeId}
    ), staged as (
      select i.*, h.comune_code, (
        select s.stage from idea_stage s
        where s.programme_id = i.programme_id and s.idea_id = i.id
        order by s.since desc nulls last, s.id desc limit 1
      ) as stage
      from idea i left join hub h on h.programme_id = i.programme_id and h.id = i.hub_id
      where i.programme_id = ${programmeId}
    ), fact as materialized (
      ${participants(programmeId)} union all ${ideas()} union all ${organisations()}
      union all ${resources(programmeId)} union all ${needs(programmeId)}
    ), changed as (
      update search_entry e set (${facts}) = row (${now}) from fact f
      where e.programme_id = f.programme_id and e.id = f.id and (${stored}) is distinct from (${now})
    )
    insert into search_entry (${columns})
    select ${columns} from fact f
    where not exists (
      select from search_entry e where e.programme_id = f.programme_id and e.id = f.id)
    on conflict (programme_id, id) do nothing`);

const SUBJECTS = ["participant_id", "idea_id", "organisation_id", "resource_id", "need_id"];
const FACTS = "audience hubs comune_code sector type available available_from available_to".split(
  " ",
);
const facts = sql.raw(FACTS.join(", "));
const stored = sql.raw(FACTS.map((name) => `e.${name}`).join(", "));
const now = sql.raw(FACTS.map((name) => `f.${name}`).join(", "));
const columns = sql.raw(["programme_id", "id", "kind", ...SUBJECTS, ...FACTS].join(", "));

/** The subject's columns of a kind, of which one is set. */
const subject = (kind: string, id: string) =>
  sql.raw(
    [
      `'${kind}:' || ${id} as id, '${kind}' as kind`,
      ...SUBJECTS.map((name) => `${name === `${kind}_id` ? id : "null::text"} as ${name}`),
    ].join(", "),
  );

const participants = (programmeId: string) => sql`
  select p.programme_id, ${subject("participant", "p.id")}, 'hosts' as audience,
    array_remove(array[p.hub_id], null) as hubs, p.comune_code, null::text as sector, p.kind as type,
    p.seeking and not exists (
      select from collaboration c
      where c.programme_id = p.programme_id and c.participant_id = p.id and c.state in ${UNDER_WAY}
    ) as available, null::date as available_from, null::date as available_to
  from participant p where p.programme_id = ${programmeId}`;

const ideas = () => sql`
  select i.programme_id, ${subject("idea", "i.id")}, search_idea_audience(i.shown_in_public),
    array_remove(array[i.hub_id], null), i.comune_code, null, i.stage,
    coalesce(i.stage not in ${SETTLED}, true) and not exists (
      select from collaboration c
      where c.programme_id = i.programme_id and c.idea_id = i.id and c.state in ${UNDER_WAY}
    ), null, null
  from staged i`;

const organisations = () => sql`
  select o.programme_id, ${subject("organisation", "o.id")}, search_organisation_audience(o.state),
    o.hubs, o.comune_code, lower(o.sector), o.soul, o.state <> 'not_interested', null, null
  from host o`;

/** A resource is where its giver is; a seat is to be had while it has room; both as long as the agreement lasts that promised them. */
const resources = (programmeId: string) => sql`
  select r.programme_id, ${subject("resource", "r.id")},
    coalesce(nullif(search_organisation_audience(o.state), 'programme'),
      search_resource_audience(r.participant_id)),
    coalesce(o.hubs, array_remove(array[h.id, p.hub_id], null)),
    coalesce(o.comune_code, h.comune_code, p.comune_code), lower(o.sector), r.kind,
    coalesce(s.capacity > (
      select count(*) from collaboration c
      where c.programme_id = r.programme_id and c.resource_id = r.id and c.state in ${UNDER_WAY}
    ), true), r.available_from, least(r.available_to, a.expires_on)
  from resource r
  left join agreement a on a.programme_id = r.programme_id and a.id = r.agreement_id
  left join host o on o.id = r.organisation_id
  left join hub h on h.programme_id = r.programme_id and h.id = r.hub_id
  left join participant p on p.programme_id = r.programme_id and p.id = r.participant_id
  left join seat s on s.programme_id = r.programme_id and s.resource_id = r.id
  where r.programme_id = ${programmeId}`;

const needs = (programmeId: string) => sql`
  select n.programme_id, ${subject("need", "n.id")},
    coalesce(nullif(search_organisation_audience(o.state), 'programme'),
      search_need_audience(n.participant_id)),
    coalesce(o.hubs, array_remove(array[h.id, i.hub_id, p.hub_id], null)),
    coalesce(n.comune_code, o.comune_code, h.comune_code, i.comune_code, p.comune_code),
    lower(o.sector), n.kind, true, null, null
  from need n
  left join host o on o.id = n.organisation_id
  left join staged i on i.id = n.idea_id
  left join hub h on h.programme_id = n.programme_id and h.id = n.hub_id
  left join participant p on p.programme_id = n.programme_id and p.id = n.participant_id
  where n.programme_id = ${programmeId}`;
