ALTER TABLE "policy" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "policy" ADD COLUMN "made_by" text;