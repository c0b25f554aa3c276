-- A programme in numbers, for whoever comes by: counts alone, and a count of people or of pairs so small that somebody
-- could be recognised in it is null. Whoever coordinates or funds the programme reads every count.
CREATE FUNCTION programme_numbers(asked text) RETURNS TABLE (name text, n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.name, CASE WHEN c.about_people AND c.n BETWEEN 1 AND 4 AND asking_as('coordinator', 'funder') IS NULL
    THEN NULL ELSE c.n END::int
  FROM (
    SELECT 'participants', true, count(*) FROM participant WHERE programme_id = asked
    UNION ALL
    SELECT 'ideas', true, count(*) FROM idea WHERE programme_id = asked
    UNION ALL
    SELECT 'organisations', false, count(*) FROM organisation
      WHERE programme_id = asked AND state IN ('member', 'hosting')
    UNION ALL
    SELECT 'seats', false, coalesce(sum(capacity), 0) FROM seat WHERE programme_id = asked
    UNION ALL
    SELECT 'proposed', true, count(DISTINCT seeker_participant_id) FROM pairing WHERE programme_id = asked
    UNION ALL
    SELECT 'agreed', true, count(DISTINCT seeker_participant_id) FROM pairing
      WHERE programme_id = asked AND state = 'agreed'
    UNION ALL
    SELECT 'underWay', true, count(*) FROM collaboration
      WHERE programme_id = asked AND state IN ('agreed', 'running')
    UNION ALL
    SELECT 'completed', true, count(*) FROM collaboration WHERE programme_id = asked AND state = 'completed'
    UNION ALL
    SELECT 'autonomous', true, count(*) FROM idea i WHERE programme_id = asked AND (
      SELECT stage FROM idea_stage s WHERE s.programme_id = i.programme_id AND s.idea_id = i.id
      ORDER BY since DESC NULLS LAST, id DESC LIMIT 1) = 'autonomous'
  ) AS c (name, about_people, n)
  WHERE asked = asking_as('coordinator', 'referent', 'member', 'participant', 'funder', 'public')
$$;
