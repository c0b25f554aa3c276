CREATE INDEX "idea_member_participant" ON "idea_member" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "need_participant" ON "need" USING btree ("programme_id","participant_id");--> statement-breakpoint
CREATE INDEX "need_idea" ON "need" USING btree ("programme_id","idea_id");--> statement-breakpoint
CREATE INDEX "pairing_participant" ON "pairing" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "pairing_resource" ON "pairing" USING btree ("programme_id","place_resource_id");--> statement-breakpoint
CREATE INDEX "pairing_proposal" ON "pairing" USING btree ("programme_id","proposal_id");--> statement-breakpoint
CREATE INDEX "preference_organisation" ON "preference" USING btree ("programme_id","from_organisation_id");--> statement-breakpoint
CREATE INDEX "proposal_resource" ON "proposal" USING btree ("programme_id","place_resource_id");