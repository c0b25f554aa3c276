-- A participant reads their own requests and the answers; the hub's referent those of its people; the coordination
-- answers. Asking goes through the service, which knows whose request it is.
ALTER TABLE second_look ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON second_look TO innesto_system
  USING ((SELECT current_setting('innesto.programme', true)) IN (programme_id, ''));
--> statement-breakpoint
CREATE POLICY coordination ON second_look FOR SELECT TO innesto_app
  USING (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY coordination_adds ON second_look FOR INSERT TO innesto_app
  WITH CHECK (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY coordination_changes ON second_look FOR UPDATE TO innesto_app
  USING (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY own ON second_look FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'participant'))
  AND participant_id = ANY ((SELECT own_participants())::text[]));
