-- A pair changes its state only as its last written answer says: whoever writes, and by whatever way.
CREATE FUNCTION pairing_state_follows_decision() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM (
      SELECT from_state, to_state FROM decision
      WHERE programme_id = NEW.programme_id AND pairing_id = NEW.id
      ORDER BY created_at DESC, length(id) DESC, id DESC LIMIT 1
    ) AS last
    WHERE last.from_state = OLD.state AND last.to_state = NEW.state
  ) THEN
    RAISE EXCEPTION 'pairing % of % goes from % to % without a decision',
      NEW.id, NEW.programme_id, OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pairing_state_follows_decision';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER pairing_state_follows_decision BEFORE UPDATE OF state ON pairing
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION pairing_state_follows_decision();
--> statement-breakpoint
CREATE TRIGGER pairing_parties_are_kept
  BEFORE UPDATE OF seeker_participant_id, seeker_idea_id, seeker_need_id, seeker_organisation_id,
    place_resource_id, place_role_id, place_challenge_id, place_organisation_id ON pairing
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Whatever holds a seat: a pair that is alive, and a collaboration agreed or running, which is firm.
CREATE VIEW seat_hold WITH (security_invoker = true) AS
  SELECT programme_id, place_resource_id AS resource_id, NULL AS organisation_id, false AS firm
  FROM pairing
  WHERE place_resource_id IS NOT NULL
    AND state NOT IN ('agreed', 'declined', 'withdrawn', 'lapsed', 'replaced')
  UNION ALL
  SELECT programme_id, resource_id, organisation_id, true
  FROM collaboration
  WHERE state IN ('agreed', 'running');
--> statement-breakpoint
-- The hub that accompanies what happens at a resource: its own, or the first of the organisation that gives it.
CREATE FUNCTION accompanying_hub(programme text, resource_code text, host text) RETURNS text
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(
    (SELECT r.hub_id FROM resource r WHERE r.programme_id = programme AND r.id = resource_code),
    (SELECT min(o.hub_id) FROM hub_organisation o
     WHERE o.programme_id = programme AND o.organisation_id = coalesce(
       (SELECT r.organisation_id FROM resource r
        WHERE r.programme_id = programme AND r.id = resource_code), host)))
$$;
--> statement-breakpoint
-- Refuses a hold, already written, for which a seat or its hub has no room. Those who take seats in a programme pass
-- one at a time: the lock comes first, so that the count that follows it sees all that was taken before. What
-- comes from a final yes competes with what is firm alone: a capacity cut since the publication then turns away
-- those who say yes last, not everybody.
CREATE FUNCTION require_room(programme text, resource_code text, host text, against_firm_only boolean)
  RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  room integer;
  hub_code text;
BEGIN
  -- At any other level the count would not see what others committed while this one waited.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'seats are taken at isolation level read committed'
      USING ERRCODE = 'feature_not_supported';
  END IF;
  PERFORM FROM programme p WHERE p.id = programme FOR NO KEY UPDATE;
  SELECT s.capacity INTO room FROM seat s
    WHERE s.programme_id = programme AND s.resource_id = resource_code;
  IF room < (SELECT count(*) FROM seat_hold h
             WHERE h.programme_id = programme AND h.resource_id = resource_code
               AND (h.firm OR NOT against_firm_only)) THEN
    RAISE EXCEPTION 'seat % of % is taken', resource_code, programme
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_taken_once', DETAIL = resource_code;
  END IF;
  hub_code := accompanying_hub(programme, resource_code, host);
  SELECT h.capacity INTO room FROM hub h WHERE h.programme_id = programme AND h.id = hub_code;
  -- Most hubs have no limit, and to count what a hub accompanies takes a while.
  IF room IS NULL THEN
    RETURN;
  END IF;
  IF room < (SELECT count(*) FROM seat_hold h
             WHERE h.programme_id = programme AND (h.firm OR NOT against_firm_only)
               AND accompanying_hub(programme, h.resource_id, h.organisation_id) = hub_code) THEN
    RAISE EXCEPTION 'hub % of % is full', hub_code, programme
      USING ERRCODE = 'check_violation', CONSTRAINT = 'hub_has_room', DETAIL = hub_code;
  END IF;
END
$$;
--> statement-breakpoint
CREATE FUNCTION pairing_takes_seat() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_room(NEW.programme_id, NEW.place_resource_id, NULL, false);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER pairing_takes_seat AFTER INSERT ON pairing
  FOR EACH ROW
  WHEN (NEW.place_resource_id IS NOT NULL
    AND NEW.state NOT IN ('agreed', 'declined', 'withdrawn', 'lapsed', 'replaced'))
  EXECUTE FUNCTION pairing_takes_seat();
--> statement-breakpoint
CREATE FUNCTION collaboration_takes_seat() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM require_room(NEW.programme_id, NEW.resource_id, NEW.organisation_id, NEW.pairing_id IS NOT NULL);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER collaboration_takes_seat AFTER INSERT ON collaboration
  FOR EACH ROW WHEN (NEW.state IN ('agreed', 'running'))
  EXECUTE FUNCTION collaboration_takes_seat();
--> statement-breakpoint
CREATE TRIGGER collaboration_takes_another_seat AFTER UPDATE ON collaboration
  FOR EACH ROW
  WHEN (NEW.state IN ('agreed', 'running')
    AND (OLD.state NOT IN ('agreed', 'running')
      OR OLD.resource_id IS DISTINCT FROM NEW.resource_id
      OR OLD.organisation_id IS DISTINCT FROM NEW.organisation_id))
  EXECUTE FUNCTION collaboration_takes_seat();
