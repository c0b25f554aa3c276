CREATE INDEX "idea_member_participant" ON "idea_member" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "need_participant" ON "need" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "need_idea" ON "need" USING btree ("programme_id","idea_id");--> statement-breakpoint
CREATE INDEX "pairing_participant" ON "pairing" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "pairing_resource" ON "pairing" USING btree ("programme_id","place_resource_id");--> statement-breakpoint
CREATE INDEX "pairing_proposal" ON "pairing" USING btree ("programme_id","proposal_id");--> statement-breakpoint
CREATE INDEX "preference_organisation" ON "preference" USING btree ("programme_id","from_organisation_id");--> statement-breakpoint
CREATE INDEX "proposal_resource" ON "proposal" USING btree ("programme_id","place_resource_id");--> statement-breakpoint
-- A vector stays in its row; what stands beside it must too, or each look at a digest is a look elsewhere. Rows that
-- are written from now on.
ALTER TABLE "profile_vector" ALTER COLUMN "programme_id" SET STORAGE MAIN,
  ALTER COLUMN "text_id" SET STORAGE MAIN,
  ALTER COLUMN "embedder_id" SET STORAGE MAIN,
  ALTER COLUMN "digest" SET STORAGE MAIN;
