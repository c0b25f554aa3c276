-- A round changes its state only as its last written transition says: whoever writes, and by whatever way.
CREATE FUNCTION round_state_follows_transition() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM (
      SELECT from_state, to_state FROM round_transition
      WHERE programme_id = NEW.programme_id AND round_number = NEW.number
      ORDER BY position DESC LIMIT 1
    ) AS last
    WHERE last.from_state = OLD.state AND last.to_state = NEW.state
  ) THEN
    RAISE EXCEPTION 'round % of % goes from % to % without a transition',
      NEW.number, NEW.programme_id, OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'round_state_follows_transition';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER round_state_follows_transition BEFORE UPDATE OF state ON round
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION round_state_follows_transition();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'refuse_change';
END
$$;
--> statement-breakpoint
CREATE TRIGGER round_transition_is_kept BEFORE UPDATE ON round_transition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER decision_is_kept BEFORE UPDATE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
