ALTER TABLE "message" DROP CONSTRAINT "message_to";--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "said_on" date;--> statement-breakpoint
ALTER TABLE "record_duty" ADD COLUMN "keeps" text[] DEFAULT '{"identity","employment_status","eligibility","collaborations","outcomes"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "to_account_id" text;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to_account_id_account_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_duty" ADD CONSTRAINT "record_duty_keeps" CHECK ("record_duty"."keeps" <@ array['identity', 'employment_status', 'eligibility', 'collaborations', 'outcomes']::text[]);--> statement-breakpoint
ALTER TABLE "record_duty" ADD CONSTRAINT "record_duty_keeps_something" CHECK (cardinality("record_duty"."keeps") > 0);--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to" CHECK (num_nonnulls("message"."to_participant_id", "message"."to_organisation_id", "message"."to_invitation_id", "message"."to_account_id") = 1);--> statement-breakpoint
-- An explanation speaks of more than its reader: of what somebody else wants, of how people travel, of other firms.
-- Which part of it a host or a person may read no policy can say; the service does, and the rows are the coordination's.
DROP POLICY own ON proposal;
--> statement-breakpoint
DROP POLICY own ON waiting;
--> statement-breakpoint
DROP FUNCTION published_runs();
--> statement-breakpoint
-- Where a person lives, a firm does not read: neither beside what it finds, nor by asking who is near some place.
CREATE OR REPLACE FUNCTION search_scope(programme text, filter jsonb) RETURNS SETOF search_entry
LANGUAGE sql STABLE
AS $$
  SELECT * FROM public.search_entry e
  WHERE e.programme_id = $1
    AND e.audience = ANY ((SELECT public.search_audiences($1))::text[])
    AND ($2 -> 'kinds' IS NULL OR e.kind = ANY (public.search_list($2 -> 'kinds')))
    AND ($2 -> 'types' IS NULL OR e.type = ANY (public.search_list($2 -> 'types')))
    AND ($2 -> 'comuni' IS NULL OR (e.comune_code = ANY (public.search_list($2 -> 'comuni'))
      AND NOT (e.audience = 'hosts' AND (SELECT public.asking_as('member')) IS NOT NULL)))
    AND ($2 ->> 'hub' IS NULL OR $2 ->> 'hub' = ANY (e.hubs))
    AND ($2 ->> 'sector' IS NULL OR e.sector = lower($2 ->> 'sector'))
    AND ($2 ->> 'availableOn' IS NULL OR (e.available
      AND coalesce(e.available_from <= ($2 ->> 'availableOn')::date, true)
      AND coalesce(e.available_to >= ($2 ->> 'availableOn')::date, true)))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_show(programme text, entries text[], passages text[], marks jsonb)
RETURNS TABLE (place integer, kind text, id text, title text, comune text, hubs text[], passage text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  style CONSTANT text := format('StartSel=%s, StopSel=%s, MaxWords=30, MinWords=15, ShortWord=0', U&'\E000', U&'\E001');
BEGIN
  RETURN QUERY
    SELECT a.place::integer, e.kind,
      coalesce(e.participant_id, e.idea_id, e.organisation_id, e.resource_id, e.need_id),
      coalesce(i.title, o.name, r.title, n.title),
      CASE WHEN e.audience = 'hosts' AND asking_as('member') IS NOT NULL THEN NULL ELSE c.name END, e.hubs,
      ts_headline(
        CASE t.language WHEN 'en' THEN 'public.innesto_english' ELSE 'public.innesto_italian' END::regconfig,
        translate(t.content, U&'\E000\E001', ''),
        coalesce(marks ->> t.language, '')::tsquery, style)
    FROM unnest(entries, passages) WITH ORDINALITY AS a(entry, text_id, place)
    JOIN search_entry e ON e.programme_id = programme AND e.id = a.entry
    LEFT JOIN idea i ON i.programme_id = programme AND i.id = e.idea_id
    LEFT JOIN organisation o ON o.programme_id = programme AND o.id = e.organisation_id
    LEFT JOIN resource r ON r.programme_id = programme AND r.id = e.resource_id
    LEFT JOIN need n ON n.programme_id = programme AND n.id = e.need_id
    LEFT JOIN comune c ON c.code = e.comune_code
    LEFT JOIN LATERAL (
      SELECT x.language, x.content FROM profile_text x
      WHERE x.programme_id = programme AND x.entry_id = a.entry AND x.id = coalesce(a.text_id, x.id)
      ORDER BY x.part IN ('name', 'skill', 'ask'), x.part, x.position LIMIT 1
    ) t ON true
    WHERE coalesce(
        search_idea_audience(i.shown_in_public), search_organisation_audience(o.state), e.audience)
      = ANY (search_audiences(programme))
    ORDER BY a.place;
END
$$;
