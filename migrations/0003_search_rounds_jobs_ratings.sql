CREATE TABLE "job" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" text,
	"parent_id" integer,
	"kind" text NOT NULL,
	"args" jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"fencing_token" integer DEFAULT 0 NOT NULL,
	"worker_id" uuid,
	"cancel_requested_at" timestamp with time zone,
	"step" integer,
	"done" integer,
	"total" integer,
	"seconds_left" integer,
	"result" jsonb,
	"error" jsonb,
	CONSTRAINT "job_state" CHECK ("job"."state" in ('queued', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "job_running_has_worker" CHECK (("job"."state" = 'running') = ("job"."worker_id" is not null)),
	CONSTRAINT "job_ended_at" CHECK (("job"."state" in ('done', 'failed', 'cancelled')) = ("job"."ended_at" is not null)),
	CONSTRAINT "job_failed_has_error" CHECK ("job"."state" <> 'failed' or "job"."error" is not null)
);
--> statement-breakpoint
CREATE TABLE "job_worker" (
	"id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"place_resource_id" text,
	"place_role_id" text,
	"place_challenge_id" text,
	"place_organisation_id" text,
	"stars" integer NOT NULL,
	"made_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "rating_seeker" CHECK (num_nonnulls("rating"."seeker_participant_id", "rating"."seeker_idea_id", "rating"."seeker_need_id", "rating"."seeker_organisation_id") = 1),
	CONSTRAINT "rating_place" CHECK (num_nonnulls("rating"."place_resource_id", "rating"."place_role_id", "rating"."place_challenge_id", "rating"."place_organisation_id") = 1),
	CONSTRAINT "rating_stars" CHECK ("rating"."stars" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "round_transition" (
	"programme_id" text NOT NULL,
	"round_number" integer NOT NULL,
	"position" integer NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"role" text NOT NULL,
	"made_by" text NOT NULL,
	"made_from" text NOT NULL,
	"run_id" text,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "round_transition_pk" PRIMARY KEY("programme_id","round_number","position"),
	CONSTRAINT "round_transition_allowed" CHECK ("round_transition"."from_state" || '>' || "round_transition"."to_state" || ':' || "round_transition"."role" in ('open>collecting:coordinator', 'open>matched:coordinator', 'open>matched:system', 'open>closed:coordinator', 'collecting>open:coordinator', 'collecting>matched:coordinator', 'collecting>matched:system', 'collecting>closed:coordinator', 'matched>collecting:coordinator', 'matched>published:coordinator', 'matched>closed:coordinator', 'published>matched:coordinator', 'published>published:coordinator', 'published>confirmed:coordinator', 'published>confirmed:system', 'published>closed:coordinator', 'confirmed>published:coordinator', 'confirmed>closed:coordinator'))
);
--> statement-breakpoint
CREATE TABLE "run_pseudonym" (
	"programme_id" text NOT NULL,
	"run_id" text NOT NULL,
	"pseudonym" text NOT NULL,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"phrases" jsonb NOT NULL,
	CONSTRAINT "run_pseudonym_pk" PRIMARY KEY("programme_id","run_id","pseudonym"),
	CONSTRAINT "run_pseudonym_seeker" CHECK (num_nonnulls("run_pseudonym"."seeker_participant_id", "run_pseudonym"."seeker_idea_id", "run_pseudonym"."seeker_need_id", "run_pseudonym"."seeker_organisation_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"participant_id" text,
	"idea_id" text,
	"organisation_id" text,
	"resource_id" text,
	"need_id" text,
	"audience" text NOT NULL,
	"hubs" text[] DEFAULT '{}' NOT NULL,
	"comune_code" text,
	"sector" text,
	"type" text,
	"available" boolean NOT NULL,
	"available_from" date,
	"available_to" date,
	CONSTRAINT "search_entry_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "search_entry_subject" CHECK (num_nonnulls("search_entry"."participant_id", "search_entry"."idea_id", "search_entry"."organisation_id", "search_entry"."resource_id", "search_entry"."need_id") = 1),
	CONSTRAINT "search_entry_kind" CHECK ("search_entry"."kind" in ('participant', 'idea', 'organisation', 'resource', 'need')),
	CONSTRAINT "search_entry_audience" CHECK ("search_entry"."audience" in ('public', 'programme', 'hosts', 'coordination'))
);
--> statement-breakpoint
CREATE TABLE "search_lexeme" (
	"programme_id" text NOT NULL,
	"language" text NOT NULL,
	"lexeme" text NOT NULL,
	"texts" integer NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "search_lexeme_pk" PRIMARY KEY("programme_id","language","lexeme"),
	CONSTRAINT "search_lexeme_language" CHECK ("search_lexeme"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "search_ranking" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"asker" text NOT NULL,
	"ranking" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_ranking_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
ALTER TABLE "profile_text" DROP CONSTRAINT "profile_text_part";--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "overrides" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "profile_text" ADD COLUMN "entry_id" text GENERATED ALWAYS AS (case
      when participant_id is not null then 'participant:' || participant_id
      when idea_id is not null then 'idea:' || idea_id
      when organisation_id is not null then 'organisation:' || organisation_id
      when resource_id is not null then 'resource:' || resource_id
      when need_id is not null then 'need:' || need_id
      else 'hub:' || hub_id end) STORED;--> statement-breakpoint
ALTER TABLE "profile_text" ADD COLUMN "lexemes" "tsvector" GENERATED ALWAYS AS (case language
      when 'en' then to_tsvector('public.innesto_english', content)
      else to_tsvector('public.innesto_italian', content) end) STORED;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "policy_patch" jsonb;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_parent_id_job_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_resource_id_fk" FOREIGN KEY ("programme_id","place_resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_role_id_fk" FOREIGN KEY ("programme_id","place_role_id") REFERENCES "public"."idea_role"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_challenge_id_fk" FOREIGN KEY ("programme_id","place_challenge_id") REFERENCES "public"."challenge"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_organisation_id_fk" FOREIGN KEY ("programme_id","place_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_transition" ADD CONSTRAINT "round_transition_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_transition" ADD CONSTRAINT "round_transition_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_need_id_fk" FOREIGN KEY ("programme_id","need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_lexeme" ADD CONSTRAINT "search_lexeme_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_ranking" ADD CONSTRAINT "search_ranking_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_programme" ON "job" USING btree ("programme_id","id");--> statement-breakpoint
CREATE INDEX "job_parent" ON "job" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "job_unended" ON "job" USING btree ("state") WHERE "job"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "rating_by" ON "rating" USING btree ("programme_id","made_by");--> statement-breakpoint
CREATE INDEX "search_entry_participant" ON "search_entry" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "search_entry_idea" ON "search_entry" USING btree ("programme_id","idea_id");--> statement-breakpoint
CREATE INDEX "search_entry_organisation" ON "search_entry" USING btree ("programme_id","organisation_id");--> statement-breakpoint
CREATE INDEX "search_entry_resource" ON "search_entry" USING btree ("programme_id","resource_id");--> statement-breakpoint
CREATE INDEX "search_entry_need" ON "search_entry" USING btree ("programme_id","need_id");--> statement-breakpoint
CREATE INDEX "search_entry_comune" ON "search_entry" USING btree ("programme_id","comune_code");--> statement-breakpoint
CREATE INDEX "search_entry_sector" ON "search_entry" USING btree ("programme_id","sector");--> statement-breakpoint
CREATE INDEX "search_lexeme_near" ON "search_lexeme" USING gin ("lexeme" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_ranking_age" ON "search_ranking" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "profile_text_entry" ON "profile_text" USING btree ("programme_id","entry_id");--> statement-breakpoint
CREATE INDEX "profile_text_lexemes" ON "profile_text" USING gin ("lexemes");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_overrides" CHECK ("decision"."overrides" <@ array['distance', 'transit', 'hours', 'former-host', 'season']::text[]);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_override_has_reason" CHECK (cardinality("decision"."overrides") = 0 or ("decision"."kind" = 'pin' and "decision"."words" is not null));--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_part" CHECK ("profile_text"."part" in ('person', 'skill', 'idea', 'offer', 'ask', 'need', 'gift', 'vocation', 'name'));--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_calendar" CHECK ("round"."preferences_by" <= "round"."answers_by" and "round"."answers_by" <= "round"."confirmation_by"
        and "round"."preferences_by" <= "round"."confirmation_by");