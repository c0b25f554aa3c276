-- Who is who is the service's own affair: sessions, links, digests and addresses are never read on anybody's
-- behalf.
REVOKE ALL ON account, session, attempt, sign_in_link FROM innesto_app;
--> statement-breakpoint
-- Everybody reads the roles they have; the coordination reads its programme's, and may end them.
CREATE POLICY membership_own ON membership FOR SELECT TO innesto_app
  USING (account_id = (SELECT current_setting('innesto.account', true)));
--> statement-breakpoint
CREATE POLICY membership_read_by_coordinator ON membership FOR SELECT TO innesto_app
  USING (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator');
--> statement-breakpoint
CREATE POLICY membership_ended_by_coordinator ON membership FOR DELETE TO innesto_app
  USING (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator');
--> statement-breakpoint
-- The coordination invites and takes invitations back; that one was accepted only the service writes.
CREATE POLICY invitation_coordinator ON invitation TO innesto_app
  USING (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator')
  WITH CHECK (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator'
    AND accepted_at IS NULL);
--> statement-breakpoint
-- It makes and ends keys, and sees everything of them but the digest: row-level security cannot hide a column.
CREATE POLICY api_key_coordinator ON api_key TO innesto_app
  USING (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator')
  WITH CHECK (programme_id = (SELECT current_setting('innesto.programme', true))
    AND (SELECT current_setting('innesto.actor_kind', true)) = 'coordinator');
--> statement-breakpoint
REVOKE SELECT, UPDATE ON api_key FROM innesto_app;
--> statement-breakpoint
GRANT SELECT (programme_id, role, hub_id, organisation_id, participant_id, subject, id, name, scope,
  created_by, created_at, expires_at, last_used_at, revoked_at) ON api_key TO innesto_app;
--> statement-breakpoint
GRANT UPDATE (revoked_at) ON api_key TO innesto_app;
--> statement-breakpoint
-- A file that a coordinator sent in to be tried is that one's alone.
CREATE POLICY sent ON upload TO innesto_app
  USING (programme_id = (SELECT asking_as('coordinator'))
    AND account = (SELECT current_setting('innesto.account', true)));
