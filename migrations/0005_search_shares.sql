-- Search weighs what is found by words by how much of the query it says.
-- The stems of words that the programme's texts use: the word's own, else those that it begins,
-- and those near to it. A word that no text uses also has a row by itself, as rare as the rarest.
-- A function word of either language has none: in texts of the other one it would seem rare.
CREATE OR REPLACE FUNCTION search_stems(programme text, words text[])
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
CREATE OR REPLACE FUNCTION search_by_words(programme text, filter jsonb, terms jsonb, most integer)
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
-- Entries by closeness of meaning, best first, by the closest text of each; only what is closer
-- than chance, as a sample of the programme's texts shows it: three deviations above the mean, but
-- never more than half the way from the mean to the same text. Where few entries are within the filter
-- their texts are all compared, else the index is walked until enough within it are found.
CREATE OR REPLACE FUNCTION search_by_meaning(
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
