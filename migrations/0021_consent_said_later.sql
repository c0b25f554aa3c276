-- A person who left their name out when they answered may still give it: a consent said after that answer opens the
-- pair, too. Nobody has two open pairs, so that it can open no other one.
CREATE OR REPLACE FUNCTION mutual_interest()
RETURNS TABLE (pairing_id text, participant_id text, organisation_id text, consented boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT p.id, p.seeker_participant_id, coalesce(r.organisation_id, h.organisation_id),
    coalesce(word.given, true) AND EXISTS (
      SELECT FROM decision d
      WHERE d.programme_id = p.programme_id AND d.pairing_id = p.id
        AND (d.shares_contacts
          OR d.kind = 'interest' AND d.side = 'participant' AND d.created_at < word.created_at))
  FROM pairing p
  LEFT JOIN LATERAL (
    SELECT c.given, c.created_at FROM consent c
    WHERE c.programme_id = p.programme_id AND c.participant_id = p.seeker_participant_id AND c.purpose = 'contacts'
    ORDER BY c.position DESC LIMIT 1) word ON true
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
