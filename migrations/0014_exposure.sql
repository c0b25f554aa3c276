CREATE TABLE "exposure" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "exposure_pk" PRIMARY KEY("programme_id","participant_id"),
	CONSTRAINT "exposure_views" CHECK ("exposure"."views" >= 0)
);
--> statement-breakpoint
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;