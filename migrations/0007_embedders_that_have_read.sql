CREATE TABLE "profile_embedder" (
	"programme_id" text NOT NULL,
	"embedder_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "profile_embedder_pk" PRIMARY KEY("programme_id","embedder_id")
);
--> statement-breakpoint
ALTER TABLE "profile_embedder" ADD CONSTRAINT "profile_embedder_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;