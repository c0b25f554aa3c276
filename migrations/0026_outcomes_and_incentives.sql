CREATE TABLE "hiring_incentive" (
	"programme_id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"decision" text,
	"decided_because" text,
	"due_on" date,
	"asked_on" date,
	"granted_on" date,
	"paid_on" date,
	"amount" numeric,
	"de_minimis" boolean,
	CONSTRAINT "hiring_incentive_pk" PRIMARY KEY("programme_id","collaboration_id"),
	CONSTRAINT "hiring_incentive_decision" CHECK ("hiring_incentive"."decision" in ('admitted', 'refused')),
	CONSTRAINT "hiring_incentive_decided_whole" CHECK (num_nonnulls("hiring_incentive"."decision", "hiring_incentive"."decided_because") in (0, 2)),
	CONSTRAINT "hiring_incentive_granted" CHECK ("hiring_incentive"."granted_on" is null or "hiring_incentive"."granted_on" >= "hiring_incentive"."asked_on" and "hiring_incentive"."asked_on" is not null),
	CONSTRAINT "hiring_incentive_paid" CHECK ("hiring_incentive"."paid_on" is null or "hiring_incentive"."paid_on" >= "hiring_incentive"."granted_on" and "hiring_incentive"."granted_on" is not null),
	CONSTRAINT "hiring_incentive_amount" CHECK ("hiring_incentive"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "incentive_rule" (
	"programme_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"months" integer NOT NULL,
	CONSTRAINT "incentive_rule_pk" PRIMARY KEY("programme_id","valid_from"),
	CONSTRAINT "incentive_rule_months" CHECK ("incentive_rule"."months" between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "initiative" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"idea_id" text,
	"name" text NOT NULL,
	"legal_form" text,
	"social_enterprise" boolean DEFAULT false NOT NULL,
	"founded_on" date,
	"jobs" integer,
	"active_six" boolean,
	"active_twelve" boolean,
	CONSTRAINT "initiative_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "initiative_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "initiative_legal_form" CHECK ("initiative"."legal_form" in ('sole_trader', 'partnership', 'company', 'cooperative', 'social_cooperative', 'association', 'foundation', 'public_body', 'special_agency', 'job_centre', 'accredited_agency', 'social_service', 'school', 'university', 'informal_group', 'other')),
	CONSTRAINT "initiative_jobs" CHECK ("initiative"."jobs" >= 0)
);
--> statement-breakpoint
CREATE TABLE "launched_service" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"name" text NOT NULL,
	"idea_id" text,
	"organisation_id" text,
	"comune_code" text,
	"place" text,
	"opened_on" date,
	"users" integer,
	"firm_gains" text,
	"community_gains" text,
	CONSTRAINT "launched_service_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "launched_service_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "launched_service_users" CHECK ("launched_service"."users" >= 0)
);
--> statement-breakpoint
CREATE TABLE "outcome_declaration" (
	"programme_id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"moment" text NOT NULL,
	"side" text NOT NULL,
	"condition" text,
	"contract" text,
	"contract_from" date,
	"contract_to" date,
	"weekly_hours" numeric,
	"at_host" boolean,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outcome_declaration_pk" PRIMARY KEY("programme_id","collaboration_id","moment","side"),
	CONSTRAINT "outcome_declaration_moment" CHECK ("outcome_declaration"."moment" in ('exit', 'six_months', 'twelve_months')),
	CONSTRAINT "outcome_declaration_side" CHECK ("outcome_declaration"."side" in ('participant', 'host')),
	CONSTRAINT "outcome_declaration_condition" CHECK ("outcome_declaration"."condition" in ('employed', 'self_employed', 'internship', 'training', 'seeking', 'inactive')),
	CONSTRAINT "outcome_declaration_contract" CHECK ("outcome_declaration"."contract" in ('permanent', 'fixed_term', 'apprenticeship', 'agency', 'on_call', 'project', 'other')),
	CONSTRAINT "outcome_declaration_something" CHECK (num_nonnulls("outcome_declaration"."condition", "outcome_declaration"."at_host") >= 1),
	CONSTRAINT "outcome_declaration_dates" CHECK ("outcome_declaration"."contract_from" <= "outcome_declaration"."contract_to"),
	CONSTRAINT "outcome_declaration_hours" CHECK ("outcome_declaration"."weekly_hours" between 0 and 168)
);
--> statement-breakpoint
-- Nothing has written outcomes before; where somebody did by hand, they stand for the end.
ALTER TABLE "outcome" ADD COLUMN "moment" text DEFAULT 'exit' NOT NULL;--> statement-breakpoint
ALTER TABLE "outcome" ALTER COLUMN "moment" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "at_host" boolean;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "extended_to" date;--> statement-breakpoint
ALTER TABLE "outcome" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "hiring_incentive" ADD CONSTRAINT "hiring_incentive_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incentive_rule" ADD CONSTRAINT "incentive_rule_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launched_service" ADD CONSTRAINT "launched_service_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launched_service" ADD CONSTRAINT "launched_service_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launched_service" ADD CONSTRAINT "launched_service_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launched_service" ADD CONSTRAINT "launched_service_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_declaration" ADD CONSTRAINT "outcome_declaration_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_moment_once" UNIQUE("programme_id","collaboration_id","moment");--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_moment" CHECK ("outcome"."moment" in ('exit', 'six_months', 'twelve_months'));--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_condition" CHECK ("outcome"."condition" in ('employed', 'self_employed', 'internship', 'training', 'seeking', 'inactive'));--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_contract" CHECK ("outcome"."contract" in ('permanent', 'fixed_term', 'apprenticeship', 'agency', 'on_call', 'project', 'other'));--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_source" CHECK ("outcome"."source" in ('cob', 'payslip', 'statement'));--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_contract_of_employed" CHECK ("outcome"."contract" is null or "outcome"."condition" = 'employed');--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_extension" CHECK ("outcome"."extended_to" is null or ("outcome"."contract_to" is not null and "outcome"."extended_to" > "outcome"."contract_to"));
--> statement-breakpoint
-- As with every table of a programme: the service works in it, the coordination writes what it decides. What the two
-- sides declare is theirs: the coordination reads it, and takes it over into the outcome.
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['outcome_declaration', 'hiring_incentive', 'incentive_rule', 'initiative',
    'launched_service'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format($q$CREATE POLICY system ON %I TO innesto_system
      USING ((SELECT current_setting('innesto.programme', true)) IN (programme_id, ''))$q$, named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['hiring_incentive', 'incentive_rule', 'initiative', 'launched_service'] LOOP
    EXECUTE format($q$CREATE POLICY coordination ON %I TO innesto_app
      USING (programme_id = (SELECT asking_as('coordinator')))$q$, named);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY coordination ON outcome_declaration FOR SELECT TO innesto_app
  USING (programme_id = (SELECT asking_as('coordinator')));
--> statement-breakpoint
-- Each side reads what it said itself; the referent what the people of the hub said.
CREATE POLICY own ON outcome_declaration FOR SELECT TO innesto_app USING (
  programme_id = (SELECT asking_as('referent', 'member', 'participant')) AND EXISTS (
    SELECT FROM collaboration c
    WHERE c.programme_id = outcome_declaration.programme_id AND c.id = outcome_declaration.collaboration_id
      AND (side = 'participant' AND c.participant_id = ANY ((SELECT own_participants())::text[])
        OR side = 'host' AND c.organisation_id = (SELECT asking_for('member')))));
--> statement-breakpoint
-- As `audit_change`, of what belongs to a collaboration: it is about its person.
CREATE FUNCTION audit_change_of_collaboration() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  asker CONSTANT text := current_setting('innesto.actor_kind', true);
  changed text;
BEGIN
  IF coalesce(asker, '') = '' THEN RETURN NULL; END IF;
  changed := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT programme_id, collaboration_id, ''{}''::text[] AS columns FROM new_rows'
    WHEN 'DELETE' THEN 'SELECT programme_id, collaboration_id, ''{}''::text[] AS columns FROM old_rows'
    ELSE format(
      'SELECT programme_id, n.collaboration_id, (SELECT array_agg(c.key ORDER BY c.key)
         FROM jsonb_each(to_jsonb(n)) c WHERE c.value IS DISTINCT FROM to_jsonb(o) -> c.key) AS columns
       FROM new_rows n JOIN old_rows o USING (programme_id, %s)', TG_ARGV[0])
  END;
  changed := format('SELECT x.programme_id, c.participant_id AS person, x.columns FROM (%s) x
    JOIN collaboration c ON c.programme_id = x.programme_id AND c.id = x.collaboration_id
    WHERE c.participant_id IS NOT NULL AND x.columns IS NOT NULL', changed);
  EXECUTE format('INSERT INTO audit_subject (programme_id, participant_id)
    SELECT programme_id, person FROM (%s) changed ON CONFLICT DO NOTHING', changed);
  EXECUTE format('INSERT INTO audit (programme_id, account, actor_kind, action, what, subject_token, columns)
    SELECT changed.programme_id, $1, $2, $3, $4, s.token, changed.columns
    FROM (%s) changed JOIN audit_subject s
      ON s.programme_id = changed.programme_id AND s.participant_id = changed.person', changed)
  USING coalesce(current_setting('innesto.account', true), ''), asker, lower(TG_OP), TG_TABLE_NAME::text;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  named text;
  keys text;
BEGIN
  FOR named, keys IN VALUES
    ('outcome', 'id'),
    ('outcome_declaration', 'collaboration_id, moment, side'),
    ('hiring_incentive', 'collaboration_id')
  LOOP
    EXECUTE format('CREATE TRIGGER audit_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change_of_collaboration(%L)', named, keys);
    EXECUTE format('CREATE TRIGGER audit_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change_of_collaboration(%L)', named, keys);
    EXECUTE format('CREATE TRIGGER audit_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION audit_change_of_collaboration(%L)', named, keys);
  END LOOP;
END
$$;
--> statement-breakpoint
-- The hirings that followed collaborations, one each at most: of several contracts the one that began first. How long
-- it lasts is counted in whole months by the calendar, its extension included.
CREATE FUNCTION hirings(asked text)
RETURNS TABLE (collaboration_id text, participant_id text, contract text, duration text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT ON (c.id) c.id, c.participant_id, coalesce(o.contract, 'unknown'),
    CASE
      WHEN o.contract_to IS NULL AND o.contract IN ('permanent', 'apprenticeship') THEN 'open_ended'
      WHEN o.contract_from + interval '12 months' <= coalesce(o.extended_to, o.contract_to) + 1 THEN 'from_12'
      WHEN o.contract_from + interval '6 months' <= coalesce(o.extended_to, o.contract_to) + 1 THEN 'from_6'
      WHEN o.contract_from IS NOT NULL AND o.contract_to IS NOT NULL THEN 'under_6'
      ELSE 'unknown'
    END
  FROM outcome o
  JOIN collaboration c ON c.programme_id = o.programme_id AND c.id = o.collaboration_id
  WHERE o.programme_id = asked AND o.condition = 'employed' AND c.participant_id IS NOT NULL
  ORDER BY c.id, o.contract_from NULLS LAST, o.observed_on
$$;
--> statement-breakpoint
-- Of the collaborations that began six and twelve months before a day: whether each was alive then, or had led to work
-- at its host.
CREATE FUNCTION lasting(asked text, today date)
RETURNS TABLE (collaboration_id text, participant_id text, months integer, alive boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.id, c.participant_id, m.months, c.ended_on IS NULL OR c.ended_on >= m.since OR EXISTS (
    SELECT FROM outcome o
    WHERE o.programme_id = c.programme_id AND o.collaboration_id = c.id AND o.condition = 'employed' AND o.at_host
      AND o.contract_from <= m.since AND coalesce(o.extended_to, o.contract_to, 'infinity') >= m.since)
  FROM collaboration c
  CROSS JOIN LATERAL (
    SELECT n, (c.started_on + make_interval(months => n))::date FROM unnest(ARRAY[6, 12]) n) m (months, since)
  WHERE c.programme_id = asked AND c.started_on IS NOT NULL AND m.since <= today
$$;
--> statement-breakpoint
-- What came of a programme, for whoever comes by: counts alone. Whoever coordinates reads every count. For all others a
-- count of people from 1 to 4 is null, and in a list the next smallest as well, until those that are hidden are five
-- together: what is hidden cannot be reckoned from the rest.
CREATE FUNCTION outcome_numbers(asked text, today date) RETURNS TABLE (list text, name text, n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH erased AS (
    SELECT string_to_array(what, ' ') AS words, sum(number) AS n FROM erased_count
    WHERE programme_id = asked GROUP BY what
  ), hiring AS (
    SELECT contract, duration, 1 AS n FROM hirings(asked)
    UNION ALL SELECT words[2], words[3], n FROM erased WHERE words[1] = 'hiring'
  ), counted AS (
    SELECT 'contract' AS list, contract AS name, sum(n) AS n FROM hiring GROUP BY contract
    UNION ALL SELECT 'duration', duration, sum(n) FROM hiring GROUP BY duration
    UNION ALL SELECT 'people', 'hired', sum(n) FROM hiring
    UNION ALL SELECT 'self_employed', 'self_employed', sum(n) FROM (
      SELECT count(DISTINCT o.collaboration_id) AS n FROM outcome o
        WHERE o.programme_id = asked AND o.condition = 'self_employed'
      UNION ALL SELECT n FROM erased WHERE words[1] = 'self_employed') s
    UNION ALL SELECT 'lasting ' || months, CASE WHEN alive THEN 'alive' ELSE 'over' END, sum(n) FROM (
      SELECT months, alive, 1 AS n FROM lasting(asked, today)
      UNION ALL SELECT words[2]::int, words[3] = 'alive', n FROM erased WHERE words[1] = 'lasting') l
      GROUP BY months, alive
  ), ordered AS (
    SELECT list, name, coalesce(n, 0) AS n,
      coalesce(sum(n) OVER (PARTITION BY list ORDER BY n, name ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM counted
  )
  SELECT CASE list WHEN 'self_employed' THEN 'people' ELSE list END, name,
    CASE WHEN asking_as('coordinator') IS NULL AND (n BETWEEN 1 AND 4 OR before BETWEEN 1 AND 4)
      THEN NULL ELSE n END::int
  FROM ordered
  WHERE asked = asking_as('coordinator', 'referent', 'member', 'participant', 'funder', 'public')
  UNION ALL
  SELECT 'born', b.name, b.n::int FROM (
    SELECT 'initiatives', count(*) + coalesce((SELECT sum(n) FROM erased WHERE words[1] = 'initiative'), 0)
      FROM initiative WHERE programme_id = asked
    UNION ALL SELECT 'social_enterprises', count(*) FILTER (WHERE social_enterprise)
      + coalesce((SELECT sum(n) FROM erased WHERE words[1] = 'initiative' AND words[2] = 'social'), 0)
      FROM initiative WHERE programme_id = asked
    UNION ALL SELECT 'jobs', coalesce(sum(jobs), 0)
      + coalesce((SELECT sum(n) FROM erased WHERE words[1] = 'jobs'), 0) FROM initiative WHERE programme_id = asked
    UNION ALL SELECT 'services', count(*) FROM launched_service WHERE programme_id = asked
  ) AS b (name, n)
  WHERE asked = asking_as('coordinator', 'referent', 'member', 'participant', 'funder', 'public')
$$;
