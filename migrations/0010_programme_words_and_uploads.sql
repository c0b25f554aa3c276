CREATE TABLE "upload" (
	"programme_id" text NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "upload_pk" PRIMARY KEY("programme_id","account","name")
);
--> statement-breakpoint
ALTER TABLE "term" DROP CONSTRAINT "term_list";--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_list" CHECK ("term"."list" in ('need_kind', 'participant_withdrawal', 'host_decline', 'disadvantage', 'goal', 'resource_kind', 'vocabulary'));