-- In the row while it fits: comparing some thousand vectors would else fetch each from elsewhere.
ALTER TABLE profile_vector ALTER COLUMN embedding SET STORAGE MAIN;
--> statement-breakpoint
-- Who may find an idea: its team chooses whether it is shown in public.
CREATE FUNCTION search_idea_audience(shown_in_public boolean) RETURNS text
LANGUAGE sql IMMUTABLE STRICT
RETURN CASE WHEN shown_in_public THEN 'public' ELSE 'programme' END;
--> statement-breakpoint
-- Whoever has not agreed to take part yet is known to the coordination alone.
CREATE FUNCTION search_organisation_audience(state text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT
RETURN CASE WHEN state IN ('to_contact', 'contacted', 'not_interested') THEN 'coordination' ELSE 'programme' END;
--> statement-breakpoint
CREATE FUNCTION search_resource_audience(of_participant text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN of_participant IS NULL THEN 'programme' ELSE 'hosts' END;
--> statement-breakpoint
-- What a person lacks is nobody's business before it is taken care of.
CREATE FUNCTION search_need_audience(of_participant text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN of_participant IS NULL THEN 'programme' ELSE 'coordination' END;
--> statement-breakpoint
-- The visibility predicate of every search: the audiences to which whoever asks belongs in the
-- programme that they ask about; none in another one.
CREATE FUNCTION search_audiences(programme text) RETURNS text[]
LANGUAGE sql STABLE
RETURN CASE
  WHEN current_setting('innesto.programme', true) IS DISTINCT FROM programme THEN '{}'::text[]
  ELSE CASE current_setting('innesto.actor_kind', true)
    WHEN 'system' THEN '{public,programme,hosts,coordination}'::text[]
    WHEN 'coordinator' THEN '{public,programme,hosts,coordination}'::text[]
    WHEN 'referent' THEN '{public,programme,hosts,coordination}'::text[]
    WHEN 'member' THEN '{public,programme,hosts}'::text[]
    WHEN 'participant' THEN '{public,programme}'::text[]
    WHEN 'public' THEN '{public}'::text[]
    ELSE '{}'::text[]
  END
END;
--> statement-breakpoint
-- Immutable, so that the planner sees the array itself, and can use indexes and hash it.
CREATE FUNCTION search_list(list jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT
RETURN ARRAY(SELECT jsonb_array_elements_text(list));
--> statement-breakpoint
-- What may be found, within a filter; inlined into the queries below, so that each index can serve.
CREATE FUNCTION search_scope(programme text, filter jsonb) RETURNS SETOF search_entry
LANGUAGE sql STABLE
AS $$
  SELECT * FROM public.search_entry e
  WHERE e.programme_id = $1
    AND e.audience = ANY ((SELECT public.search_audiences($1))::text[])
    AND ($2 -> 'kinds' IS NULL OR e.kind = ANY (public.search_list($2 -> 'kinds')))
    AND ($2 -> 'types' IS NULL OR e.type = ANY (public.search_list($2 -> 'types')))
    AND ($2 -> 'comuni' IS NULL OR e.comune_code = ANY (public.search_list($2 -> 'comuni')))
    AND ($2 ->> 'hub' IS NULL OR $2 ->> 'hub' = ANY (e.hubs))
    AND ($2 ->> 'sector' IS NULL OR e.sector = lower($2 ->> 'sector'))
    AND ($2 ->> 'availableOn' IS NULL OR (e.available
      AND coalesce(e.available_from <= ($2 ->> 'availableOn')::date, true)
      AND coalesce(e.available_to >= ($2 ->> 'availableOn')::date, true)))
$$;
--> statement-breakpoint
-- What there is within a filter, after an entry, in the order of the keys.
CREATE FUNCTION search_browse(programme text, filter jsonb, after text, most integer)
RETURNS TABLE (entry text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
  RETURN QUERY
    SELECT e.id FROM search_scope(programme, filter) e
    WHERE e.id > after ORDER BY e.id LIMIT most;
END
$$;
--> statement-breakpoint
-- Search weighs what is found by words by how much of the query it says.
-- The stems of words that the programme's texts use: the word's own, else those that it begins,
-- and those near to it. A word that no text uses also has a row by itself, as rare as the rarest.
-- A function word of either language has none: in texts of the other one it would seem rare.
CREATE FUNCTION search_stems(programme text, words text[])
RETURNS TABLE (place integer, language text, stem text, lexeme text, weight real, relation text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('pg_trgm.similarity_threshold', '0.2', true);
  RETURN QUERY
    WITH reading AS MATERIALIZED (
      SELECT w.place::integer, l.language, (tsvector_to_array(to_tsvector(l.config, w.word)))[1] AS stem
      FROM unnest(words) WITH ORDINALITY AS w(word, place)
      CROSS JOIN (VALUES ('it', 'public.innesto_italian'::regconfig),
        ('en', 'public.innesto_english'::regconfig)) l(language, config)
      WHERE cardinality(search_audiences(programme)) > 0
    ), stem AS MATERIALIZED (
      SELECT * FROM reading r
      WHERE NOT EXISTS (SELECT FROM reading f WHERE f.place = r.place AND f.stem IS NULL)
    ), own AS MATERIALIZED (
      SELECT s.*, x.lexeme, x.weight FROM stem s
      JOIN search_lexeme x ON x.programme_id = programme AND x.language = s.language AND x.lexeme = s.stem
    ), unknown AS MATERIALIZED (
      SELECT * FROM stem s
      WHERE NOT EXISTS (SELECT FROM own WHERE own.place = s.place)
    )
    SELECT own.*, 'own' FROM own
    UNION ALL
    SELECT u.*, x.lexeme, x.weight, 'begun' FROM unknown u
    JOIN search_lexeme x ON x.programme_id = programme AND x.language = u.language
      AND length(u.stem) >= 3 AND x.lexeme LIKE u.stem || '%'
    UNION ALL
    SELECT u.*, x.lexeme, x.weight, 'near' FROM unknown u
    CROSS JOIN LATERAL (
      SELECT n.lexeme, n.weight FROM search_lexeme n
      WHERE n.programme_id = programme AND n.language = u.language
        AND length(u.stem) >= 3 AND n.lexeme % u.stem
      ORDER BY similarity(n.lexeme, u.stem) DESC, n.lexeme LIMIT 20
    ) x
    UNION ALL
    SELECT u.*, '', r.weight, 'unknown' FROM unknown u
    CROSS JOIN (
      SELECT max(n.weight) AS weight FROM search_lexeme n WHERE n.programme_id = programme
    ) r
    WHERE r.weight IS NOT NULL;
END
$$;
--> statement-breakpoint
-- Entries by the words that their texts share with the query: BM25 over an entry's texts, each
-- word counted where it says most. A term is {place, language, query, weight}; terms with one
-- place stand for one word.
CREATE FUNCTION search_by_words(programme text, filter jsonb, terms jsonb, most integer)
RETURNS TABLE (entry text, passage text, score double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  -- A text's score for a word: weight · (k + 1) / (1 + k · (1 − b + b · length / usual)).
  k CONSTANT double precision := 1.2;
  b CONSTANT double precision := 0.75;
  usual CONSTANT double precision := 12;
  hits text;
BEGIN
  -- The terms stand in the statement itself: only so does the planner know how rare each one is.
  SELECT string_agg(format(
      'SELECT t.entry_id, t.id, %s AS place, %L::double precision / (1 + %s * length(t.lexemes)) AS score
       FROM public.profile_text t
       WHERE t.programme_id = $1 AND t.language = %L AND t.lexemes @@ %L::tsquery',
      term.place, term.weight * (k + 1) / (1 + k * (1 - b)), k * b / usual / (1 + k * (1 - b)),
      term.language, term.query), ' UNION ALL ')
    INTO hits
    FROM jsonb_to_recordset(terms)
      AS term(place integer, language text, query tsquery, weight double precision);
  IF hits IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'WITH hit AS MATERIALIZED (%s), scored AS (
       SELECT w.entry_id, sum(w.score) AS score
       FROM (SELECT h.entry_id, max(h.score) AS score FROM hit h GROUP BY h.entry_id, h.place) w
       GROUP BY w.entry_id
     ), ranked AS (
       -- In order before the filter, which so is asked of no more entries than are needed.
       SELECT s.entry_id, s.score FROM (SELECT * FROM scored ORDER BY score DESC, entry_id) s
       JOIN public.search_scope($1, $2) e ON e.id = s.entry_id
       ORDER BY s.score DESC, s.entry_id LIMIT $3
     ), passage AS (
       SELECT DISTINCT ON (h.entry_id) h.entry_id, h.id, r.score
       FROM hit h JOIN ranked r ON r.entry_id = h.entry_id
       GROUP BY h.entry_id, h.id, r.score
       ORDER BY h.entry_id, sum(h.score) DESC, h.id
     )
     SELECT p.entry_id, p.id, p.score FROM passage p ORDER BY p.score DESC, p.entry_id', hits)
    USING programme, filter, most;
END
$$;
--> statement-breakpoint
-- An embedder's index of vectors; the name of one that can be used, else null.
CREATE FUNCTION search_vector_index(embedder text) RETURNS text
LANGUAGE sql STABLE
RETURN (
  SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = 'public.profile_vector'::regclass AND i.indisvalid
    AND c.relname = 'profile_vector_hnsw_' || left(md5(embedder), 16)
);
--> statement-breakpoint
-- Entries by closeness of meaning, best first, by the closest text of each; only what is closer
-- than chance, as a sample of the programme's texts shows it: three deviations above the mean, but
-- never more than half the way from the mean to the same text. Where few entries are within the filter
-- their texts are all compared, else the index is walked until enough within it are found.
CREATE FUNCTION search_by_meaning(
  programme text, filter jsonb, embedder text, meaning vector, most integer, few integer)
RETURNS TABLE (entry text, passage text, similarity double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  sample_size CONSTANT integer := 200;
  beyond_chance CONSTANT integer := 3;
  at_least double precision;
  within integer;
  texts integer;
  entries text[];
  passages text[];
  similarities double precision[];
BEGIN
  SELECT least(
      avg(s.similarity) + beyond_chance * coalesce(stddev_samp(s.similarity), 0),
      (1 + avg(s.similarity)) / 2)
    INTO at_least
  FROM (
    SELECT 1 - (v.embedding <=> meaning) AS similarity
    FROM (SELECT DISTINCT ON (digest) id FROM profile_text
      WHERE programme_id = programme ORDER BY digest LIMIT sample_size) t
    JOIN profile_vector v ON v.programme_id = programme AND v.text_id = t.id AND v.embedder_id = embedder
  ) s;
  SELECT count(*) INTO within FROM (SELECT FROM search_scope(programme, filter) LIMIT few + 1) s;

  IF within > few AND search_vector_index(embedder) IS NOT NULL THEN
    PERFORM set_config('hnsw.iterative_scan', 'relaxed_order', true),
      set_config('hnsw.ef_search', '200', true);
    FOREACH texts IN ARRAY ARRAY[most / 2, most * 4] LOOP
      EXECUTE format(
        'SELECT array_agg(w.entry_id), array_agg(w.id), array_agg(w.similarity) FROM (
           SELECT t.entry_id, t.id, 1 - (v.embedding::halfvec(%1$s) <=> $3::halfvec(%1$s)) AS similarity
           FROM profile_vector v
           JOIN profile_text t ON t.programme_id = v.programme_id AND t.id = v.text_id
           JOIN search_scope($1, $2) e ON e.id = t.entry_id
           WHERE v.programme_id = $1 AND v.embedder_id = %2$L
           ORDER BY v.embedding::halfvec(%1$s) <=> $3::halfvec(%1$s) LIMIT $4) w',
        vector_dims(meaning), embedder)
        INTO entries, passages, similarities USING programme, filter, meaning, texts;
      -- Enough, or past all that is closer than chance.
      IF (SELECT count(DISTINCT e) >= most FROM unnest(entries) e)
        OR (SELECT min(s) < at_least FROM unnest(similarities) s) THEN
        RETURN QUERY
          SELECT x.* FROM (
            SELECT DISTINCT ON (w.entry_id) w.* FROM unnest(entries, passages, similarities)
              AS w(entry_id, id, similarity)
            WHERE w.similarity >= at_least
            ORDER BY w.entry_id, w.similarity DESC, w.id) x
          ORDER BY x.similarity DESC, x.entry_id LIMIT most;
        RETURN;
      END IF;
    END LOOP;
  END IF;

  -- All of them; also where the index's walk ended before it had found enough.
  RETURN QUERY
    SELECT x.entry_id, x.id, x.similarity FROM (
      SELECT DISTINCT ON (t.entry_id) t.entry_id, t.id, 1 - (v.embedding <=> meaning) AS similarity
      FROM search_scope(programme, filter) e
      JOIN profile_text t ON t.programme_id = programme AND t.entry_id = e.id
      JOIN profile_vector v ON v.programme_id = programme AND v.text_id = t.id AND v.embedder_id = embedder
      ORDER BY t.entry_id, v.embedding <=> meaning, t.id) x
    WHERE x.similarity >= at_least
    ORDER BY x.similarity DESC, x.entry_id LIMIT most;
END
$$;
--> statement-breakpoint
-- Entries as they are now, those that may still be seen, each with a passage in which the words
-- of the query stand between U+E000 and U+E001; `marks` is {it, en}, a tsquery each.
CREATE FUNCTION search_show(programme text, entries text[], passages text[], marks jsonb)
RETURNS TABLE (place integer, kind text, id text, title text, comune text, hubs text[], passage text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  style CONSTANT text := format('StartSel=%s, StopSel=%s, MaxWords=30, MinWords=15, ShortWord=0', U&'\E000', U&'\E001');
BEGIN
  RETURN QUERY
    SELECT a.place::integer, e.kind,
      coalesce(e.participant_id, e.idea_id, e.organisation_id, e.resource_id, e.need_id),
      coalesce(i.title, o.name, r.title, n.title), c.name, e.hubs,
      ts_headline(
        CASE t.language WHEN 'en' THEN 'public.innesto_english' ELSE 'public.innesto_italian' END::regconfig,
        translate(t.content, U&'\E000\E001', ''),
        coalesce(marks ->> t.language, '')::tsquery, style)
    FROM unnest(entries, passages) WITH ORDINALITY AS a(entry, text_id, place)
    JOIN search_entry e ON e.programme_id = programme AND e.id = a.entry
    LEFT JOIN idea i ON i.programme_id = programme AND i.id = e.idea_id
    LEFT JOIN organisation o ON o.programme_id = programme AND o.id = e.organisation_id
    LEFT JOIN resource r ON r.programme_id = programme AND r.id = e.resource_id
    LEFT JOIN need n ON n.programme_id = programme AND n.id = e.need_id
    LEFT JOIN comune c ON c.code = e.comune_code
    LEFT JOIN LATERAL (
      SELECT x.language, x.content FROM profile_text x
      WHERE x.programme_id = programme AND x.entry_id = a.entry AND x.id = coalesce(a.text_id, x.id)
      ORDER BY x.part IN ('name', 'skill', 'ask'), x.part, x.position LIMIT 1
    ) t ON true
    WHERE coalesce(
        search_idea_audience(i.shown_in_public), search_organisation_audience(o.state), e.audience)
      = ANY (search_audiences(programme))
    ORDER BY a.place;
END
$$;
--> statement-breakpoint
-- Who asks, as rankings are kept for them.
CREATE FUNCTION search_asker() RETURNS text
LANGUAGE sql STABLE
RETURN concat_ws(':', current_setting('innesto.actor_kind', true), current_setting('innesto.actor', true));
--> statement-breakpoint
-- Keeps a ranking for an hour, for whoever asks; returns its id.
CREATE FUNCTION search_keep(programme text, ranking jsonb) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  kept CONSTANT text := replace(gen_random_uuid()::text, '-', '');
BEGIN
  IF cardinality(search_audiences(programme)) = 0 THEN
    RAISE insufficient_privilege USING MESSAGE = 'nothing can be searched in this programme';
  END IF;
  DELETE FROM search_ranking WHERE (programme_id, id) IN (
    SELECT o.programme_id, o.id FROM search_ranking o
    WHERE o.made_at < now() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED);
  INSERT INTO search_ranking (programme_id, id, asker, ranking)
    VALUES (programme, kept, search_asker(), ranking);
  RETURN kept;
END
$$;
--> statement-breakpoint
CREATE FUNCTION search_kept(programme text, kept text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
RETURN (
  SELECT r.ranking FROM search_ranking r
  WHERE r.programme_id = programme AND r.id = kept AND r.asker = search_asker()
    AND r.made_at >= now() - interval '1 hour' AND cardinality(search_audiences(programme)) > 0
);
--> statement-breakpoint
-- Only what the functions above let through is for those who search.
REVOKE ALL ON search_entry, search_lexeme, search_ranking FROM innesto_app;
--> statement-breakpoint
REVOKE ALL ON search_ranking FROM innesto_system;
