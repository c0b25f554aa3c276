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
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_resource_id_fk" FOREIGN KEY ("programme_id","place_resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_role_id_fk" FOREIGN KEY ("programme_id","place_role_id") REFERENCES "public"."idea_role"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_challenge_id_fk" FOREIGN KEY ("programme_id","place_challenge_id") REFERENCES "public"."challenge"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_organisation_id_fk" FOREIGN KEY ("programme_id","place_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rating_by" ON "rating" USING btree ("programme_id","made_by");