CREATE TABLE "account" (
	"id" text PRIMARY KEY DEFAULT gen_random_uuid()::text NOT NULL,
	"email" text NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email" UNIQUE("email"),
	CONSTRAINT "account_email_is_lower_case" CHECK ("account"."email" = lower("account"."email"))
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"digest" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"times" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"programme_id" text NOT NULL,
	"role" text NOT NULL,
	"hub_id" text,
	"organisation_id" text,
	"participant_id" text,
	"subject" text GENERATED ALWAYS AS (coalesce(hub_id, organisation_id, participant_id, '')) STORED NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_pk" PRIMARY KEY("programme_id","account_id","role","subject"),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('coordinator', 'referent', 'member', 'participant', 'funder')),
	CONSTRAINT "membership_speaks_for_one" CHECK (("membership"."role" = 'referent') = ("membership"."hub_id" is not null)
      and ("membership"."role" = 'member') = ("membership"."organisation_id" is not null)
      and ("membership"."role" = 'participant') = ("membership"."participant_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"digest" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_key" (
	"programme_id" text NOT NULL,
	"role" text NOT NULL,
	"hub_id" text,
	"organisation_id" text,
	"participant_id" text,
	"subject" text GENERATED ALWAYS AS (coalesce(hub_id, organisation_id, participant_id, '')) STORED NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"digest" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_key_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "api_key_digest" UNIQUE("digest"),
	CONSTRAINT "api_key_name" UNIQUE("programme_id","name"),
	CONSTRAINT "api_key_role" CHECK ("api_key"."role" in ('coordinator', 'referent', 'member', 'participant', 'funder')),
	CONSTRAINT "api_key_speaks_for_one" CHECK (("api_key"."role" = 'referent') = ("api_key"."hub_id" is not null)
      and ("api_key"."role" = 'member') = ("api_key"."organisation_id" is not null)
      and ("api_key"."role" = 'participant') = ("api_key"."participant_id" is not null)),
	CONSTRAINT "api_key_scope" CHECK ("api_key"."scope" in ('read', 'write')),
	CONSTRAINT "api_key_name_is_given" CHECK (btrim("api_key"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "import_file" (
	"programme_id" text NOT NULL,
	"job_id" integer NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_file_pk" PRIMARY KEY("programme_id","job_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"programme_id" text NOT NULL,
	"role" text NOT NULL,
	"hub_id" text,
	"organisation_id" text,
	"participant_id" text,
	"subject" text GENERATED ALWAYS AS (coalesce(hub_id, organisation_id, participant_id, '')) STORED NOT NULL,
	"id" text NOT NULL,
	"email" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "invitation_role" CHECK ("invitation"."role" in ('coordinator', 'referent', 'member', 'participant', 'funder')),
	CONSTRAINT "invitation_speaks_for_one" CHECK (("invitation"."role" = 'referent') = ("invitation"."hub_id" is not null)
      and ("invitation"."role" = 'member') = ("invitation"."organisation_id" is not null)
      and ("invitation"."role" = 'participant') = ("invitation"."participant_id" is not null)),
	CONSTRAINT "invitation_email_is_lower_case" CHECK ("invitation"."email" = lower("invitation"."email")),
	CONSTRAINT "invitation_ends_once" CHECK (num_nonnulls("invitation"."accepted_at", "invitation"."revoked_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"digest" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"programme_id" text,
	"invitation_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_link_for" CHECK (num_nonnulls("sign_in_link"."account_id", "sign_in_link"."invitation_id") = 1),
	CONSTRAINT "sign_in_link_invitation" CHECK (("sign_in_link"."programme_id" is null) = ("sign_in_link"."invitation_id" is null))
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"programme_id" text NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "upload_pk" PRIMARY KEY("programme_id","account","name")
);
--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_to";--> statement-breakpoint
ALTER TABLE "term" DROP CONSTRAINT "term_list";--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "to_invitation_id" text;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "refused_by" text;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "refused_because" text;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "made_by" text;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_invitation_fk" FOREIGN KEY ("programme_id","invitation_id") REFERENCES "public"."invitation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("programme_id","email","role","subject") WHERE "invitation"."accepted_at" is null and "invitation"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "invitation_email" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_link_account" ON "sign_in_link" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_link_of_invitation" ON "sign_in_link" USING btree ("programme_id","invitation_id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to_invitation_id_fk" FOREIGN KEY ("programme_id","to_invitation_id") REFERENCES "public"."invitation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_participant" ON "decision" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "proposal_participant" ON "proposal" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "run_pseudonym_participant" ON "run_pseudonym" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "waiting_participant" ON "waiting" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to" CHECK (num_nonnulls("message"."to_participant_id", "message"."to_organisation_id", "message"."to_invitation_id") = 1);--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_refusal_whole" CHECK (num_nonnulls("preference"."refused_by", "preference"."refused_at", "preference"."refused_because") in (0, 3));--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_refused_is_not_approved" CHECK ("preference"."refused_at" is null or ("preference"."approved_at" is null and "preference"."kind" = 'exclusion'
        and "preference"."from_organisation_id" is not null));--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_list" CHECK ("term"."list" in ('need_kind', 'participant_withdrawal', 'host_decline', 'disadvantage', 'goal', 'resource_kind', 'vocabulary'));