-- Counted in the service's name; how often what somebody brings was opened is for the coordination to see.
ALTER TABLE exposure ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON exposure TO innesto_system USING (
  (SELECT current_setting('innesto.programme', true)) IN (programme_id, ''));
--> statement-breakpoint
CREATE POLICY coordination ON exposure FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('coordinator')));
