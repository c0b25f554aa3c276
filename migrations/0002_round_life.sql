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
ALTER TABLE "decision" ADD COLUMN "overrides" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "round" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "policy_patch" jsonb;--> statement-breakpoint
ALTER TABLE "round_transition" ADD CONSTRAINT "round_transition_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_transition" ADD CONSTRAINT "round_transition_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_pseudonym" ADD CONSTRAINT "run_pseudonym_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_overrides" CHECK ("decision"."overrides" <@ array['distance', 'transit', 'hours', 'former-host', 'season']::text[]);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_override_has_reason" CHECK (cardinality("decision"."overrides") = 0 or ("decision"."kind" = 'pin' and "decision"."words" is not null));--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_calendar" CHECK ("round"."preferences_by" <= "round"."answers_by" and "round"."answers_by" <= "round"."confirmation_by"
        and "round"."preferences_by" <= "round"."confirmation_by");