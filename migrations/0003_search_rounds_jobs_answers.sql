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
CREATE TABLE "message" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"to_participant_id" text,
	"to_organisation_id" text,
	"topic" text NOT NULL,
	"subject_italian" text NOT NULL,
	"subject_english" text NOT NULL,
	"body_italian" text NOT NULL,
	"body_english" text NOT NULL,
	"due_on" date NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "message_topic" UNIQUE("programme_id","topic"),
	CONSTRAINT "message_to" CHECK (num_nonnulls("message"."to_participant_id", "message"."to_organisation_id") = 1),
	CONSTRAINT "message_subject_is_one_line" CHECK ("message"."subject_italian" !~ '[[:cntrl:]]' and "message"."subject_english" !~ '[[:cntrl:]]'),
	CONSTRAINT "message_attempts" CHECK ("message"."attempts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "pairing" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"round_number" integer NOT NULL,
	"proposal_id" text,
	"repairs" text,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"place_resource_id" text,
	"place_role_id" text,
	"place_challenge_id" text,
	"place_organisation_id" text,
	"state" text DEFAULT 'proposed' NOT NULL,
	"state_since" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pairing_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "pairing_seeker" CHECK (num_nonnulls("pairing"."seeker_participant_id", "pairing"."seeker_idea_id", "pairing"."seeker_need_id", "pairing"."seeker_organisation_id") = 1),
	CONSTRAINT "pairing_place" CHECK (num_nonnulls("pairing"."place_resource_id", "pairing"."place_role_id", "pairing"."place_challenge_id", "pairing"."place_organisation_id") = 1),
	CONSTRAINT "pairing_state" CHECK ("pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts', 'agreed', 'declined', 'withdrawn', 'lapsed', 'replaced')),
	CONSTRAINT "pairing_repairs_another" CHECK ("pairing"."repairs" <> "pairing"."id")
);
--> statement-breakpoint
CREATE TABLE "profile_embedder" (
	"programme_id" text NOT NULL,
	"embedder_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "profile_embedder_pk" PRIMARY KEY("programme_id","embedder_id")
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
ALTER TABLE "decision" DROP CONSTRAINT "decision_kind";--> statement-breakpoint
ALTER TABLE "profile_text" DROP CONSTRAINT "profile_text_part";--> statement-breakpoint
ALTER TABLE "collaboration" DROP CONSTRAINT "collaboration_proposal_id_fk";
--> statement-breakpoint
ALTER TABLE "collaboration" ADD COLUMN "pairing_id" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "overrides" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "pairing_id" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "from_state" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "to_state" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "shares_contacts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
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
ALTER TABLE "message" ADD CONSTRAINT "message_to_participant_id_fk" FOREIGN KEY ("programme_id","to_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to_organisation_id_fk" FOREIGN KEY ("programme_id","to_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_proposal_id_fk" FOREIGN KEY ("programme_id","proposal_id") REFERENCES "public"."proposal"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_repairs_fk" FOREIGN KEY ("programme_id","repairs") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_place_resource_id_fk" FOREIGN KEY ("programme_id","place_resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_place_role_id_fk" FOREIGN KEY ("programme_id","place_role_id") REFERENCES "public"."idea_role"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_place_challenge_id_fk" FOREIGN KEY ("programme_id","place_challenge_id") REFERENCES "public"."challenge"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_place_organisation_id_fk" FOREIGN KEY ("programme_id","place_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_embedder" ADD CONSTRAINT "profile_embedder_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "message_unsent" ON "message" USING btree ("programme_id","due_on") WHERE "message"."sent_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_one_live_a_person" ON "pairing" USING btree ("programme_id","seeker_participant_id") WHERE "pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts');--> statement-breakpoint
CREATE INDEX "pairing_live_at_seat" ON "pairing" USING btree ("programme_id","place_resource_id") WHERE "pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts');--> statement-breakpoint
CREATE INDEX "pairing_round" ON "pairing" USING btree ("programme_id","round_number");--> statement-breakpoint
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
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_pairing" ON "decision" USING btree ("programme_id","pairing_id");--> statement-breakpoint
CREATE INDEX "profile_text_entry" ON "profile_text" USING btree ("programme_id","entry_id");--> statement-breakpoint
CREATE INDEX "profile_text_lexemes" ON "profile_text" USING gin ("lexemes");--> statement-breakpoint
ALTER TABLE "collaboration" DROP COLUMN "proposal_id";--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_of_pairing" UNIQUE("programme_id","pairing_id");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_overrides" CHECK ("decision"."overrides" <@ array['distance', 'transit', 'hours', 'former-host', 'season']::text[]);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_override_has_reason" CHECK (cardinality("decision"."overrides") = 0 or ("decision"."kind" = 'pin' and "decision"."words" is not null));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_side" CHECK ("decision"."side" in ('participant', 'host', 'coordinator', 'system'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_answer_is_whole" CHECK (num_nonnulls("decision"."pairing_id", "decision"."side", "decision"."from_state", "decision"."to_state") in (0, 4));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_step_allowed" CHECK ("decision"."from_state" || '>' || "decision"."kind" || ':' || "decision"."side" || '>' || "decision"."to_state"
        in ('proposed>interest:participant>participant_interested', 'proposed>interest:host>host_interested', 'participant_interested>interest:host>interested', 'host_interested>interest:participant>interested', 'interested>meet_again:participant>interested', 'interested>meet_again:host>interested', 'interested>continue:participant>participant_continues', 'interested>continue:host>host_continues', 'participant_continues>meet_again:host>interested', 'host_continues>meet_again:participant>interested', 'participant_continues>continue:host>met', 'host_continues>continue:participant>met', 'met>accept:participant>participant_accepts', 'met>accept:host>host_accepts', 'participant_accepts>accept:host>agreed', 'host_accepts>accept:participant>agreed', 'proposed>decline:participant>declined', 'proposed>decline:host>declined', 'proposed>lapse:system>lapsed', 'proposed>replace:coordinator>replaced', 'participant_interested>decline:participant>declined', 'participant_interested>decline:host>declined', 'participant_interested>lapse:system>lapsed', 'participant_interested>replace:coordinator>replaced', 'host_interested>decline:participant>declined', 'host_interested>decline:host>declined', 'host_interested>lapse:system>lapsed', 'host_interested>replace:coordinator>replaced', 'interested>decline:participant>declined', 'interested>decline:host>declined', 'interested>lapse:system>lapsed', 'interested>replace:coordinator>replaced', 'participant_continues>decline:participant>declined', 'participant_continues>decline:host>declined', 'participant_continues>lapse:system>lapsed', 'participant_continues>replace:coordinator>replaced', 'host_continues>decline:participant>declined', 'host_continues>decline:host>declined', 'host_continues>lapse:system>lapsed', 'host_continues>replace:coordinator>replaced', 'met>decline:participant>declined', 'met>decline:host>declined', 'met>lapse:system>lapsed', 'met>replace:coordinator>replaced', 'participant_accepts>decline:participant>declined', 'participant_accepts>decline:host>declined', 'participant_accepts>lapse:system>lapsed', 'participant_accepts>replace:coordinator>replaced', 'host_accepts>decline:participant>declined', 'host_accepts>decline:host>declined', 'host_accepts>lapse:system>lapsed', 'host_accepts>replace:coordinator>replaced', 'agreed>withdraw:participant>withdrawn', 'agreed>withdraw:host>withdrawn'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_no_has_reason" CHECK ("decision"."pairing_id" is null or "decision"."kind" not in ('decline', 'withdraw') or "decision"."reason" is not null);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_consent_with_interest" CHECK (not "decision"."shares_contacts" or ("decision"."kind" = 'interest' and "decision"."side" = 'participant'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind" CHECK ("decision"."kind" in ('pin', 'forbid', 'interest', 'continue', 'meet_again', 'accept', 'decline', 'withdraw', 'lapse', 'replace'));--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_part" CHECK ("profile_text"."part" in ('person', 'skill', 'idea', 'offer', 'ask', 'need', 'gift', 'vocation', 'name'));--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_calendar" CHECK ("round"."preferences_by" <= "round"."answers_by" and "round"."answers_by" <= "round"."confirmation_by"
        and "round"."preferences_by" <= "round"."confirmation_by");