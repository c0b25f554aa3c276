ALTER TABLE "need" ADD COLUMN "amount" numeric;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "needed_from" date;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "needed_to" date;--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_one_live_a_need" ON "pairing" USING btree ("programme_id","seeker_need_id") WHERE "pairing"."state" in ('proposed', 'participant_interested', 'host_interested', 'interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts', 'host_accepts');--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_amount" CHECK ("need"."amount" >= 0);--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_dates" CHECK ("need"."needed_from" <= "need"."needed_to");