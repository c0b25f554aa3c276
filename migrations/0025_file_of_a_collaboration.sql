CREATE TABLE "collaboration_agreement" (
	"programme_id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"promoter_id" text,
	"promoter_tutor" text,
	"host_tutor" text,
	"convention_number" text,
	"convention_on" date,
	"goals" text,
	"activities" text,
	"skills" text,
	"higher_skills" boolean DEFAULT false NOT NULL,
	"schedule" text,
	"daily_hours" numeric,
	"allowance" numeric,
	"meals" boolean DEFAULT false NOT NULL,
	"seasonal" boolean DEFAULT false NOT NULL,
	"accident_insurance" text,
	"liability_insurance" text,
	"declared_on" date,
	"notice_on" date,
	"notice_code" text,
	"extended_to" date,
	CONSTRAINT "collaboration_agreement_pk" PRIMARY KEY("programme_id","collaboration_id"),
	CONSTRAINT "collaboration_agreement_daily_hours" CHECK ("collaboration_agreement"."daily_hours" between 0 and 24),
	CONSTRAINT "collaboration_agreement_allowance" CHECK ("collaboration_agreement"."allowance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "collaboration_month" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"month" text NOT NULL,
	"planned" numeric NOT NULL,
	"done" numeric,
	CONSTRAINT "collaboration_month_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "collaboration_month_once" UNIQUE("programme_id","collaboration_id","month"),
	CONSTRAINT "collaboration_month_month" CHECK ("collaboration_month"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "collaboration_month_hours" CHECK ("collaboration_month"."planned" between 0 and 744 and "collaboration_month"."done" between 0 and 744)
);
--> statement-breakpoint
CREATE TABLE "internship_rules" (
	"programme_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"made_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "internship_rules_pk" PRIMARY KEY("programme_id","version"),
	CONSTRAINT "internship_rules_version" CHECK ("internship_rules"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "provided_by" text;--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "lasting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "seat" ADD COLUMN "collaboration_kind" text;--> statement-breakpoint
ALTER TABLE "collaboration_agreement" ADD CONSTRAINT "collaboration_agreement_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_agreement" ADD CONSTRAINT "collaboration_agreement_promoter_id_fk" FOREIGN KEY ("programme_id","promoter_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_month" ADD CONSTRAINT "collaboration_month_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internship_rules" ADD CONSTRAINT "internship_rules_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_collaboration_kind" CHECK ("seat"."collaboration_kind" in ('internship', 'incubation', 'collaboration', 'employment', 'self_employment'));--> statement-breakpoint
-- The file of a collaboration: the coordination keeps it; the person, the host and the referent of the person's hub
-- read it. Who is in the team of an idea reads where it is hosted, not what somebody else of the team is paid.
DO $$
DECLARE
  named text;
  here CONSTANT text := $q$(SELECT current_setting('innesto.programme', true)) IN (programme_id, '')$q$;
BEGIN
  FOREACH named IN ARRAY ARRAY['collaboration_agreement', 'collaboration_month', 'internship_rules'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY system ON %I TO innesto_system USING (%s)', named, here);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['collaboration_agreement', 'collaboration_month'] LOOP
    EXECUTE format('CREATE POLICY coordination ON %I TO innesto_app
      USING (programme_id = (SELECT asking_as(''coordinator'')))', named);
    EXECUTE format('CREATE POLICY own ON %1$I FOR SELECT TO innesto_app USING (
      programme_id = (SELECT asking_as(''referent'', ''member'', ''participant'')) AND EXISTS (
        SELECT FROM collaboration c
        WHERE c.programme_id = %1$I.programme_id AND c.id = %1$I.collaboration_id
          AND (c.participant_id = ANY ((SELECT own_participants())::text[])
            OR c.organisation_id = (SELECT asking_for(''member'')))))', named);
  END LOOP;
END
$$;
--> statement-breakpoint
-- The law is for all to read; a version of it is a record.
CREATE POLICY coordination ON internship_rules FOR SELECT TO innesto_app
  USING (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY coordination_adds ON internship_rules FOR INSERT TO innesto_app
  WITH CHECK (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY shown ON internship_rules FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')));
--> statement-breakpoint
-- What a statement changed of the file of whose collaboration. The argument is the table's key beside its programme.
-- Of a collaboration that goes as a whole, its own trigger tells.
CREATE FUNCTION audit_collaboration_part() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asker CONSTANT text := current_setting('innesto.actor_kind', true);
  whose CONSTANT text := 'JOIN collaboration c ON c.programme_id = r.programme_id AND c.id = r.collaboration_id';
  changed text;
BEGIN
  IF coalesce(asker, '') = '' THEN RETURN NULL; END IF;
  changed := CASE TG_OP
    WHEN 'UPDATE' THEN format(
      'SELECT c.programme_id, c.participant_id AS person, array_agg(DISTINCT d.key ORDER BY d.key) AS columns
       FROM new_rows r JOIN old_rows o USING (programme_id, %s) %s,
         LATERAL (SELECT key FROM jsonb_each(to_jsonb(r)) WHERE value IS DISTINCT FROM to_jsonb(o) -> key) d
       WHERE c.participant_id IS NOT NULL GROUP BY c.programme_id, c.participant_id', TG_ARGV[0], whose)
    ELSE format(
      'SELECT DISTINCT c.programme_id, c.participant_id AS person, ''{}''::text[] AS columns
       FROM %s r %s WHERE c.participant_id IS NOT NULL',
      CASE TG_OP WHEN 'INSERT' THEN 'new_rows' ELSE 'old_rows' END, whose)
  END;
  EXECUTE format('INSERT INTO audit_subject (programme_id, participant_id)
    SELECT programme_id, person FROM (%s) changed ON CONFLICT DO NOTHING', changed);
  EXECUTE format('INSERT INTO audit (programme_id, account, actor_kind, action, what, subject_token, columns)
    SELECT changed.programme_id, $1, $2, $3, $4, s.token, changed.columns
    FROM (%s) changed JOIN audit_subject s
      ON s.programme_id = changed.programme_id AND s.participant_id = changed.person', changed)
  USING coalesce(current_setting('innesto.account', true), ''), asker, lower(TG_OP), TG_TABLE_NAME::text;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  named text;
  keys text;
BEGIN
  FOR named, keys IN VALUES
    ('collaboration_agreement', 'collaboration_id'),
    ('collaboration_month', 'id'),
    ('check_in', 'id'),
    ('milestone', 'id')
  LOOP
    EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_collaboration_part(%L)', named, keys);
    EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_collaboration_part(%L)', named, keys);
    EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_collaboration_part(%L)', named, keys);
  END LOOP;
END
$$;
