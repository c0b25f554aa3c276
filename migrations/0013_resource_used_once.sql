-- Seats are taken by people and ideas; what a need takes of a resource is counted by itself, below.
CREATE OR REPLACE VIEW seat_hold WITH (security_invoker = true) AS
  SELECT programme_id, place_resource_id AS resource_id, NULL AS organisation_id, false AS firm
  FROM pairing
  WHERE place_resource_id IS NOT NULL AND seeker_need_id IS NULL
    AND state NOT IN ('agreed', 'declined', 'withdrawn', 'lapsed', 'replaced')
  UNION ALL
  SELECT programme_id, resource_id, organisation_id, true
  FROM collaboration
  WHERE state IN ('agreed', 'running');
--> statement-breakpoint
DROP TRIGGER pairing_takes_seat ON pairing;
--> statement-breakpoint
CREATE TRIGGER pairing_takes_seat AFTER INSERT ON pairing
  FOR EACH ROW
  WHEN (NEW.place_resource_id IS NOT NULL AND NEW.seeker_need_id IS NULL
    AND NEW.state NOT IN ('agreed', 'declined', 'withdrawn', 'lapsed', 'replaced'))
  EXECUTE FUNCTION pairing_takes_seat();
--> statement-breakpoint
-- What a need takes of a resource: what it says, where both count in the same unit; else the whole of it.
CREATE FUNCTION resource_share(needed numeric, needed_unit text, there numeric, there_unit text)
  RETURNS numeric LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN needed IS NOT NULL
      AND lower(btrim(coalesce(needed_unit, ''))) = lower(btrim(coalesce(there_unit, ''))) THEN needed
    ELSE there
  END
$$;
--> statement-breakpoint
-- Refuses a need's pair, already written, where more of a resource would be used at one time than there is. What
-- lasts (a space, an infrastructure, equipment) is given back after its period; all else is used up. A pair that is
-- agreed goes on using what it uses.
CREATE FUNCTION pairing_takes_resource() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  there resource%ROWTYPE;
  lasts boolean;
BEGIN
  -- At any other level the sum would not see what others committed while this one waited.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'resources are taken at isolation level read committed'
      USING ERRCODE = 'feature_not_supported';
  END IF;
  PERFORM FROM programme p WHERE p.id = NEW.programme_id FOR NO KEY UPDATE;
  SELECT * INTO there FROM resource r
    WHERE r.programme_id = NEW.programme_id AND r.id = NEW.place_resource_id;
  lasts := there.kind IN ('space', 'infrastructure', 'equipment');
  IF EXISTS (
    WITH taken AS (
      SELECT resource_share(n.amount, n.unit, there.amount, there.unit) AS share,
        CASE WHEN lasts THEN coalesce(n.needed_from, '-infinity') ELSE '-infinity' END AS starts,
        CASE WHEN lasts THEN coalesce(n.needed_to, 'infinity') ELSE 'infinity' END AS ends
      FROM pairing p
      JOIN need n ON n.programme_id = p.programme_id AND n.id = p.seeker_need_id
      WHERE p.programme_id = NEW.programme_id AND p.place_resource_id = NEW.place_resource_id
        AND p.state NOT IN ('declined', 'withdrawn', 'lapsed', 'replaced')
    )
    SELECT FROM taken AS first
    WHERE there.amount < (SELECT sum(other.share) FROM taken AS other
                          WHERE other.starts <= first.starts AND first.starts <= other.ends)
  ) THEN
    RAISE EXCEPTION 'resource % of % is in use', there.id, NEW.programme_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'resource_used_once', DETAIL = there.id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER pairing_takes_resource AFTER INSERT ON pairing
  FOR EACH ROW
  WHEN (NEW.place_resource_id IS NOT NULL AND NEW.seeker_need_id IS NOT NULL
    AND NEW.state NOT IN ('declined', 'withdrawn', 'lapsed', 'replaced'))
  EXECUTE FUNCTION pairing_takes_resource();
