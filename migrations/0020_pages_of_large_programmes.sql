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
--> statement-breakpoint
-- For whoever is none of these `asking_as` is null, and null AND … is looked through to its end, row by row: with ''
-- it is false at once, and what the asker would speak for is never looked up.
ALTER POLICY own ON pairing USING (
  programme_id = coalesce((SELECT asking_as('referent', 'member', 'participant')), '')
  AND (seeker_participant_id = ANY ((SELECT own_participants())::text[])
    OR seeker_idea_id = ANY ((SELECT own_ideas())::text[])
    OR seeker_need_id = ANY ((SELECT own_needs())::text[])
    OR seeker_organisation_id = ANY ((SELECT own_organisations())::text[])
    OR place_resource_id = ANY ((SELECT own_resources())::text[])
    OR place_role_id = ANY ((SELECT own_roles())::text[])
    OR place_challenge_id = ANY ((SELECT own_challenges())::text[])
    OR place_organisation_id = ANY ((SELECT own_organisations())::text[])));
