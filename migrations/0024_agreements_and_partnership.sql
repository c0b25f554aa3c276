CREATE TABLE "agreement_file" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"agreement_id" text NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreement_file_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "agreement_file_size" CHECK (octet_length("agreement_file"."content") between 1 and 5242880)
);
--> statement-breakpoint
ALTER TABLE "agreement" DROP CONSTRAINT "agreement_dates";--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "external_key" text;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "about" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "id" text;--> statement-breakpoint
UPDATE partnership SET id = organisation_id || '-' || role;--> statement-breakpoint
ALTER TABLE "partnership" ALTER COLUMN "id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "phase" ADD COLUMN "requires" text;--> statement-breakpoint
ALTER TABLE "resource" ADD COLUMN "kept_on" date;--> statement-breakpoint
ALTER TABLE "agreement_file" ADD CONSTRAINT "agreement_file_agreement_id_fk" FOREIGN KEY ("programme_id","agreement_id") REFERENCES "public"."agreement"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_agreement" ON "resource" USING btree ("programme_id","agreement_id");--> statement-breakpoint
-- An agreement is signed party by party: the day of all was each one's.
UPDATE agreement_party p SET signed_on = a.signed_on FROM agreement a
WHERE a.programme_id = p.programme_id AND a.id = p.agreement_id AND p.signed_on IS NULL;--> statement-breakpoint
ALTER TABLE "agreement" DROP COLUMN "signed_on";--> statement-breakpoint
ALTER TABLE "partnership" DROP CONSTRAINT "partnership_pk";
--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_pk" PRIMARY KEY("programme_id","id");--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_external_key" UNIQUE("programme_id","external_key");--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_dates" CHECK ("agreement"."starts_on" <= "agreement"."expires_on");--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_id" CHECK ("partnership"."id" = "partnership"."organisation_id" || '-' || "partnership"."role");--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_requires" CHECK ("phase"."requires" in ('public_agreement'));--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_kept" CHECK ("resource"."kept_on" is null or "resource"."agreement_id" is not null);--> statement-breakpoint
-- Programmes that began with the template's words, and still have them.
UPDATE phase SET requires = 'public_agreement'
WHERE gate = 'L''accordo con le istituzioni territoriali è firmato.' AND closed_on IS NULL;--> statement-breakpoint
ALTER TABLE agreement_file ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY system ON agreement_file TO innesto_system USING (
  (SELECT current_setting('innesto.programme', true)) IN (programme_id, ''));--> statement-breakpoint
CREATE POLICY coordination ON agreement_file TO innesto_app USING (
  programme_id = (SELECT asking_as('coordinator')));
