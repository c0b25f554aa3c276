CREATE TABLE "search_sketch" (
	"programme_id" text NOT NULL,
	"text_id" text NOT NULL,
	"embedder_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"sketch" bit varying NOT NULL,
	"leads" boolean NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"hubs" text[] NOT NULL,
	"comune_code" text,
	"sector" text,
	"type" text,
	"available" boolean NOT NULL,
	"available_from" date,
	"available_to" date,
	CONSTRAINT "search_sketch_pk" PRIMARY KEY("programme_id","text_id","embedder_id")
);
--> statement-breakpoint
ALTER TABLE "search_sketch" ADD CONSTRAINT "search_sketch_vector_fk" FOREIGN KEY ("programme_id","text_id","embedder_id") REFERENCES "public"."profile_vector"("programme_id","text_id","embedder_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_sketch_kind" ON "search_sketch" USING btree ("programme_id","embedder_id","kind");--> statement-breakpoint
CREATE INDEX "search_sketch_same" ON "search_sketch" USING btree ("programme_id","embedder_id","sketch");--> statement-breakpoint
CREATE INDEX "search_sketch_type" ON "search_sketch" USING btree ("programme_id","type");--> statement-breakpoint
CREATE INDEX "search_sketch_comune" ON "search_sketch" USING btree ("programme_id","comune_code");--> statement-breakpoint
CREATE INDEX "search_sketch_sector" ON "search_sketch" USING btree ("programme_id","sector");--> statement-breakpoint
CREATE INDEX "search_sketch_hubs" ON "search_sketch" USING gin ("hubs");--> statement-breakpoint
CREATE INDEX "search_entry_type" ON "search_entry" USING btree ("programme_id","type");--> statement-breakpoint
CREATE INDEX "search_entry_hubs" ON "search_entry" USING gin ("hubs");
--> statement-breakpoint
-- Nobody writes it as themselves: the triggers below do, with the owner's rights. The service reads it for those who ask
-- what is kept of them; who searches, through search's functions alone.
ALTER TABLE search_sketch ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON search_sketch TO innesto_system
  USING ((SELECT current_setting('innesto.programme', true)) IN (programme_id, ''));
--> statement-breakpoint
REVOKE ALL ON search_sketch FROM innesto_app, innesto_system;
--> statement-breakpoint
GRANT SELECT ON search_sketch TO innesto_system;
--> statement-breakpoint
-- Vectors are read one by one and as they are: in the row while it fits in a page, and not packed, for unpacking took
-- longer than comparing. Holds for what is written from here on.
ALTER TABLE profile_vector ALTER COLUMN embedding SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE profile_vector SET (toast_tuple_target = 8160);
--> statement-breakpoint
-- A meaning in two bits for each dimension: whether it lies above a little less than nothing, and above a little more.
-- What is near nothing is told from both sides by that, as in vectors of short texts half of the dimensions are nothing.
CREATE FUNCTION search_sketch_of(meaning vector) RETURNS bit varying
LANGUAGE sql IMMUTABLE STRICT
RETURN (
  SELECT binary_quantize(m.unit + m.little) || binary_quantize(m.unit - m.little)
  FROM (SELECT l2_normalize(meaning) AS unit,
    array_fill((0.3 / sqrt(vector_dims(meaning)))::real, ARRAY[vector_dims(meaning)])::vector AS little) m
);
--> statement-breakpoint
-- Triggers are planned each time: a plan that was made for an empty table, and kept, read all of it for each row as it filled.
-- Of texts that mean the same one leads: the first by its key. The index holds those alone, as hundreds of the same
-- would be each other's only neighbours in it.
CREATE FUNCTION search_sketch_vectors() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM search_sketch s USING new_rows n
      WHERE (s.programme_id, s.text_id, s.embedder_id) = (n.programme_id, n.text_id, n.embedder_id);
  END IF;
  INSERT INTO search_sketch
    WITH d AS MATERIALIZED (SELECT n.*, search_sketch_of(n.embedding) AS sketch FROM new_rows n)
    SELECT d.programme_id, d.text_id, d.embedder_id, e.id, d.sketch,
      row_number() OVER (PARTITION BY d.programme_id, d.embedder_id, d.sketch ORDER BY d.text_id) = 1
        AND NOT EXISTS (SELECT FROM search_sketch s
          WHERE s.programme_id = d.programme_id AND s.embedder_id = d.embedder_id AND s.sketch = d.sketch),
      e.kind, e.audience, e.hubs, e.comune_code, e.sector, e.type, e.available, e.available_from, e.available_to
    FROM d
    JOIN profile_text t ON t.programme_id = d.programme_id AND t.id = d.text_id
    JOIN search_entry e ON e.programme_id = t.programme_id AND e.id = t.entry_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Where one that led has gone, the next one leads.
CREATE FUNCTION search_sketch_gone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  UPDATE search_sketch s SET leads = true
    FROM (SELECT DISTINCT programme_id, embedder_id, sketch FROM old_rows WHERE leads) o
    WHERE s.programme_id = o.programme_id AND s.embedder_id = o.embedder_id AND s.sketch = o.sketch
      AND s.text_id = (SELECT min(n.text_id) FROM search_sketch n
        WHERE n.programme_id = o.programme_id AND n.embedder_id = o.embedder_id AND n.sketch = o.sketch);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What an entry is filtered by, in the sketches of its texts.
CREATE FUNCTION search_sketch_entries() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  UPDATE search_sketch s SET
      (audience, hubs, comune_code, sector, type, available, available_from, available_to)
        = (n.audience, n.hubs, n.comune_code, n.sector, n.type, n.available, n.available_from, n.available_to)
    FROM new_rows n
    JOIN profile_text t ON t.programme_id = n.programme_id AND t.entry_id = n.id
    WHERE s.programme_id = t.programme_id AND s.text_id = t.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER sketch_insert AFTER INSERT ON profile_vector REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_sketch_vectors();
--> statement-breakpoint
CREATE TRIGGER sketch_update AFTER UPDATE ON profile_vector REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_sketch_vectors();
--> statement-breakpoint
CREATE TRIGGER sketch_gone AFTER DELETE ON search_sketch REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_sketch_gone();
--> statement-breakpoint
CREATE TRIGGER sketch_update AFTER UPDATE ON search_entry REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION search_sketch_entries();
--> statement-breakpoint
-- The texts that have been read so far; in the order of their keys, so that those of a kind lie together.
INSERT INTO search_sketch
  SELECT d.programme_id, d.text_id, d.embedder_id, e.id, d.sketch,
    row_number() OVER (PARTITION BY d.programme_id, d.embedder_id, d.sketch ORDER BY d.text_id) = 1,
    e.kind, e.audience, e.hubs, e.comune_code, e.sector, e.type, e.available, e.available_from, e.available_to
  FROM (SELECT v.programme_id, v.text_id, v.embedder_id, search_sketch_of(v.embedding) AS sketch FROM profile_vector v) d
  JOIN profile_text t ON t.programme_id = d.programme_id AND t.id = d.text_id
  JOIN search_entry e ON e.programme_id = t.programme_id AND e.id = t.entry_id
  ORDER BY d.programme_id, d.embedder_id, d.text_id;
--> statement-breakpoint
-- The index is of sketches from here on: a tenth of the bytes.
CREATE OR REPLACE FUNCTION search_vector_index(embedder text) RETURNS text
LANGUAGE sql STABLE
RETURN (
  SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = 'public.search_sketch'::regclass AND i.indisvalid
    AND c.relname = 'search_sketch_hnsw_' || left(md5(embedder), 16)
);
--> statement-breakpoint
DO $$
DECLARE
  named text;
  embedders text[];
  bits integer[];
BEGIN
  FOR named IN
    SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = 'public.profile_vector'::regclass AND c.relname LIKE 'profile\_vector\_hnsw\_%'
  LOOP
    EXECUTE format('DROP INDEX public.%I', named);
  END LOOP;
  SELECT array_agg(e.embedder_id), array_agg(e.bits) INTO embedders, bits
    FROM (SELECT embedder_id, min(length(sketch)) AS bits FROM search_sketch GROUP BY 1 HAVING count(*) >= 10000) e;
  PERFORM set_config('maintenance_work_mem', '256MB', true);
  FOR i IN 1 .. coalesce(cardinality(embedders), 0) LOOP
    EXECUTE format('CREATE INDEX %I ON public.search_sketch USING hnsw ((sketch::bit(%s)) bit_hamming_ops) WITH (m = 24, ef_construction = 128)
      WHERE embedder_id = %L AND leads', 'search_sketch_hnsw_' || left(md5(embedders[i]), 16), bits[i], embedders[i]);
  END LOOP;
END
$$;
--> statement-breakpoint
-- As `search_scope`, of the texts that an embedder has read.
CREATE FUNCTION search_sketch_scope(programme text, embedder text, filter jsonb) RETURNS SETOF search_sketch
LANGUAGE sql STABLE
AS $$
  SELECT * FROM public.search_sketch s
  WHERE s.programme_id = $1 AND s.embedder_id = $2
    AND s.audience = ANY ((SELECT public.search_audiences($1))::text[])
    AND ($3 -> 'kinds' IS NULL OR s.kind = ANY (public.search_list($3 -> 'kinds')))
    AND ($3 -> 'types' IS NULL OR s.type = ANY (public.search_list($3 -> 'types')))
    AND ($3 -> 'comuni' IS NULL OR (s.comune_code = ANY (public.search_list($3 -> 'comuni'))
      AND NOT (s.audience = 'hosts' AND (SELECT public.asking_as('member')) IS NOT NULL)))
    AND ($3 ->> 'hub' IS NULL OR s.hubs @> ARRAY[$3 ->> 'hub'])
    AND ($3 ->> 'sector' IS NULL OR s.sector = lower($3 ->> 'sector'))
    AND ($3 ->> 'availableOn' IS NULL OR (s.available
      AND coalesce(s.available_from <= ($3 ->> 'availableOn')::date, true)
      AND coalesce(s.available_to >= ($3 ->> 'availableOn')::date, true)))
$$;
--> statement-breakpoint
-- The texts within a filter whose sketches are nearest to one, by walking the embedder's index; about in that order.
-- The last bits are those of the farthest meaning that was looked at, whoever says it.
CREATE FUNCTION search_walk(
  programme text, filter jsonb, embedder text, brief bit varying, bits_at_most double precision, looks integer,
  OUT entries text[], OUT passages text[], OUT sketches bit varying[], OUT farthest double precision)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp
SET enable_sort = off
AS $$
BEGIN
  PERFORM set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '200', true);
  EXECUTE format(
    'SELECT array_agg(n.entry_id) FILTER (WHERE n.entry_id IS NOT NULL),
       array_agg(n.text_id) FILTER (WHERE n.entry_id IS NOT NULL),
       array_agg(n.sketch) FILTER (WHERE n.entry_id IS NOT NULL), max(n.bits)
     FROM (
       SELECT t.entry_id, t.text_id, w.sketch, w.bits
       FROM (
         SELECT s.sketch, s.sketch <~> $4 AS bits FROM search_sketch s
         WHERE s.programme_id = $1 AND s.embedder_id = %2$L AND s.leads
         ORDER BY s.sketch::bit(%1$s) <~> $4::bit(%1$s) LIMIT $3) w
       LEFT JOIN LATERAL (
         SELECT e.entry_id, e.text_id FROM search_sketch_scope($1, %2$L, $2) e
         WHERE e.sketch = w.sketch AND w.bits <= $5 LIMIT $3) t ON true
       LIMIT $3) n', length(brief), embedder)
    INTO entries, passages, sketches, farthest USING programme, filter, looks, brief, bits_at_most;
END
$$;
--> statement-breakpoint
-- About how many texts there are within a filter, as the planner sees it: to count them would take as long as to compare.
-- Volatile because EXPLAIN runs in no other kind of function.
CREATE FUNCTION search_extent(programme text, filter jsonb, embedder text) RETURNS double precision
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM search_sketch_scope(%L, %L, %L)', programme, embedder, filter) INTO plan;
  RETURN plan -> 0 -> 'Plan' -> 'Plan Rows';
END
$$;
--> statement-breakpoint
-- Entries by closeness of meaning, best first, by the closest text of each; only what is closer than chance, as a sample
-- of the programme's texts shows it: three deviations above the mean, but never more than half the way from the mean to
-- the same text. Where about `exactly` texts or fewer are within the filter, all are compared by their vectors. Else the
-- first look is at sketches: of all texts where about `few` or fewer are within the filter, else of those that the index
-- leads to, as far as they are nearer than those of the sample. The nearest by their sketches are then compared by their
-- vectors, of texts with the same sketch by one's. Where fewer entries are found than are asked for, more are looked at,
-- in the end all; but not after the last quarter of a look held none.
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
  -- Of a smaller sample the bits say too little.
  fewest CONSTANT integer := 100;
  -- So many are compared by their vectors at once.
  exactly CONSTANT integer := 5000;
  brief CONSTANT bit varying := search_sketch_of(meaning);
  at_least double precision;
  bits_at_most double precision;
  looks integer := most * 6;
  extent double precision;
  walks boolean := false;
  entries text[];
  passages text[];
  sketches bit varying[];
  farthest double precision;
  similarities double precision[];
  looked integer;
  -- The last place in the order of sketches of one that is closer than chance.
  last integer;
BEGIN
  SELECT c.at_least, CASE WHEN c.texts >= fewest THEN c.bits ELSE 'Infinity' END
    INTO at_least, bits_at_most
  FROM (
    SELECT least(
        avg(s.similarity) + beyond_chance * coalesce(stddev_samp(s.similarity), 0),
        (1 + avg(s.similarity)) / 2) AS at_least,
      count(*) AS texts, avg(s.bits) AS bits
    FROM (
      SELECT 1 - (v.embedding <=> meaning) AS similarity, k.sketch <~> brief AS bits
      FROM (SELECT DISTINCT ON (digest) id FROM profile_text
        WHERE programme_id = programme ORDER BY digest LIMIT sample_size) t
      JOIN profile_vector v ON v.programme_id = programme AND v.text_id = t.id AND v.embedder_id = embedder
      LEFT JOIN search_sketch k
        ON k.programme_id = programme AND k.text_id = t.id AND k.embedder_id = embedder
    ) s
  ) c;
  extent := search_extent(programme, filter, embedder);
  IF extent <= least(exactly, few) THEN
    looks := NULL;
  ELSE
    walks := extent > few AND search_vector_index(embedder) IS NOT NULL;
  END IF;

  LOOP
    IF walks THEN
      SELECT w.entries, w.passages, w.sketches, w.farthest INTO entries, passages, sketches, farthest
        FROM search_walk(programme, filter, embedder, brief, bits_at_most, looks) w;
    ELSE
      SELECT array_agg(w.entry_id), array_agg(w.text_id), array_agg(w.sketch) INTO entries, passages, sketches
        FROM (
          SELECT s.entry_id, s.text_id, s.sketch, s.sketch <~> brief AS bits
          FROM search_sketch_scope(programme, embedder, filter) s
          ORDER BY bits, s.text_id LIMIT looks) w;
    END IF;
    looked := coalesce(cardinality(entries), 0);
    WITH look AS MATERIALIZED (
      SELECT c.* FROM unnest(entries, passages, sketches) WITH ORDINALITY AS c(entry, passage, sketch, place)
    ), compared AS MATERIALIZED (
      SELECT k.sketch, 1 - (v.embedding <=> meaning) AS similarity
      FROM (SELECT l.sketch, min(l.passage) AS passage FROM look l GROUP BY l.sketch) k
      JOIN profile_vector v
        ON v.programme_id = programme AND v.text_id = k.passage AND v.embedder_id = embedder
    ), close AS MATERIALIZED (
      SELECT l.*, c.similarity FROM look l JOIN compared c ON c.sketch = l.sketch WHERE c.similarity >= at_least
    )
    SELECT array_agg(x.entry), array_agg(x.passage), array_agg(x.similarity), (SELECT max(c.place) FROM close c)
      INTO entries, passages, similarities, last
      FROM (
        SELECT n.* FROM (
          SELECT DISTINCT ON (c.entry) c.entry, c.passage, c.similarity
          FROM close c ORDER BY c.entry, c.similarity DESC, c.passage) n
        ORDER BY n.similarity DESC, n.entry LIMIT most) x;
    EXIT WHEN cardinality(entries) >= most OR looks IS NULL OR looked = looks AND coalesce(last, 0) < looks * 3 / 4;
    IF walks THEN
      EXIT WHEN farthest > bits_at_most;
      walks := false;
    ELSE
      EXIT WHEN looked < looks;
      looks := looks * 4;
    END IF;
  END LOOP;
  RETURN QUERY
    SELECT x.* FROM unnest(entries, passages, similarities) AS x(entry, passage, similarity);
END
$$;
--> statement-breakpoint
-- As it was, with the hub so that its index can serve.
CREATE OR REPLACE FUNCTION search_scope(programme text, filter jsonb) RETURNS SETOF search_entry
LANGUAGE sql STABLE
AS $$
  SELECT * FROM public.search_entry e
  WHERE e.programme_id = $1
    AND e.audience = ANY ((SELECT public.search_audiences($1))::text[])
    AND ($2 -> 'kinds' IS NULL OR e.kind = ANY (public.search_list($2 -> 'kinds')))
    AND ($2 -> 'types' IS NULL OR e.type = ANY (public.search_list($2 -> 'types')))
    AND ($2 -> 'comuni' IS NULL OR (e.comune_code = ANY (public.search_list($2 -> 'comuni'))
      AND NOT (e.audience = 'hosts' AND (SELECT public.asking_as('member')) IS NOT NULL)))
    AND ($2 ->> 'hub' IS NULL OR e.hubs @> ARRAY[$2 ->> 'hub'])
    AND ($2 ->> 'sector' IS NULL OR e.sector = lower($2 ->> 'sector'))
    AND ($2 ->> 'availableOn' IS NULL OR (e.available
      AND coalesce(e.available_from <= ($2 ->> 'availableOn')::date, true)
      AND coalesce(e.available_to >= ($2 ->> 'availableOn')::date, true)))
$$;
--> statement-breakpoint
-- As it was, with kinds asked of the texts themselves, and the rest of the filter before words are counted where it
-- leaves little: to be looked up one by one, entries cost more than all else. Scores are counted in one pass, of the best
-- alone it is looked up which text says most, and only of some more than are asked for whether they may be found; of
-- all of them where that leaves too few.
CREATE OR REPLACE FUNCTION search_by_words(programme text, filter jsonb, terms jsonb, most integer)
RETURNS TABLE (entry text, passage text, score double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET work_mem = '32MB'
AS $$
DECLARE
  -- A text's score for a word: weight · (k + 1) / (1 + k · (1 − b + b · length / usual)).
  k CONSTANT double precision := 1.2;
  b CONSTANT double precision := 0.75;
  usual CONSTANT double precision := 12;
  few CONSTANT integer := 12000;
  kinds CONSTANT text[] := search_list(filter -> 'kinds');
  hits text;
  worth text;
  says text;
  is_narrow boolean := false;
  looks integer := most * 8;
  found integer;
BEGIN
  -- The terms stand in the statement itself: only so does the planner know how rare each one is.
  SELECT string_agg(format(
      'SELECT t.entry_id, %s AS place, %s AS score FROM public.profile_text t
       WHERE t.programme_id = $1 AND t.language = %L AND t.lexemes @@ %L::tsquery
         AND ($4 IS NULL OR split_part(t.entry_id, '':'', 1) = ANY ($4))',
      term.place, term.score, term.language, term.query), ' UNION ALL '),
    string_agg(DISTINCT format('coalesce(max(h.score) FILTER (WHERE h.place = %s), 0)', term.place), ' + '),
    string_agg(format('CASE WHEN t.language = %L AND t.lexemes @@ %L::tsquery THEN %s ELSE 0 END',
      term.language, term.query, term.score), ' + ')
    INTO hits, worth, says
    FROM (
      SELECT w.place, w.language, w.query, format('%L::float8 / (1::float8 + %L::float8 * length(t.lexemes))',
        w.weight * (k + 1) / (1 + k * (1 - b)), k * b / usual / (1 + k * (1 - b))) AS score
      FROM jsonb_to_recordset(terms)
        AS w(place integer, language text, query tsquery, weight double precision)) term;
  IF hits IS NULL THEN RETURN; END IF;
  IF filter - 'kinds' <> '{}' THEN
    SELECT count(*) <= few INTO is_narrow FROM (SELECT FROM search_scope(programme, filter) LIMIT few + 1) s;
  END IF;
  IF is_narrow THEN
    looks := NULL;
    hits := format('SELECT h.* FROM (%s) h WHERE h.entry_id IN (SELECT id FROM public.search_scope($1, $2))', hits);
  END IF;
  LOOP
    RETURN QUERY EXECUTE format(
      'WITH hit AS %s (%s), scored AS (
         SELECT h.entry_id, %s AS score FROM hit h GROUP BY h.entry_id
       ), ranked AS (
         -- In order before the filter, which so is asked of no more entries than are needed.
         SELECT s.entry_id, s.score FROM (SELECT * FROM scored ORDER BY score DESC, entry_id LIMIT $5) s
         JOIN public.search_scope($1, $2) e ON e.id = s.entry_id
         ORDER BY s.score DESC, s.entry_id LIMIT $3
       )
       SELECT r.entry_id, p.id, r.score FROM ranked r
       CROSS JOIN LATERAL (
         SELECT t.id FROM public.profile_text t
         WHERE t.programme_id = $1 AND t.entry_id = r.entry_id ORDER BY %s DESC, t.id LIMIT 1) p
       WHERE $5 IS NULL OR (SELECT count(*) FROM ranked) = $3
       ORDER BY r.score DESC, r.entry_id', CASE WHEN is_narrow THEN 'MATERIALIZED' ELSE 'NOT MATERIALIZED' END, hits, worth, says)
      USING programme, filter, most, kinds, looks;
    GET DIAGNOSTICS found = ROW_COUNT;
    EXIT WHEN found > 0 OR looks IS NULL;
    looks := NULL;
  END LOOP;
END
$$;
