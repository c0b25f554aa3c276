ALTER TABLE "preference" ADD COLUMN "refused_by" text;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "preference" ADD COLUMN "refused_because" text;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_refusal_whole" CHECK (num_nonnulls("preference"."refused_by", "preference"."refused_at", "preference"."refused_because") in (0, 3));--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_refused_is_not_approved" CHECK ("preference"."refused_at" is null or ("preference"."approved_at" is null and "preference"."kind" = 'exclusion'
        and "preference"."from_organisation_id" is not null));