CREATE TABLE "job" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" text,
	"parent_id" integer,
	"kind" text NOT NULL,
	"args" jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"fencing_token" integer DEFAULT 0 NOT NULL,
	"worker_id" uuid,
	"cancel_requested_at" timestamp with time zone,
	"step" integer,
	"done" integer,
	"total" integer,
	"seconds_left" integer,
	"result" jsonb,
	"error" jsonb,
	CONSTRAINT "job_state" CHECK ("job"."state" in ('queued', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "job_running_has_worker" CHECK (("job"."state" = 'running') = ("job"."worker_id" is not null)),
	CONSTRAINT "job_ended_at" CHECK (("job"."state" in ('done', 'failed', 'cancelled')) = ("job"."ended_at" is not null)),
	CONSTRAINT "job_failed_has_error" CHECK ("job"."state" <> 'failed' or "job"."error" is not null)
);
--> statement-breakpoint
CREATE TABLE "job_worker" (
	"id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_parent_id_job_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."job"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_programme" ON "job" USING btree ("programme_id","id");--> statement-breakpoint
CREATE INDEX "job_parent" ON "job" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "job_unended" ON "job" USING btree ("state") WHERE "job"."state" in ('queued', 'running');