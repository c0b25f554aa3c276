CREATE INDEX "decision_participant" ON "decision" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "proposal_participant" ON "proposal" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "run_pseudonym_participant" ON "run_pseudonym" USING btree ("programme_id","seeker_participant_id");--> statement-breakpoint
CREATE INDEX "waiting_participant" ON "waiting" USING btree ("programme_id","seeker_participant_id");