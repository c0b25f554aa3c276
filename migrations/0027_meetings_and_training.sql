CREATE TABLE "attendance" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"meeting_id" text NOT NULL,
	"participant_id" text,
	"organisation_id" text,
	"presence" text,
	"hours" numeric,
	CONSTRAINT "attendance_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "attendance_person" UNIQUE("programme_id","meeting_id","participant_id"),
	CONSTRAINT "attendance_organisation" UNIQUE("programme_id","meeting_id","organisation_id"),
	CONSTRAINT "attendance_of_one" CHECK (num_nonnulls("attendance"."participant_id", "attendance"."organisation_id") = 1),
	CONSTRAINT "attendance_presence" CHECK ("attendance"."presence" in ('present', 'absent', 'excused')),
	CONSTRAINT "attendance_hours" CHECK ("attendance"."hours" between 0 and 24),
	CONSTRAINT "attendance_hours_of_present" CHECK ("attendance"."hours" is null or coalesce("attendance"."presence" = 'present', false))
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text,
	"ends_at" text,
	"place" text DEFAULT '' NOT NULL,
	"hub_id" text,
	"led_by" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"pairing_id" text,
	"guests" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "meeting_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "meeting_kind" CHECK ("meeting"."kind" in ('individual', 'targeted', 'group', 'lab', 'themed', 'training', 'visit', 'network', 'desk')),
	CONSTRAINT "meeting_state" CHECK ("meeting"."state" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "meeting_title" CHECK (btrim("meeting"."title") <> ''),
	CONSTRAINT "meeting_starts" CHECK ("meeting"."starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "meeting_ends" CHECK ("meeting"."ends_at" is null or ("meeting"."ends_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "meeting"."starts_at" is not null and "meeting"."ends_at" > "meeting"."starts_at")),
	CONSTRAINT "meeting_of_pair" CHECK ("meeting"."pairing_id" is null or "meeting"."kind" = 'targeted'),
	CONSTRAINT "meeting_guests" CHECK ("meeting"."guests" >= 0)
);
--> statement-breakpoint
CREATE TABLE "meeting_fruit" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"meeting_id" text NOT NULL,
	"idea_id" text,
	"need_id" text,
	CONSTRAINT "meeting_fruit_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "meeting_fruit_idea" UNIQUE("programme_id","idea_id"),
	CONSTRAINT "meeting_fruit_need" UNIQUE("programme_id","need_id"),
	CONSTRAINT "meeting_fruit_one" CHECK (num_nonnulls("meeting_fruit"."idea_id", "meeting_fruit"."need_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "meeting_minutes" (
	"programme_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"participant_ending" text,
	"host_ending" text,
	CONSTRAINT "meeting_minutes_pk" PRIMARY KEY("programme_id","meeting_id"),
	CONSTRAINT "meeting_minutes_participant_ending" CHECK ("meeting_minutes"."participant_ending" in ('continue', 'meet_again', 'decline')),
	CONSTRAINT "meeting_minutes_host_ending" CHECK ("meeting_minutes"."host_ending" in ('continue', 'meet_again', 'decline'))
);
--> statement-breakpoint
CREATE TABLE "following" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"who" text NOT NULL,
	"participant_id" text,
	"organisation_id" text,
	"idea_id" text,
	CONSTRAINT "following_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "following_participant" UNIQUE("programme_id","participant_id"),
	CONSTRAINT "following_organisation" UNIQUE("programme_id","organisation_id"),
	CONSTRAINT "following_idea" UNIQUE("programme_id","idea_id"),
	CONSTRAINT "following_one" CHECK (num_nonnulls("following"."participant_id", "following"."organisation_id", "following"."idea_id") = 1),
	CONSTRAINT "following_who" CHECK (btrim("following"."who") <> '')
);
--> statement-breakpoint
CREATE TABLE "training" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"participant_id" text NOT NULL,
	"skill" text NOT NULL,
	"aim" text DEFAULT 'build' NOT NULL,
	"given_by" text DEFAULT '' NOT NULL,
	"hours_planned" numeric,
	"hours_done" numeric,
	"certificate" text,
	"certified_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "training_skill" UNIQUE("programme_id","participant_id","skill"),
	CONSTRAINT "training_aim" CHECK ("training"."aim" in ('build', 'adapt', 'consolidate')),
	CONSTRAINT "training_skill_is_given" CHECK (btrim("training"."skill") <> ''),
	CONSTRAINT "training_hours_planned" CHECK ("training"."hours_planned" between 0 and 10000),
	CONSTRAINT "training_hours_done" CHECK ("training"."hours_done" between 0 and 10000),
	CONSTRAINT "training_certificate_named" CHECK ("training"."certified_on" is null or "training"."certificate" is not null)
);
--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "most_hours" integer;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fk" FOREIGN KEY ("programme_id","meeting_id") REFERENCES "public"."meeting"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_fruit" ADD CONSTRAINT "meeting_fruit_meeting_id_fk" FOREIGN KEY ("programme_id","meeting_id") REFERENCES "public"."meeting"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_fruit" ADD CONSTRAINT "meeting_fruit_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_fruit" ADD CONSTRAINT "meeting_fruit_need_id_fk" FOREIGN KEY ("programme_id","need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_minutes" ADD CONSTRAINT "meeting_minutes_meeting_id_fk" FOREIGN KEY ("programme_id","meeting_id") REFERENCES "public"."meeting"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "following" ADD CONSTRAINT "following_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "following" ADD CONSTRAINT "following_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "following" ADD CONSTRAINT "following_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_participant" ON "attendance" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "meeting_day" ON "meeting" USING btree ("programme_id","held_on");--> statement-breakpoint
CREATE INDEX "meeting_hub" ON "meeting" USING btree ("programme_id","hub_id");--> statement-breakpoint
CREATE INDEX "meeting_pairing" ON "meeting" USING btree ("programme_id","pairing_id");--> statement-breakpoint
CREATE INDEX "meeting_fruit_meeting" ON "meeting_fruit" USING btree ("programme_id","meeting_id");--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_most_hours" CHECK ("programme"."most_hours" > 0);--> statement-breakpoint
-- A referent's meetings are the hub's; a person's and an organisation's those to which they are invited.
CREATE FUNCTION own_meetings() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM meeting
  WHERE programme_id = asking_as('referent') AND hub_id = asking_for('referent')
  UNION
  SELECT meeting_id FROM attendance
  WHERE programme_id = asking_as('participant', 'member')
    AND (participant_id = asking_for('participant') OR organisation_id = asking_for('member')));
--> statement-breakpoint
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['meeting', 'meeting_minutes', 'attendance', 'meeting_fruit', 'training', 'following'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format($q$CREATE POLICY system ON %I TO innesto_system
      USING ((SELECT current_setting('innesto.programme', true)) IN (programme_id, ''))$q$, named);
    EXECUTE format($q$CREATE POLICY coordination ON %I TO innesto_app
      USING (programme_id = (SELECT asking_as('coordinator')))$q$, named);
  END LOOP;
  -- What was said at a meeting, who else came and how it ended is for those who accompany.
  FOREACH named IN ARRAY ARRAY['meeting_minutes', 'attendance', 'meeting_fruit'] LOOP
    EXECUTE format($q$CREATE POLICY accompanied ON %I FOR SELECT TO innesto_app USING (
      programme_id = (SELECT asking_as('referent')) AND meeting_id = ANY ((SELECT own_meetings())::text[]))$q$, named);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY own ON meeting FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND id = ANY ((SELECT own_meetings())::text[]));
--> statement-breakpoint
CREATE POLICY own ON attendance FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('member', 'participant'))
  AND (participant_id = (SELECT asking_for('participant')) OR organisation_id = (SELECT asking_for('member'))));
--> statement-breakpoint
CREATE POLICY own ON training FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'participant'))
  AND participant_id = ANY ((SELECT own_participants())::text[]));
--> statement-breakpoint
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['attendance', 'training', 'following'] LOOP
    EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(''participant_id'', ''id'')', named);
    EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(''participant_id'', ''id'')', named);
    EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(''participant_id'', ''id'')', named);
  END LOOP;
END
$$;
