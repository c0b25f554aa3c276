CREATE TABLE "exposure" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "exposure_pk" PRIMARY KEY("programme_id","participant_id"),
	CONSTRAINT "exposure_views" CHECK ("exposure"."views" >= 0)
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
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_pairing_id_fk" FOREIGN KEY ("programme_id","pairing_id") REFERENCES "public"."pairing"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "second_look_open" ON "second_look" USING btree ("programme_id","participant_id") WHERE "second_look"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "second_look_pairing" ON "second_look" USING btree ("programme_id","pairing_id");