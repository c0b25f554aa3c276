-- What the policies ask about whoever asks: found once in a statement, however many rows it looks at.

-- The programme that is asked about, if by one of these kinds of asker; else null, which no row equals.
CREATE FUNCTION asking_as(VARIADIC kinds text[]) RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN current_setting('innesto.actor_kind', true) = ANY (kinds)
  THEN nullif(current_setting('innesto.programme', true), '') END;
--> statement-breakpoint
-- What the asker speaks for, if of that kind: a referent's hub, a member's organisation, a participant; else null.
CREATE FUNCTION asking_for(kind text) RETURNS text
LANGUAGE sql STABLE
RETURN CASE WHEN current_setting('innesto.actor_kind', true) = kind
  THEN nullif(current_setting('innesto.actor', true), '') END;
--> statement-breakpoint
-- Whom the asker speaks for or accompanies: a participant oneself, a referent the people of the hub.
CREATE FUNCTION own_participants() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM participant
  WHERE programme_id = asking_as('participant') AND id = asking_for('participant')
  UNION ALL
  SELECT id FROM participant
  WHERE programme_id = asking_as('referent') AND hub_id = asking_for('referent'));
--> statement-breakpoint
-- A member's hubs are those that the organisation itself is.
CREATE FUNCTION own_hubs() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM hub
  WHERE programme_id = asking_as('referent', 'member')
    AND (id = asking_for('referent') OR organisation_id = asking_for('member')));
--> statement-breakpoint
-- A member's own organisation; a referent's, those that the hub accompanies, and the one that it is.
CREATE FUNCTION own_organisations() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM organisation
  WHERE programme_id = asking_as('member') AND id = asking_for('member')
  UNION
  SELECT organisation_id FROM hub_organisation
  WHERE programme_id = asking_as('referent') AND hub_id = asking_for('referent')
  UNION
  SELECT organisation_id FROM hub
  WHERE programme_id = asking_as('referent') AND id = asking_for('referent') AND organisation_id IS NOT NULL);
--> statement-breakpoint
-- Ideas of whose team the asker is; a referent's, those of the hub.
CREATE FUNCTION own_ideas() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT idea_id FROM idea_member
  WHERE programme_id = asking_as('participant', 'member')
    AND (participant_id = asking_for('participant') OR organisation_id = asking_for('member'))
  UNION
  SELECT id FROM idea
  WHERE programme_id = asking_as('referent') AND hub_id = asking_for('referent'));
--> statement-breakpoint
CREATE FUNCTION own_resources() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM resource
  WHERE programme_id = asking_as('referent', 'member', 'participant')
    AND (participant_id = ANY ((SELECT own_participants())::text[])
      OR organisation_id = ANY ((SELECT own_organisations())::text[])
      OR hub_id = ANY ((SELECT own_hubs())::text[])));
--> statement-breakpoint
CREATE FUNCTION own_needs() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM need
  WHERE programme_id = asking_as('referent', 'member', 'participant')
    AND (participant_id = ANY ((SELECT own_participants())::text[])
      OR organisation_id = ANY ((SELECT own_organisations())::text[])
      OR idea_id = ANY ((SELECT own_ideas())::text[])
      OR hub_id = ANY ((SELECT own_hubs())::text[])));
--> statement-breakpoint
CREATE FUNCTION own_roles() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM idea_role
  WHERE programme_id = asking_as('referent', 'member', 'participant')
    AND idea_id = ANY ((SELECT own_ideas())::text[]));
--> statement-breakpoint
CREATE FUNCTION own_challenges() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM challenge
  WHERE programme_id = asking_as('referent', 'member', 'participant')
    AND need_id = ANY ((SELECT own_needs())::text[]));
--> statement-breakpoint
CREATE FUNCTION published_runs() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
RETURN ARRAY(
  SELECT id FROM run
  WHERE programme_id = asking_as('referent', 'participant') AND published_at IS NOT NULL);
--> statement-breakpoint
-- The pairs in which both sides have said that they are interested and neither has said no since, of those that are
-- the asker's: from here on the two read each other's contacts, the person's if the person has consented.
CREATE FUNCTION mutual_interest()
RETURNS TABLE (pairing_id text, participant_id text, organisation_id text, consented boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, seeker.id, coalesce(r.organisation_id, h.organisation_id), EXISTS (
      SELECT FROM decision d
      WHERE d.programme_id = p.programme_id AND d.pairing_id = p.id AND d.shares_contacts)
  FROM pairing p
  -- The person themselves; of a need, who brings its idea forward.
  CROSS JOIN LATERAL (SELECT coalesce(p.seeker_participant_id, (
    SELECT m.participant_id FROM need n
    JOIN idea_member m ON m.programme_id = n.programme_id AND m.idea_id = n.idea_id
    WHERE n.programme_id = p.programme_id AND n.id = p.seeker_need_id AND m.participant_id IS NOT NULL
    ORDER BY m.position, m.id LIMIT 1)) AS id) seeker
  JOIN resource r ON r.programme_id = p.programme_id AND r.id = p.place_resource_id
  LEFT JOIN hub h ON h.programme_id = r.programme_id AND h.id = r.hub_id
  WHERE p.programme_id = asking_as('system', 'coordinator', 'referent', 'member', 'participant')
    AND seeker.id IS NOT NULL
    AND p.state IN ('interested', 'participant_continues', 'host_continues', 'met', 'participant_accepts',
      'host_accepts', 'agreed')
    AND (asking_as('system', 'coordinator') IS NOT NULL
      OR seeker.id = ANY ((SELECT own_participants())::text[])
      OR coalesce(r.organisation_id, h.organisation_id) = ANY ((SELECT own_organisations())::text[]))
$$;
--> statement-breakpoint
-- A referent finds what hosts find: what is known to the coordination alone is of the whole programme, not of a hub.
CREATE OR REPLACE FUNCTION search_audiences(programme text) RETURNS text[]
LANGUAGE sql STABLE
RETURN CASE
  WHEN current_setting('innesto.programme', true) IS DISTINCT FROM programme THEN '{}'::text[]
  ELSE CASE current_setting('innesto.actor_kind', true)
    WHEN 'system' THEN '{public,programme,hosts,coordination}'::text[]
    WHEN 'coordinator' THEN '{public,programme,hosts,coordination}'::text[]
    WHEN 'referent' THEN '{public,programme,hosts}'::text[]
    WHEN 'member' THEN '{public,programme,hosts}'::text[]
    WHEN 'participant' THEN '{public,programme}'::text[]
    WHEN 'public' THEN '{public}'::text[]
    ELSE '{}'::text[]
  END
END;
--> statement-breakpoint
-- The audiences to which the asker belongs in the programme that is asked about.
CREATE FUNCTION asking_audiences() RETURNS text[]
LANGUAGE sql STABLE
RETURN search_audiences(current_setting('innesto.programme', true));
