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
ALTER TABLE "decision" DROP CONSTRAINT "decision_kind";--> statement-breakpoint
ALTER TABLE "collaboration" DROP CONSTRAINT "collaboration_proposal_id_fk";
--> statement-breakpoint
ALTER TABLE "collaboration" ADD COLUMN "pairing_id" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "pairing_id" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "from_state" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "to_state" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "shares_contacts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
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
CREATE INDEX "message_unsent" ON "message" USING btree ("programme_id","due_on") WHERE "message"."sent_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_one_live_a_person" ON "pairing" USING btree ("programme_id","seeker_participant_id") WHERE "pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts');--> statement-breakpoint
CREATE INDEX "pairing_live_at_seat" ON "pairing" USING btree ("programme_id","place_resource_id") WHERE "pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts');--> statement-breakpoint
CREATE INDEX "pairing_round" ON "pairing" USING btree ("programme_id","round_number");--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_pairing" ON "decision" USING btree ("programme_id","pairing_id");--> statement-breakpoint
ALTER TABLE "collaboration" DROP COLUMN "proposal_id";--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_of_pairing" UNIQUE("programme_id","pairing_id");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_side" CHECK ("decision"."side" in ('participant', 'host', 'coordinator', 'system'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_answer_is_whole" CHECK (num_nonnulls("decision"."pairing_id", "decision"."side", "decision"."from_state", "decision"."to_state") in (0, 4));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_step_allowed" CHECK ("decision"."from_state" || '>' || "decision"."kind" || ':' || "decision"."side" || '>' || "decision"."to_state"
        in ('proposed>interest:participant>participant_interested', 'proposed>interest:host>host_interested', 'participant_interested>interest:host>interested', 'host_interested>interest:participant>interested', 'interested>meet_again:participant>interested', 'interested>meet_again:host>interested', 'interested>continue:participant>participant_continues', 'interested>continue:host>host_continues', 'participant_continues>meet_again:host>interested', 'host_continues>meet_again:participant>interested', 'participant_continues>continue:host>met', 'host_continues>continue:participant>met', 'met>accept:participant>participant_accepts', 'met>accept:host>host_accepts', 'participant_accepts>accept:host>agreed', 'host_accepts>accept:participant>agreed', 'proposed>decline:participant>declined', 'proposed>decline:host>declined', 'proposed>lapse:system>lapsed', 'proposed>replace:coordinator>replaced', 'participant_interested>decline:participant>declined', 'participant_interested>decline:host>declined', 'participant_interested>lapse:system>lapsed', 'participant_interested>replace:coordinator>replaced', 'host_interested>decline:participant>declined', 'host_interested>decline:host>declined', 'host_interested>lapse:system>lapsed', 'host_interested>replace:coordinator>replaced', 'interested>decline:participant>declined', 'interested>decline:host>declined', 'interested>lapse:system>lapsed', 'interested>replace:coordinator>replaced', 'participant_continues>decline:participant>declined', 'participant_continues>decline:host>declined', 'participant_continues>lapse:system>lapsed', 'participant_continues>replace:coordinator>replaced', 'host_continues>decline:participant>declined', 'host_continues>decline:host>declined', 'host_continues>lapse:system>lapsed', 'host_continues>replace:coordinator>replaced', 'met>decline:participant>declined', 'met>decline:host>declined', 'met>lapse:system>lapsed', 'met>replace:coordinator>replaced', 'participant_accepts>decline:participant>declined', 'participant_accepts>decline:host>declined', 'participant_accepts>lapse:system>lapsed', 'participant_accepts>replace:coordinator>replaced', 'host_accepts>decline:participant>declined', 'host_accepts>decline:host>declined', 'host_accepts>lapse:system>lapsed', 'host_accepts>replace:coordinator>replaced', 'agreed>withdraw:participant>withdrawn', 'agreed>withdraw:host>withdrawn'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_no_has_reason" CHECK ("decision"."pairing_id" is null or "decision"."kind" not in ('decline', 'withdraw') or "decision"."reason" is not null);--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_consent_with_interest" CHECK (not "decision"."shares_contacts" or ("decision"."kind" = 'interest' and "decision"."side" = 'participant'));--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind" CHECK ("decision"."kind" in ('pin', 'forbid', 'interest', 'continue', 'meet_again', 'accept', 'decline', 'withdraw', 'lapse', 'replace'));