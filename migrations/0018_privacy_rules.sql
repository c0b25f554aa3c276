-- The service works in one programme, or with '' in all of them, as with every table. What is locked away it puts in
-- and takes out on its date, but reads only for the auditor; the audit it only reads.
DO $$
DECLARE
  named text;
  here CONSTANT text := $q$(SELECT current_setting('innesto.programme', true)) IN (programme_id, '')$q$;
BEGIN
  FOREACH named IN ARRAY ARRAY['consent_text', 'consent', 'audit_subject', 'erasure_request', 'erasure',
    'erased_count', 'record_duty', 'retention_rule'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY system ON %I TO innesto_system USING (%s)', named, here);
  END LOOP;
  ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY system ON audit FOR SELECT TO innesto_system USING (%s)', here);
  ALTER TABLE locked_record ENABLE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY locks ON locked_record FOR INSERT TO innesto_system WITH CHECK (%s)', here);
  EXECUTE format('CREATE POLICY goes ON locked_record FOR DELETE TO innesto_system
    USING (%s AND keep_until < current_date)', here);
  EXECUTE format($q$CREATE POLICY auditor ON locked_record FOR SELECT TO innesto_system
    USING (%s AND (SELECT current_setting('innesto.actor_kind', true)) = 'auditor')$q$, here);
END
$$;
--> statement-breakpoint
REVOKE ALL ON locked_record FROM innesto_app;
--> statement-breakpoint
REVOKE UPDATE ON locked_record FROM innesto_system;
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON audit, audit_subject FROM innesto_app, innesto_system;
--> statement-breakpoint
-- The coordination: what is a record it reads, or adds to; what it decides it writes.
DO $$
DECLARE
  named text;
  here CONSTANT text := $q$programme_id = (SELECT asking_as('coordinator'))$q$;
BEGIN
  FOREACH named IN ARRAY ARRAY['audit', 'audit_subject', 'erasure', 'erased_count', 'erasure_request',
    'consent_text', 'consent'] LOOP
    EXECUTE format('CREATE POLICY coordination ON %I FOR SELECT TO innesto_app USING (%s)', named, here);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['consent_text', 'consent'] LOOP
    EXECUTE format('CREATE POLICY coordination_adds ON %I FOR INSERT TO innesto_app WITH CHECK (%s)', named, here);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['record_duty', 'retention_rule'] LOOP
    EXECUTE format('CREATE POLICY coordination ON %I TO innesto_app USING (%s)', named, here);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY shown ON consent_text FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')));
--> statement-breakpoint
CREATE POLICY shown ON retention_rule FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')));
--> statement-breakpoint
CREATE POLICY shown ON record_duty FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant')));
--> statement-breakpoint
CREATE POLICY shown ON erased_count FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('funder')));
--> statement-breakpoint
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['consent', 'audit_subject', 'erasure_request'] LOOP
    EXECUTE format('CREATE POLICY own ON %I FOR SELECT TO innesto_app USING (
      programme_id = (SELECT asking_as(''participant''))
      AND participant_id = (SELECT asking_for(''participant'')))', named);
  END LOOP;
END
$$;
--> statement-breakpoint
-- A person reads who saw and changed what is theirs.
CREATE POLICY own ON audit FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('participant'))
  AND subject_token = ANY (ARRAY(SELECT token FROM audit_subject)));
--> statement-breakpoint
-- Contacts are shared as long as the person has not withdrawn: the newest word on it counts.
CREATE OR REPLACE FUNCTION mutual_interest()
RETURNS TABLE (pairing_id text, participant_id text, organisation_id text, consented boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.seeker_participant_id, coalesce(r.organisation_id, h.organisation_id), EXISTS (
      SELECT FROM decision d
      WHERE d.programme_id = p.programme_id AND d.pairing_id = p.id AND d.shares_contacts)
    AND coalesce((
      SELECT c.given FROM consent c
      WHERE c.programme_id = p.programme_id AND c.participant_id = p.seeker_participant_id
        AND c.purpose = 'contacts'
      ORDER BY c.position DESC LIMIT 1), true)
  FROM pairing p
  JOIN resource r ON r.programme_id = p.programme_id AND r.id = p.place_resource_id
  LEFT JOIN hub h ON h.programme_id = r.programme_id AND h.id = r.hub_id
  WHERE p.programme_id = asking_as('system', 'coordinator', 'referent', 'member', 'participant')
    AND p.seeker_participant_id IS NOT NULL
    AND p.state IN ('interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts',
      'host_accepts', 'agreed')
    AND (asking_as('system', 'coordinator') IS NOT NULL
      OR p.seeker_participant_id = ANY ((SELECT own_participants())::text[])
      OR coalesce(r.organisation_id, h.organisation_id) = ANY ((SELECT own_organisations())::text[]))
$$;
--> statement-breakpoint
-- Records are kept as they are; only who is erased is taken out of the words of others, by the service, in that moment.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'innesto_system' AND current_setting('innesto.erasing', true) = 'on' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'refuse_change';
END
$$;
--> statement-breakpoint
-- The audit is never changed, whoever asks.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is added to, never changed'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'refuse_audit_change';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
-- What a statement changed of whom, a row for each person. The first argument is the column that says whom, the
-- second the rest of the table's key. Rows that come out as they were are none. The owner's own work (migrations,
-- a restored backup) is on nobody's behalf and leaves no trace here.
CREATE FUNCTION audit_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  whose CONSTANT text := format('%I', TG_ARGV[0]);
  asker CONSTANT text := current_setting('innesto.actor_kind', true);
  changed text;
BEGIN
  IF coalesce(asker, '') = '' THEN RETURN NULL; END IF;
  changed := CASE TG_OP
    WHEN 'INSERT' THEN format(
      'SELECT DISTINCT programme_id, %s AS person, ''{}''::text[] AS columns FROM new_rows', whose)
    WHEN 'DELETE' THEN format(
      'SELECT DISTINCT programme_id, %s AS person, ''{}''::text[] AS columns FROM old_rows', whose)
    ELSE format(
      'SELECT programme_id, n.%1$s AS person, array_agg(DISTINCT c.key ORDER BY c.key) AS columns
       FROM new_rows n JOIN old_rows o USING (programme_id, %2$s),
         LATERAL (SELECT key FROM jsonb_each(to_jsonb(n)) WHERE value IS DISTINCT FROM to_jsonb(o) -> key) c
       GROUP BY programme_id, n.%1$s', whose, TG_ARGV[1])
  END;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('INSERT INTO audit_subject (programme_id, participant_id)
      SELECT programme_id, person FROM (%s) changed WHERE person IS NOT NULL
      ON CONFLICT DO NOTHING', changed);
  END IF;
  EXECUTE format('INSERT INTO audit (programme_id, account, actor_kind, action, what, subject_token, columns)
    SELECT changed.programme_id, $1, $2, $3, $4, s.token, changed.columns
    FROM (%s) changed LEFT JOIN audit_subject s
      ON s.programme_id = changed.programme_id AND s.participant_id = changed.person
    WHERE changed.person IS NOT NULL', changed)
  USING coalesce(current_setting('innesto.account', true), ''), asker, lower(TG_OP), TG_TABLE_NAME::text;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  named text;
  whose text;
  keys text;
BEGIN
  FOR named, whose, keys IN VALUES
    ('participant', 'id', 'id'),
    ('participant_identity', 'participant_id', 'participant_id'),
    ('participant_protected', 'participant_id', 'participant_id'),
    ('participant_condition', 'participant_id', 'participant_id'),
    ('participant_skill', 'participant_id', 'participant_id, position'),
    ('participant_employer', 'participant_id', 'participant_id, organisation_id'),
    ('employment_status', 'participant_id', 'id'),
    ('eligibility', 'participant_id', 'participant_id, measure_id'),
    ('answer', 'participant_id', 'id'),
    ('preference', 'from_participant_id', 'id'),
    ('need', 'participant_id', 'id'),
    ('idea_member', 'participant_id', 'id'),
    ('resource', 'participant_id', 'id'),
    ('collaboration', 'participant_id', 'id'),
    ('consent', 'participant_id', 'id'),
    ('membership', 'participant_id', 'account_id, role, subject'),
    ('invitation', 'participant_id', 'id')
  LOOP
    EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(%L, %L)', named, whose, keys);
    EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(%L, %L)', named, whose, keys);
    EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change(%L, %L)', named, whose, keys);
  END LOOP;
END
$$;
--> statement-breakpoint
-- That somebody saw what is hidden from most: of these people, or with none named of the whole programme. What is
-- one's own is no news.
CREATE FUNCTION record_sight(programme text, what text, people text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF current_setting('innesto.programme', true) NOT IN (programme, '') THEN
    RAISE EXCEPTION 'a sight is recorded by those who are asking' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF asking_for('participant') = ANY (people) THEN RETURN; END IF;
  INSERT INTO audit_subject (programme_id, participant_id)
    SELECT p.programme_id, p.id FROM participant p WHERE p.programme_id = programme AND p.id = ANY (people)
    ON CONFLICT DO NOTHING;
  INSERT INTO audit (programme_id, account, actor_kind, action, what, subject_token)
    SELECT programme, coalesce(current_setting('innesto.account', true), ''),
      coalesce(current_setting('innesto.actor_kind', true), ''), 'see', record_sight.what, s.token
    FROM audit_subject s WHERE s.programme_id = programme AND s.participant_id = ANY (people)
    UNION ALL
    SELECT programme, coalesce(current_setting('innesto.account', true), ''),
      coalesce(current_setting('innesto.actor_kind', true), ''), 'see', record_sight.what, NULL
    WHERE cardinality(people) = 0;
END
$$;
--> statement-breakpoint
-- Kept rankings belong to whoever pages through them: with somebody erased, all of the programme begin anew.
CREATE FUNCTION forget_rankings(programme text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  DELETE FROM search_ranking WHERE programme_id = programme;
END;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION forget_rankings(text) FROM PUBLIC, innesto_app;
