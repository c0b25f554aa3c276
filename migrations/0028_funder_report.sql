CREATE TABLE "report_model" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"document" jsonb NOT NULL,
	"adopted_on" date NOT NULL,
	CONSTRAINT "report_model_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "entered_on" date;--> statement-breakpoint
ALTER TABLE "report_model" ADD CONSTRAINT "report_model_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE report_model ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON report_model TO innesto_system
  USING ((SELECT current_setting('innesto.programme', true)) IN (programme_id, ''));
--> statement-breakpoint
CREATE POLICY coordination ON report_model TO innesto_app USING (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY shown ON report_model FOR SELECT TO innesto_app USING (programme_id = (SELECT asking_as('funder')));
