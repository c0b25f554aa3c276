import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";

/** Brings what a programme is searched by in line with its profiles and their texts. */
export async function refreshSearch(tx: Transaction, programmeId: string): Promise<void> {
  await refreshEntries(tx, programmeId);
  await refreshLexemes(tx, programmeId);
}

const UNDER_WAY = sql.raw("('agreed', 'running')");
/** An idea that goes its own way, or was given up, seeks no host. */
const SETTLED = sql.raw("('autonomous', 'archived')");

/** Entries whose profile is gone went with it; only what differs is written. */
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
    ), fact as (
      ${participants(programmeId)} union all ${ideas()} union all ${organisations()}
      union all ${resources(programmeId)} union all ${needs(programmeId)}
    )
    insert into search_entry (${columns})
    select ${columns} from fact
    on conflict (programme_id, id) do update set (${facts}) = row (${excluded})
    where (${stored}) is distinct from (${excluded})`);

const SUBJECTS = ["participant_id", "idea_id", "organisation_id", "resource_id", "need_id"];
const FACTS = "audience hubs comune_code sector type available available_from available_to".split(
  " ",
);
const facts = sql.raw(FACTS.join(", "));
const stored = sql.raw(FACTS.map((name) => `search_entry.${name}`).join(", "));
const excluded = sql.raw(FACTS.map((name) => `excluded.${name}`).join(", "));
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

/** A resource is where its giver is; a seat is to be had while it has room. */
const resources = (programmeId: string) => sql`
  select r.programme_id, ${subject("resource", "r.id")},
    coalesce(nullif(search_organisation_audience(o.state), 'programme'),
      search_resource_audience(r.participant_id)),
    coalesce(o.hubs, array_remove(array[h.id, p.hub_id], null)),
    coalesce(o.comune_code, h.comune_code, p.comune_code), lower(o.sector), r.kind,
    coalesce(s.capacity > (
      select count(*) from collaboration c
      where c.programme_id = r.programme_id and c.resource_id = r.id and c.state in ${UNDER_WAY}
    ), true), r.available_from, r.available_to
  from resource r
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

/** The weight is BM25's: ln(1 + (all − its + ½) / (its + ½)). */
const refreshLexemes = (tx: Transaction, programmeId: string) =>
  tx.execute(sql`
    with used as materialized (
      select l.language, s.word as lexeme, s.ndoc as texts,
        ln(1 + (a.texts - s.ndoc + 0.5) / (s.ndoc + 0.5))::real as weight
      from (select count(*) as texts from profile_text where programme_id = ${programmeId}) a
      cross join unnest(array['it', 'en']) as l(language)
      cross join lateral ts_stat(format(
        'select lexemes from profile_text where programme_id = %L and language = %L',
        ${programmeId}::text, l.language)) s
    ), gone as (
      delete from search_lexeme x where x.programme_id = ${programmeId} and not exists (
        select from used u where u.language = x.language and u.lexeme = x.lexeme)
    )
    insert into search_lexeme (programme_id, language, lexeme, texts, weight)
    select ${programmeId}, u.language, u.lexeme, u.texts, u.weight from used u
    on conflict (programme_id, language, lexeme)
      do update set texts = excluded.texts, weight = excluded.weight
      where (search_lexeme.texts, search_lexeme.weight)
        is distinct from (excluded.texts, excluded.weight)`);
