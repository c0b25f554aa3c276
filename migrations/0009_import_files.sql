CREATE TABLE "import_file" (
	"programme_id" text NOT NULL,
	"job_id" integer NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_file_pk" PRIMARY KEY("programme_id","job_id")
);
--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."job"("id") ON DELETE cascade ON UPDATE no action;