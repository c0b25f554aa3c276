-- Who sees and changes which rows. The service's connections take the role innesto_app for people and
-- innesto_system for its own work; neither owns a table, and both are bound. The owner is not (no FORCE): as the
-- owner run migrations, backup and restore, the building of indexes, and the SECURITY DEFINER functions.
--
-- What a policy asks of a row is asked of columns of the row, against values that are found once in a statement:
-- each stands in a (SELECT …) of its own, which the planner makes an init plan, so that indexes serve.
-- A row whose rule is another row's says EXISTS under that row's own policy.

-- The service itself works in one programme, or with '' in what belongs to none and in all of them.
DO $$
DECLARE
  named text;
  key text;
BEGIN
  FOR named, key IN
    SELECT c.relname, a.attname FROM pg_class c
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid
      AND a.attname = CASE c.relname WHEN 'programme' THEN 'id' ELSE 'programme_id' END
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY system ON %I TO innesto_system USING (%s)', named, CASE WHEN key IS NULL
      THEN 'true' ELSE format($q$(SELECT current_setting('innesto.programme', true)) IN (%I, '')$q$, key) END);
  END LOOP;
END
$$;
--> statement-breakpoint
-- A job may belong to no programme.
CREATE POLICY system_at_large ON job TO innesto_system USING (programme_id IS NULL);
--> statement-breakpoint
-- The coordination reads and writes its programme; what is a record is added to, not rewritten.
DO $$
DECLARE
  named text;
  verb text;
  here CONSTANT text := $q$programme_id = (SELECT asking_as('coordinator'))$q$;
  records CONSTANT text[] := ARRAY['policy', 'round_market', 'round_transition', 'calibration', 'run_snapshot',
    'run_pseudonym', 'proposal', 'waiting', 'decision', 'rating', 'job'];
  -- These have a life, and are not taken out of it.
  lasting CONSTANT text[] := ARRAY['round', 'run', 'pairing', 'message'];
  profiles CONSTANT text[] := ARRAY['programme_comune', 'term', 'phase', 'measure', 'statement', 'hub', 'hub_place',
    'hub_organisation', 'organisation', 'organisation_contact', 'partnership', 'agreement', 'agreement_party',
    'participant', 'participant_identity', 'participant_protected', 'participant_condition', 'employment_status',
    'participant_skill', 'participant_employer', 'eligibility', 'idea', 'idea_stage', 'idea_member', 'idea_role',
    'resource', 'seat', 'resource_skill', 'need', 'challenge', 'preference', 'answer', 'collaboration', 'check_in',
    'milestone', 'outcome', 'profile_text', 'profile_vector', 'profile_embedder', 'search_entry', 'search_lexeme'];
BEGIN
  FOREACH named IN ARRAY profiles LOOP
    EXECUTE format('CREATE POLICY coordination ON %I TO innesto_app USING (%s)', named, here);
  END LOOP;
  FOREACH named IN ARRAY records || lasting LOOP
    EXECUTE format('CREATE POLICY coordination ON %I FOR SELECT TO innesto_app USING (%s)', named, here);
    EXECUTE format('CREATE POLICY coordination_adds ON %I FOR INSERT TO innesto_app WITH CHECK (%s)', named, here);
  END LOOP;
  FOREACH named IN ARRAY lasting LOOP
    EXECUTE format('CREATE POLICY coordination_changes ON %I FOR UPDATE TO innesto_app USING (%s)', named, here);
  END LOOP;
END
$$;
--> statement-breakpoint
-- An import writes the programme's own row as an upsert, which asks for both.
CREATE POLICY coordination_adds ON programme FOR INSERT TO innesto_app
  WITH CHECK (id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
CREATE POLICY coordination_changes ON programme FOR UPDATE TO innesto_app
  USING (id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
-- What search is prepared from is written with the profiles; who searches reads it through search's functions alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON search_entry, search_lexeme TO innesto_app;
--> statement-breakpoint
CREATE POLICY shown ON comune FOR SELECT TO innesto_app USING (true);
--> statement-breakpoint
CREATE POLICY shown ON comune_former FOR SELECT TO innesto_app USING (true);
--> statement-breakpoint
CREATE POLICY shown ON comune_list FOR SELECT TO innesto_app USING (true);
--> statement-breakpoint
-- An import first brings the comuni up to the official list in force: facts, and not out of the file.
CREATE POLICY coordination_adds ON comune FOR INSERT TO innesto_app
  WITH CHECK ((SELECT asking_as('coordinator')) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY coordination_changes ON comune FOR UPDATE TO innesto_app
  USING ((SELECT asking_as('coordinator')) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY coordination_adds ON comune_former FOR INSERT TO innesto_app
  WITH CHECK ((SELECT asking_as('coordinator')) IS NOT NULL);
--> statement-breakpoint
-- Whoever has a part in a programme sees that one; whoever comes by, and the installation's operator, all there are.
CREATE POLICY shown ON programme FOR SELECT TO innesto_app USING (
  id = (SELECT asking_as('coordinator', 'referent', 'member', 'participant', 'funder'))
  OR (SELECT current_setting('innesto.actor_kind', true)) IN ('public', 'operator'));
--> statement-breakpoint
CREATE POLICY shown ON job_worker FOR SELECT TO innesto_app USING (
  (SELECT current_setting('innesto.actor_kind', true)) = 'operator');
--> statement-breakpoint
-- What a programme tells whoever comes by, and what it tells those who have a part in it.
DO $$
DECLARE
  named text;
  of_part CONSTANT text := $q$'referent', 'member', 'participant'$q$;
BEGIN
  FOREACH named IN ARRAY ARRAY['programme_comune', 'phase', 'hub', 'hub_place'] LOOP
    EXECUTE format('CREATE POLICY shown ON %I FOR SELECT TO innesto_app
      USING (programme_id = (SELECT asking_as(%s, ''funder'', ''public'')))', named, of_part);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['term', 'measure', 'statement', 'round', 'round_market'] LOOP
    EXECUTE format('CREATE POLICY shown ON %I FOR SELECT TO innesto_app
      USING (programme_id = (SELECT asking_as(%s, ''funder'')))', named, of_part);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['agreement', 'agreement_party', 'idea_role'] LOOP
    EXECUTE format('CREATE POLICY shown ON %I FOR SELECT TO innesto_app
      USING (programme_id = (SELECT asking_as(%s)))', named, of_part);
  END LOOP;
END
$$;
--> statement-breakpoint
-- Organisations: those that search shows the asker, and one's own.
CREATE POLICY shown ON organisation FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND (search_organisation_audience(state) = ANY ((SELECT asking_audiences())::text[])
    OR id = ANY ((SELECT own_organisations())::text[])));
--> statement-breakpoint
CREATE POLICY shown ON partnership FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM organisation o
    WHERE o.programme_id = partnership.programme_id AND o.id = partnership.organisation_id));
--> statement-breakpoint
CREATE POLICY shown ON hub_organisation FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM organisation o
    WHERE o.programme_id = hub_organisation.programme_id AND o.id = hub_organisation.organisation_id));
--> statement-breakpoint
CREATE POLICY own ON organisation_contact FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member'))
  AND organisation_id = ANY ((SELECT own_organisations())::text[]));
--> statement-breakpoint
CREATE POLICY shared ON organisation_contact FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant'))
  AND organisation_id = ANY (ARRAY(SELECT m.organisation_id FROM mutual_interest() m)));
--> statement-breakpoint
-- People: hosts read what a person brings, never who it is before both are interested and the person consents.
CREATE POLICY shown ON participant FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member')));
--> statement-breakpoint
CREATE POLICY own ON participant FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')) AND id = (SELECT asking_for('participant')));
--> statement-breakpoint
CREATE POLICY shown ON participant_skill FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member')));
--> statement-breakpoint
CREATE POLICY own ON participant_skill FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')) AND participant_id = (SELECT asking_for('participant')));
--> statement-breakpoint
CREATE POLICY shared ON participant_identity FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('member'))
  AND participant_id = ANY (ARRAY(SELECT m.participant_id FROM mutual_interest() m WHERE m.consented)));
--> statement-breakpoint
-- What accompanying a person needs: the person, and the referent of the person's hub. Nothing protected.
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['participant_identity', 'participant_condition', 'employment_status',
    'participant_employer'] LOOP
    EXECUTE format('CREATE POLICY own ON %I FOR SELECT TO innesto_app USING (
      programme_id = (SELECT asking_as(''referent'', ''participant''))
      AND participant_id = ANY ((SELECT own_participants())::text[]))', named);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY own ON eligibility FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')) AND participant_id = (SELECT asking_for('participant')));
--> statement-breakpoint
CREATE POLICY own ON answer FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('member', 'participant'))
  AND (participant_id = (SELECT asking_for('participant')) OR organisation_id = (SELECT asking_for('member'))));
--> statement-breakpoint
-- What one party says of another is read by who said it, and by who accompanies that person.
CREATE POLICY own ON preference FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND (from_participant_id = ANY ((SELECT own_participants())::text[])
    OR from_organisation_id = (SELECT asking_for('member'))));
--> statement-breakpoint
CREATE POLICY own ON message FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('member', 'participant'))
  AND (to_participant_id = (SELECT asking_for('participant'))
    OR to_organisation_id = (SELECT asking_for('member'))));
--> statement-breakpoint
-- Ideas, resources and needs: those that search shows the asker, and one's own.
CREATE POLICY shown ON idea FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant', 'public'))
  AND search_idea_audience(shown_in_public) = ANY ((SELECT asking_audiences())::text[]));
--> statement-breakpoint
CREATE POLICY shown ON idea_stage FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')));
--> statement-breakpoint
CREATE POLICY shown ON idea_member FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member')));
--> statement-breakpoint
CREATE POLICY own ON idea_member FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')) AND idea_id = ANY ((SELECT own_ideas())::text[]));
--> statement-breakpoint
CREATE POLICY shown ON resource FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND search_resource_audience(participant_id) = ANY ((SELECT asking_audiences())::text[])
  AND (organisation_id IS NULL OR EXISTS (
    SELECT FROM organisation o
    WHERE o.programme_id = resource.programme_id AND o.id = resource.organisation_id)));
--> statement-breakpoint
CREATE POLICY own ON resource FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')) AND participant_id = (SELECT asking_for('participant')));
--> statement-breakpoint
CREATE POLICY shown ON seat FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM resource r WHERE r.programme_id = seat.programme_id AND r.id = seat.resource_id));
--> statement-breakpoint
CREATE POLICY shown ON resource_skill FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM resource r
    WHERE r.programme_id = resource_skill.programme_id AND r.id = resource_skill.resource_id));
--> statement-breakpoint
CREATE POLICY shown ON need FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND search_need_audience(participant_id) = ANY ((SELECT asking_audiences())::text[])
  AND (organisation_id IS NULL OR EXISTS (
    SELECT FROM organisation o
    WHERE o.programme_id = need.programme_id AND o.id = need.organisation_id)));
--> statement-breakpoint
CREATE POLICY own ON need FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'participant'))
  AND participant_id = ANY ((SELECT own_participants())::text[]));
--> statement-breakpoint
CREATE POLICY shown ON challenge FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM need n WHERE n.programme_id = challenge.programme_id AND n.id = challenge.need_id));
--> statement-breakpoint
-- Pairs belong to their two sides. Of the answers each side reads its own: what the other side said, and why, is
-- in the pair's state and nowhere else.
DO $$
DECLARE
  here CONSTANT text := $q$programme_id = (SELECT asking_as('referent', 'member', 'participant'))$q$;
  seeks CONSTANT text := '(seeker_participant_id = ANY ((SELECT own_participants())::text[])
    OR seeker_idea_id = ANY ((SELECT own_ideas())::text[])
    OR seeker_need_id = ANY ((SELECT own_needs())::text[])
    OR seeker_organisation_id = ANY ((SELECT own_organisations())::text[]))';
  hosts CONSTANT text := '(place_resource_id = ANY ((SELECT own_resources())::text[])
    OR place_role_id = ANY ((SELECT own_roles())::text[])
    OR place_challenge_id = ANY ((SELECT own_challenges())::text[])
    OR place_organisation_id = ANY ((SELECT own_organisations())::text[]))';
BEGIN
  EXECUTE format('CREATE POLICY own ON pairing FOR SELECT TO innesto_app USING (%s AND (%s OR %s))',
    here, seeks, hosts);
  EXECUTE format($q$CREATE POLICY own ON decision FOR SELECT TO innesto_app USING (%s AND pairing_id IS NOT NULL
    AND ((side = 'participant' AND %s) OR (side = 'host' AND %s)))$q$, here, seeks, hosts);
  -- Who waits reads it once it has been published.
  EXECUTE format($q$CREATE POLICY own ON waiting FOR SELECT TO innesto_app USING (
    programme_id = (SELECT asking_as('referent', 'participant'))
    AND run_id = ANY ((SELECT published_runs())::text[]) AND %s)$q$, seeks);
END
$$;
--> statement-breakpoint
-- A proposal is its sides' once it has been put to them.
CREATE POLICY own ON proposal FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM pairing p WHERE p.programme_id = proposal.programme_id AND p.proposal_id = proposal.id));
--> statement-breakpoint
CREATE POLICY own ON collaboration FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant'))
  AND (participant_id = ANY ((SELECT own_participants())::text[])
    OR organisation_id = ANY ((SELECT own_organisations())::text[])
    OR idea_id = ANY ((SELECT own_ideas())::text[])));
--> statement-breakpoint
CREATE POLICY own ON milestone FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM collaboration c
    WHERE c.programme_id = milestone.programme_id AND c.id = milestone.collaboration_id));
--> statement-breakpoint
-- The notes of the talks are the coordination's and the referent's; how a person fares later, the person's too.
CREATE POLICY accompanied ON check_in FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent')) AND EXISTS (
    SELECT FROM collaboration c
    WHERE c.programme_id = check_in.programme_id AND c.id = check_in.collaboration_id
      AND c.participant_id = ANY ((SELECT own_participants())::text[])));
--> statement-breakpoint
CREATE POLICY own ON outcome FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'participant')) AND EXISTS (
    SELECT FROM collaboration c
    WHERE c.programme_id = outcome.programme_id AND c.id = outcome.collaboration_id
      AND c.participant_id = ANY ((SELECT own_participants())::text[])));
--> statement-breakpoint
-- What guards the whole programme looks at all of it, whoever writes; no person has to call it.
ALTER FUNCTION round_state_follows_transition() SECURITY DEFINER;
--> statement-breakpoint
ALTER FUNCTION pairing_state_follows_decision() SECURITY DEFINER;
--> statement-breakpoint
ALTER FUNCTION pairing_takes_seat() SECURITY DEFINER;
--> statement-breakpoint
ALTER FUNCTION collaboration_takes_seat() SECURITY DEFINER;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION require_room(text, text, text, boolean), accompanying_hub(text, text, text)
  FROM PUBLIC, innesto_app;
--> statement-breakpoint
-- A coordinator queues work: a ticket names a job by its number and says nothing else.
GRANT USAGE ON SCHEMA pgboss TO innesto_app;
--> statement-breakpoint
GRANT SELECT ON pgboss.queue TO innesto_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON pgboss.job TO innesto_app;
--> statement-breakpoint
ALTER TABLE pgboss.job ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON pgboss.job TO innesto_system USING (true);
--> statement-breakpoint
CREATE POLICY coordination ON pgboss.job FOR SELECT TO innesto_app USING (
  EXISTS (SELECT FROM job j WHERE j.id = (pgboss.job.data ->> 'job')::integer));
--> statement-breakpoint
CREATE POLICY coordination_adds ON pgboss.job FOR INSERT TO innesto_app WITH CHECK (
  EXISTS (SELECT FROM job j WHERE j.id = (pgboss.job.data ->> 'job')::integer));
