CREATE TABLE "audit" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"account" text NOT NULL,
	"actor_kind" text NOT NULL,
	"action" text NOT NULL,
	"what" text NOT NULL,
	"subject_token" uuid,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "audit_action" CHECK ("audit"."action" in ('insert', 'update', 'delete', 'see'))
);
--> statement-breakpoint
CREATE TABLE "audit_subject" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"token" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "audit_subject_pk" PRIMARY KEY("programme_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"participant_id" text NOT NULL,
	"purpose" text NOT NULL,
	"text_version" integer NOT NULL,
	"given" boolean NOT NULL,
	"position" integer NOT NULL,
	"made_by" text NOT NULL,
	"made_from" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "consent_purpose" CHECK ("consent"."purpose" in ('contacts', 'public_idea', 'messages'))
);
--> statement-breakpoint
CREATE TABLE "consent_text" (
	"programme_id" text NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"italian" text NOT NULL,
	"english" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_text_pk" PRIMARY KEY("programme_id","purpose","version"),
	CONSTRAINT "consent_text_purpose" CHECK ("consent_text"."purpose" in ('contacts', 'public_idea', 'messages')),
	CONSTRAINT "consent_text_version" CHECK ("consent_text"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "erased_count" (
	"programme_id" text NOT NULL,
	"what" text NOT NULL,
	"round_number" integer DEFAULT 0 NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "erased_count_pk" PRIMARY KEY("programme_id","what","round_number")
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"locked" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "erasure_reason" CHECK ("erasure"."reason" in ('request', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "erasure_request" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_request_pk" PRIMARY KEY("programme_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "locked_record" (
	"programme_id" text NOT NULL,
	"id" text DEFAULT gen_random_uuid()::text NOT NULL,
	"law" text NOT NULL,
	"keep_until" date NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locked_record_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "record_duty" (
	"programme_id" text NOT NULL,
	"law" text NOT NULL,
	"keep_until" date NOT NULL,
	CONSTRAINT "record_duty_pk" PRIMARY KEY("programme_id","law")
);
--> statement-breakpoint
CREATE TABLE "exposure" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "exposure_pk" PRIMARY KEY("programme_id","participant_id"),
	CONSTRAINT "exposure_views" CHECK ("exposure"."views" >= 0)
);
--> statement-breakpoint
CREATE TABLE "retention_rule" (
	"programme_id" text NOT NULL,
	"subject" text NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "retention_rule_pk" PRIMARY KEY("programme_id","subject"),
	CONSTRAINT "retention_rule_subject" CHECK ("retention_rule"."subject" in ('letters', 'runs', 'accounts', 'people')),
	CONSTRAINT "retention_rule_days" CHECK ("retention_rule"."days" between 1 and 36500)
);
--> statement-breakpoint
CREATE TABLE "second_look" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"participant_id" text NOT NULL,
	"pairing_id" text,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"answer" text,
	CONSTRAINT "second_look_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "second_look_answered_whole" CHECK (num_nonnulls("second_look"."answered_at", "second_look"."answered_by", "second_look"."answer") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "last_seen_on" date DEFAULT current_date NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_subject" ADD CONSTRAINT "audit_subject_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_text_fk" FOREIGN KEY ("programme_id","purpose","text_version") REFERENCES "public"."consent_text"("programme_id","purpose","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_text" ADD CONSTRAINT "consent_text_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_count" ADD CONSTRAINT "erased_count_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locked_record" ADD CONSTRAINT "locked_record_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_duty" ADD CONSTRAINT "record_duty_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rule" ADD CONSTRAINT "retention_rule_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of" ON "audit" USING btree ("programme_id","subject_token");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("programme_id","created_at");--> statement-breakpoint
CREATE INDEX "consent_of" ON "consent" USING btree ("programme_id","participant_id","purpose","position");--> statement-breakpoint
CREATE UNIQUE INDEX "second_look_open" ON "second_look" USING btree ("programme_id","participant_id") WHERE "second_look"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "second_look_pairing" ON "second_look" USING btree ("programme_id","pairing_id");