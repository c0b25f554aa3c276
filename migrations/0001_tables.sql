CREATE TABLE "check_in" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"held_on" date NOT NULL,
	"next_on" date,
	"words" text,
	CONSTRAINT "check_in_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "check_in_dates" CHECK ("check_in"."held_on" <= "check_in"."next_on")
);
--> statement-breakpoint
CREATE TABLE "collaboration" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"participant_id" text,
	"idea_id" text,
	"organisation_id" text NOT NULL,
	"resource_id" text,
	"proposal_id" text,
	"kind" text DEFAULT 'incubation' NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"started_on" date,
	"planned_end_on" date,
	"ended_on" date,
	"end_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collaboration_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "collaboration_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "collaboration_kind" CHECK ("collaboration"."kind" in ('internship', 'incubation', 'collaboration', 'employment', 'self_employment')),
	CONSTRAINT "collaboration_state" CHECK ("collaboration"."state" in ('agreed', 'running', 'completed', 'interrupted')),
	CONSTRAINT "collaboration_somebody" CHECK (num_nonnulls("collaboration"."participant_id", "collaboration"."idea_id") >= 1),
	CONSTRAINT "collaboration_planned_end" CHECK ("collaboration"."started_on" <= "collaboration"."planned_end_on"),
	CONSTRAINT "collaboration_end" CHECK ("collaboration"."started_on" <= "collaboration"."ended_on"),
	CONSTRAINT "collaboration_ended_when_over" CHECK (("collaboration"."state" in ('completed', 'interrupted')) = ("collaboration"."ended_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"title" text NOT NULL,
	"due_on" date,
	"reached_on" date,
	CONSTRAINT "milestone_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"collaboration_id" text NOT NULL,
	"observed_on" date NOT NULL,
	"condition" text NOT NULL,
	"contract" text,
	"contract_from" date,
	"contract_to" date,
	"weekly_hours" numeric,
	"source" text,
	CONSTRAINT "outcome_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "outcome_contract_dates" CHECK ("outcome"."contract_from" <= "outcome"."contract_to"),
	CONSTRAINT "outcome_weekly_hours" CHECK ("outcome"."weekly_hours" between 0 and 168)
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"round_number" integer NOT NULL,
	"kind" text NOT NULL,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"place_resource_id" text,
	"place_role_id" text,
	"place_challenge_id" text,
	"place_organisation_id" text,
	"made_by" text NOT NULL,
	"made_from" text NOT NULL,
	"reason" text,
	"words" text,
	"revokes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "decision_seeker" CHECK (num_nonnulls("decision"."seeker_participant_id", "decision"."seeker_idea_id", "decision"."seeker_need_id", "decision"."seeker_organisation_id") = 1),
	CONSTRAINT "decision_place" CHECK (num_nonnulls("decision"."place_resource_id", "decision"."place_role_id", "decision"."place_challenge_id", "decision"."place_organisation_id") = 1),
	CONSTRAINT "decision_kind" CHECK ("decision"."kind" in ('pin', 'forbid', 'interest', 'accept', 'decline', 'withdraw')),
	CONSTRAINT "decision_revokes_another" CHECK ("decision"."revokes" <> "decision"."id")
);
--> statement-breakpoint
CREATE TABLE "hub" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"name" text NOT NULL,
	"vocation" text DEFAULT '' NOT NULL,
	"comune_code" text,
	"metres_north" integer DEFAULT 0 NOT NULL,
	"metres_east" integer DEFAULT 0 NOT NULL,
	"capacity" integer,
	"organisation_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hub_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "hub_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "hub_capacity" CHECK ("hub"."capacity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "hub_organisation" (
	"programme_id" text NOT NULL,
	"hub_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	CONSTRAINT "hub_organisation_pk" PRIMARY KEY("programme_id","hub_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "hub_place" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"hub_id" text NOT NULL,
	"name" text NOT NULL,
	"comune_code" text,
	CONSTRAINT "hub_place_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "idea" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'it' NOT NULL,
	"hub_id" text,
	"born_at" text,
	"shown_in_public" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "idea_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "idea_language" CHECK ("idea"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "idea_member" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"idea_id" text NOT NULL,
	"participant_id" text,
	"organisation_id" text,
	"role" text DEFAULT 'author' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "idea_member_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "idea_member_person" UNIQUE("programme_id","idea_id","participant_id"),
	CONSTRAINT "idea_member_organisation" UNIQUE("programme_id","idea_id","organisation_id"),
	CONSTRAINT "idea_member_party" CHECK (num_nonnulls("idea_member"."participant_id", "idea_member"."organisation_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "idea_role" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"idea_id" text NOT NULL,
	"title" text NOT NULL,
	"openings" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "idea_role_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "idea_role_openings" CHECK ("idea_role"."openings" >= 0)
);
--> statement-breakpoint
CREATE TABLE "idea_stage" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"idea_id" text NOT NULL,
	"stage" text NOT NULL,
	"since" date,
	"reason" text,
	CONSTRAINT "idea_stage_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "idea_stage_stage" CHECK ("idea_stage"."stage" in ('emerged', 'co_design', 'assessed', 'prototype', 'pilot', 'started', 'autonomous', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"need_id" text NOT NULL,
	"promise" text DEFAULT '' NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	CONSTRAINT "challenge_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "challenge_dates" CHECK ("challenge"."opens_on" <= "challenge"."closes_on")
);
--> statement-breakpoint
CREATE TABLE "need" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"participant_id" text,
	"idea_id" text,
	"organisation_id" text,
	"hub_id" text,
	"comune_code" text,
	"kind_list" text DEFAULT 'need_kind' NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'it' NOT NULL,
	"essential" boolean DEFAULT false NOT NULL,
	"source" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "need_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "need_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "need_author" CHECK (num_nonnulls("need"."participant_id", "need"."idea_id", "need"."organisation_id", "need"."hub_id", "need"."comune_code") = 1),
	CONSTRAINT "need_kind_list" CHECK ("need"."kind_list" in ('need_kind')),
	CONSTRAINT "need_language" CHECK ("need"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"signed_on" date,
	"expires_on" date,
	CONSTRAINT "agreement_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "agreement_kind" CHECK ("agreement"."kind" in ('partnership_agreement', 'protocol', 'pact', 'letter_of_intent', 'convention')),
	CONSTRAINT "agreement_dates" CHECK ("agreement"."signed_on" <= "agreement"."expires_on")
);
--> statement-breakpoint
CREATE TABLE "agreement_party" (
	"programme_id" text NOT NULL,
	"agreement_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"signed_on" date,
	CONSTRAINT "agreement_party_pk" PRIMARY KEY("programme_id","agreement_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"name" text NOT NULL,
	"soul" text NOT NULL,
	"legal_kind" text DEFAULT 'other' NOT NULL,
	"sector" text,
	"staff" integer,
	"comune_code" text,
	"reachable_by_transit" boolean,
	"step_free" boolean,
	"language" text DEFAULT 'it' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'member' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "organisation_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "organisation_soul" CHECK ("organisation"."soul" in ('citizens_and_social_innovators', 'public_institutions', 'firms', 'knowledge_institutions', 'civil_society')),
	CONSTRAINT "organisation_legal_kind" CHECK ("organisation"."legal_kind" in ('sole_trader', 'partnership', 'company', 'cooperative', 'social_cooperative', 'association', 'foundation', 'public_body', 'special_agency', 'job_centre', 'accredited_agency', 'social_service', 'school', 'university', 'informal_group', 'other')),
	CONSTRAINT "organisation_state" CHECK ("organisation"."state" in ('to_contact', 'contacted', 'met', 'interested', 'member', 'hosting', 'not_interested')),
	CONSTRAINT "organisation_language" CHECK ("organisation"."language" in ('it', 'en')),
	CONSTRAINT "organisation_staff" CHECK ("organisation"."staff" >= 0)
);
--> statement-breakpoint
CREATE TABLE "organisation_contact" (
	"programme_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	CONSTRAINT "organisation_contact_pk" PRIMARY KEY("programme_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "partnership" (
	"programme_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"since" date,
	"until" date,
	CONSTRAINT "partnership_pk" PRIMARY KEY("programme_id","organisation_id","role"),
	CONSTRAINT "partnership_role" CHECK ("partnership"."role" in ('lead', 'executive_coordinator', 'promoter', 'partner', 'supporter', 'referring_service', 'internship_promoter', 'funder')),
	CONSTRAINT "partnership_dates" CHECK ("partnership"."since" <= "partnership"."until")
);
--> statement-breakpoint
CREATE TABLE "eligibility" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"status" text DEFAULT 'to_check' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "eligibility_pk" PRIMARY KEY("programme_id","participant_id","measure_id"),
	CONSTRAINT "eligibility_status" CHECK ("eligibility"."status" in ('yes', 'no', 'to_check'))
);
--> statement-breakpoint
CREATE TABLE "employment_status" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"participant_id" text NOT NULL,
	"status" text NOT NULL,
	"since" date,
	"declared_available" boolean,
	"searching" boolean,
	CONSTRAINT "employment_status_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "employment_status_one_a_day" UNIQUE("programme_id","participant_id","since"),
	CONSTRAINT "employment_status_status" CHECK ("employment_status"."status" in ('never_employed', 'unemployed', 'laid_off_with_benefit', 'employed', 'self_employed', 'student', 'retired', 'inactive', 'none'))
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"kind" text DEFAULT 'jobseeker' NOT NULL,
	"seeking" boolean DEFAULT true NOT NULL,
	"hub_id" text,
	"comune_code" text,
	"education" text,
	"language" text DEFAULT 'it' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participant_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "participant_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "participant_kind" CHECK ("participant"."kind" in ('jobseeker', 'citizen', 'professional')),
	CONSTRAINT "participant_education" CHECK ("participant"."education" in ('none', 'primary', 'lower_secondary', 'vocational', 'upper_secondary', 'bachelor', 'master', 'doctorate')),
	CONSTRAINT "participant_language" CHECK ("participant"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "participant_condition" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"travel_km" numeric,
	"means" text,
	"driving_licence" boolean,
	"bands" text[] DEFAULT '{dawn,morning,afternoon,evening,night,saturday,holidays}' NOT NULL,
	"needs_step_free" boolean DEFAULT false NOT NULL,
	"avoids" text[] DEFAULT '{}' NOT NULL,
	"words" text,
	"any_host" boolean DEFAULT false NOT NULL,
	CONSTRAINT "participant_condition_pk" PRIMARY KEY("programme_id","participant_id"),
	CONSTRAINT "participant_condition_means" CHECK ("participant_condition"."means" in ('walk', 'bike', 'bus', 'train', 'car')),
	CONSTRAINT "participant_condition_bands" CHECK ("participant_condition"."bands" <@ array['dawn', 'morning', 'afternoon', 'evening', 'night', 'saturday', 'holidays']::text[]),
	CONSTRAINT "participant_condition_travel_km" CHECK ("participant_condition"."travel_km" >= 0)
);
--> statement-breakpoint
CREATE TABLE "participant_employer" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"since" date,
	"until" date,
	CONSTRAINT "participant_employer_pk" PRIMARY KEY("programme_id","participant_id","organisation_id"),
	CONSTRAINT "participant_employer_dates" CHECK ("participant_employer"."since" <= "participant_employer"."until")
);
--> statement-breakpoint
CREATE TABLE "participant_identity" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"first_name" text,
	"last_name" text,
	"email" text,
	"phone" text,
	"address" text,
	CONSTRAINT "participant_identity_pk" PRIMARY KEY("programme_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "participant_protected" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"sex" text,
	"age" integer,
	"foreign_origin" boolean,
	"disability" boolean,
	"care_duties" boolean,
	"disadvantage" text,
	CONSTRAINT "participant_protected_pk" PRIMARY KEY("programme_id","participant_id"),
	CONSTRAINT "participant_protected_sex" CHECK ("participant_protected"."sex" in ('F', 'M', 'X')),
	CONSTRAINT "participant_protected_age" CHECK ("participant_protected"."age" between 14 and 120)
);
--> statement-breakpoint
CREATE TABLE "participant_skill" (
	"programme_id" text NOT NULL,
	"participant_id" text NOT NULL,
	"position" integer NOT NULL,
	"phrase" text NOT NULL,
	CONSTRAINT "participant_skill_pk" PRIMARY KEY("programme_id","participant_id","position")
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"from_participant_id" text,
	"from_organisation_id" text,
	"to_participant_id" text,
	"to_organisation_id" text,
	"to_idea_id" text,
	"kind" text NOT NULL,
	"rank" integer,
	"reason" text,
	"words" text,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preference_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "preference_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "preference_once" UNIQUE NULLS NOT DISTINCT("programme_id","from_participant_id","from_organisation_id","to_participant_id","to_organisation_id","to_idea_id","kind"),
	CONSTRAINT "preference_from" CHECK (num_nonnulls("preference"."from_participant_id", "preference"."from_organisation_id") = 1),
	CONSTRAINT "preference_to" CHECK (num_nonnulls("preference"."to_participant_id", "preference"."to_organisation_id", "preference"."to_idea_id") = 1),
	CONSTRAINT "preference_kind" CHECK ("preference"."kind" in ('rank', 'interest', 'exclusion')),
	CONSTRAINT "preference_reason" CHECK ("preference"."reason" in ('missing_requirement', 'incompatible_hours', 'conflict_of_interest', 'previous_relation', 'safety')),
	CONSTRAINT "preference_rank" CHECK (("preference"."kind" = 'rank') = ("preference"."rank" is not null) and "preference"."rank" >= 1),
	CONSTRAINT "preference_exclusion_has_lawful_reason" CHECK ("preference"."kind" <> 'exclusion' or "preference"."from_organisation_id" is null or "preference"."reason" is not null),
	CONSTRAINT "preference_approval_whole" CHECK (("preference"."approved_by" is null) = ("preference"."approved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "profile_text" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"participant_id" text,
	"idea_id" text,
	"organisation_id" text,
	"resource_id" text,
	"need_id" text,
	"hub_id" text,
	"part" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"language" text NOT NULL,
	"content" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "profile_text_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "profile_text_once" UNIQUE NULLS NOT DISTINCT("programme_id","participant_id","idea_id","organisation_id","resource_id","need_id","hub_id","part","position"),
	CONSTRAINT "profile_text_subject" CHECK (num_nonnulls("profile_text"."participant_id", "profile_text"."idea_id", "profile_text"."organisation_id", "profile_text"."resource_id", "profile_text"."need_id", "profile_text"."hub_id") = 1),
	CONSTRAINT "profile_text_part" CHECK ("profile_text"."part" in ('person', 'skill', 'idea', 'offer', 'ask', 'need', 'gift', 'vocation')),
	CONSTRAINT "profile_text_language" CHECK ("profile_text"."language" in ('it', 'en'))
);
--> statement-breakpoint
CREATE TABLE "profile_vector" (
	"programme_id" text NOT NULL,
	"text_id" text NOT NULL,
	"embedder_id" text NOT NULL,
	"digest" text NOT NULL,
	"embedding" vector NOT NULL,
	CONSTRAINT "profile_vector_pk" PRIMARY KEY("programme_id","text_id","embedder_id")
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "measure_pk" PRIMARY KEY("programme_id","id")
);
--> statement-breakpoint
CREATE TABLE "phase" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"gate" text,
	"opened_on" date,
	"closed_on" date,
	CONSTRAINT "phase_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "phase_dates" CHECK ("phase"."opened_on" <= "phase"."closed_on")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'it' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"funder" text,
	"funding_call" text,
	"project_code" text,
	"cup" text,
	"embedder" text DEFAULT 'built-in' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_id_is_slug" CHECK ("programme"."id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "programme_language" CHECK ("programme"."language" in ('it', 'en')),
	CONSTRAINT "programme_dates" CHECK ("programme"."starts_on" <= "programme"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "programme_comune" (
	"programme_id" text NOT NULL,
	"comune_code" text NOT NULL,
	CONSTRAINT "programme_comune_pk" PRIMARY KEY("programme_id","comune_code")
);
--> statement-breakpoint
CREATE TABLE "term" (
	"programme_id" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"italian" text NOT NULL,
	"english" text,
	CONSTRAINT "term_pk" PRIMARY KEY("programme_id","list","code"),
	CONSTRAINT "term_list" CHECK ("term"."list" in ('need_kind', 'participant_withdrawal', 'host_decline', 'disadvantage', 'goal'))
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"statement_code" text NOT NULL,
	"participant_id" text,
	"organisation_id" text,
	"value" integer NOT NULL,
	"why" text,
	CONSTRAINT "answer_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "answer_once" UNIQUE NULLS NOT DISTINCT("programme_id","statement_code","participant_id","organisation_id"),
	CONSTRAINT "answer_party" CHECK (num_nonnulls("answer"."participant_id", "answer"."organisation_id") = 1),
	CONSTRAINT "answer_value" CHECK ("answer"."value" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"programme_id" text NOT NULL,
	"code" text NOT NULL,
	"area" text,
	"italian" text NOT NULL,
	"english" text,
	CONSTRAINT "statement_pk" PRIMARY KEY("programme_id","code")
);
--> statement-breakpoint
CREATE TABLE "idempotent_request" (
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotent_request_pk" PRIMARY KEY("caller","key")
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"external_key" text,
	"organisation_id" text,
	"hub_id" text,
	"participant_id" text,
	"agreement_id" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'it' NOT NULL,
	"amount" numeric DEFAULT 1 NOT NULL,
	"unit" text,
	"available_from" date,
	"available_to" date,
	"conditions" text,
	"price" text DEFAULT 'free' NOT NULL,
	"estimated_value" numeric,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "resource_external_key" UNIQUE("programme_id","external_key"),
	CONSTRAINT "resource_giver" CHECK (num_nonnulls("resource"."organisation_id", "resource"."hub_id", "resource"."participant_id") = 1),
	CONSTRAINT "resource_kind" CHECK ("resource"."kind" in ('seat', 'know_how', 'space', 'infrastructure', 'equipment', 'mentoring', 'accreditation', 'network', 'goods', 'service', 'people')),
	CONSTRAINT "resource_price" CHECK ("resource"."price" in ('free', 'at_cost', 'paid')),
	CONSTRAINT "resource_language" CHECK ("resource"."language" in ('it', 'en')),
	CONSTRAINT "resource_amount" CHECK ("resource"."amount" >= 0),
	CONSTRAINT "resource_value" CHECK ("resource"."estimated_value" >= 0),
	CONSTRAINT "resource_dates" CHECK ("resource"."available_from" <= "resource"."available_to")
);
--> statement-breakpoint
CREATE TABLE "resource_skill" (
	"programme_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"position" integer NOT NULL,
	"phrase" text NOT NULL,
	CONSTRAINT "resource_skill_pk" PRIMARY KEY("programme_id","resource_id","position")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"programme_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"capacity" integer DEFAULT 1 NOT NULL,
	"minimum" integer DEFAULT 0 NOT NULL,
	"hosts" text DEFAULT 'person' NOT NULL,
	"bands" text[] DEFAULT '{}' NOT NULL,
	"needs_licence" boolean DEFAULT false NOT NULL,
	"exposures" text[] DEFAULT '{}' NOT NULL,
	"measure_id" text,
	CONSTRAINT "seat_pk" PRIMARY KEY("programme_id","resource_id"),
	CONSTRAINT "seat_bands" CHECK ("seat"."bands" <@ array['dawn', 'morning', 'afternoon', 'evening', 'night', 'saturday', 'holidays']::text[]),
	CONSTRAINT "seat_hosts" CHECK ("seat"."hosts" in ('person', 'idea')),
	CONSTRAINT "seat_minimum" CHECK (0 <= "seat"."minimum" and "seat"."minimum" <= "seat"."capacity")
);
--> statement-breakpoint
CREATE TABLE "calibration" (
	"programme_id" text NOT NULL,
	"round_number" integer NOT NULL,
	"embedder_id" text NOT NULL,
	"part" text NOT NULL,
	"pairs" integer NOT NULL,
	"quantiles" real[] NOT NULL,
	CONSTRAINT "calibration_pk" PRIMARY KEY("programme_id","round_number","embedder_id","part"),
	CONSTRAINT "calibration_points" CHECK (cardinality("calibration"."quantiles") = 1024)
);
--> statement-breakpoint
CREATE TABLE "policy" (
	"programme_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "policy_pk" PRIMARY KEY("programme_id","version"),
	CONSTRAINT "policy_version" CHECK ("policy"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "round" (
	"programme_id" text NOT NULL,
	"number" integer NOT NULL,
	"name" text,
	"state" text DEFAULT 'open' NOT NULL,
	"policy_version" integer NOT NULL,
	"embedder_id" text NOT NULL,
	"seed" text NOT NULL,
	"preferences_by" date,
	"answers_by" date,
	"confirmation_by" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "round_pk" PRIMARY KEY("programme_id","number"),
	CONSTRAINT "round_state" CHECK ("round"."state" in ('open', 'collecting', 'matched', 'published', 'confirmed', 'closed')),
	CONSTRAINT "round_number" CHECK ("round"."number" >= 1),
	CONSTRAINT "round_closed_at" CHECK (("round"."state" = 'closed') = ("round"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "round_market" (
	"programme_id" text NOT NULL,
	"round_number" integer NOT NULL,
	"market" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "round_market_pk" PRIMARY KEY("programme_id","round_number","market"),
	CONSTRAINT "round_market_market" CHECK ("round_market"."market" in ('incubation', 'resourcing', 'teaming', 'challenges', 'networking'))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"run_id" text NOT NULL,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"place_resource_id" text,
	"place_role_id" text,
	"place_challenge_id" text,
	"place_organisation_id" text,
	"fit" numeric NOT NULL,
	"explanation" jsonb NOT NULL,
	CONSTRAINT "proposal_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "proposal_seeker" CHECK (num_nonnulls("proposal"."seeker_participant_id", "proposal"."seeker_idea_id", "proposal"."seeker_need_id", "proposal"."seeker_organisation_id") = 1),
	CONSTRAINT "proposal_place" CHECK (num_nonnulls("proposal"."place_resource_id", "proposal"."place_role_id", "proposal"."place_challenge_id", "proposal"."place_organisation_id") = 1),
	CONSTRAINT "proposal_fit" CHECK ("proposal"."fit" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "run" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"round_number" integer NOT NULL,
	"market" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"engine_version" text NOT NULL,
	"embedder_id" text NOT NULL,
	"seed" text NOT NULL,
	"input_digest" text NOT NULL,
	"report" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "run_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "run_name" UNIQUE("programme_id","round_number","market","name"),
	CONSTRAINT "run_market" CHECK ("run"."market" in ('incubation', 'resourcing', 'teaming', 'challenges', 'networking')),
	CONSTRAINT "run_state" CHECK ("run"."state" in ('solved', 'infeasible', 'failed')),
	CONSTRAINT "run_published_is_solved" CHECK ("run"."published_at" is null or "run"."state" = 'solved')
);
--> statement-breakpoint
CREATE TABLE "run_snapshot" (
	"programme_id" text NOT NULL,
	"run_id" text NOT NULL,
	"piece" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "run_snapshot_pk" PRIMARY KEY("programme_id","run_id","piece")
);
--> statement-breakpoint
CREATE TABLE "waiting" (
	"programme_id" text NOT NULL,
	"id" text NOT NULL,
	"run_id" text NOT NULL,
	"seeker_participant_id" text,
	"seeker_idea_id" text,
	"seeker_need_id" text,
	"seeker_organisation_id" text,
	"explanation" jsonb NOT NULL,
	CONSTRAINT "waiting_pk" PRIMARY KEY("programme_id","id"),
	CONSTRAINT "waiting_seeker" CHECK (num_nonnulls("waiting"."seeker_participant_id", "waiting"."seeker_idea_id", "waiting"."seeker_need_id", "waiting"."seeker_organisation_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "comune" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province" text NOT NULL,
	"cap" text,
	"lat" double precision,
	"lng" double precision,
	CONSTRAINT "comune_code_is_istat" CHECK ("comune"."code" ~ '^[0-9]{6}$'),
	CONSTRAINT "comune_centre_whole" CHECK (("comune"."lat" is null) = ("comune"."lng" is null)),
	CONSTRAINT "comune_centre_on_earth" CHECK (abs("comune"."lat") <= 90 and abs("comune"."lng") <= 180)
);
--> statement-breakpoint
CREATE TABLE "comune_former" (
	"name" text NOT NULL,
	"province" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "comune_former_pk" PRIMARY KEY("name","province","code")
);
--> statement-breakpoint
CREATE TABLE "comune_list" (
	"date" date PRIMARY KEY NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_proposal_id_fk" FOREIGN KEY ("programme_id","proposal_id") REFERENCES "public"."proposal"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_collaboration_id_fk" FOREIGN KEY ("programme_id","collaboration_id") REFERENCES "public"."collaboration"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_place_resource_id_fk" FOREIGN KEY ("programme_id","place_resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_place_role_id_fk" FOREIGN KEY ("programme_id","place_role_id") REFERENCES "public"."idea_role"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_place_challenge_id_fk" FOREIGN KEY ("programme_id","place_challenge_id") REFERENCES "public"."challenge"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_place_organisation_id_fk" FOREIGN KEY ("programme_id","place_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_revokes_fk" FOREIGN KEY ("programme_id","revokes") REFERENCES "public"."decision"("programme_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub" ADD CONSTRAINT "hub_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub" ADD CONSTRAINT "hub_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub" ADD CONSTRAINT "hub_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_organisation" ADD CONSTRAINT "hub_organisation_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_organisation" ADD CONSTRAINT "hub_organisation_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_place" ADD CONSTRAINT "hub_place_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_place" ADD CONSTRAINT "hub_place_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea" ADD CONSTRAINT "idea_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_member" ADD CONSTRAINT "idea_member_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_member" ADD CONSTRAINT "idea_member_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_member" ADD CONSTRAINT "idea_member_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_role" ADD CONSTRAINT "idea_role_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stage" ADD CONSTRAINT "idea_stage_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_need_id_fk" FOREIGN KEY ("programme_id","need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_kind_fk" FOREIGN KEY ("programme_id","kind_list","kind") REFERENCES "public"."term"("programme_id","list","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fk" FOREIGN KEY ("programme_id","agreement_id") REFERENCES "public"."agreement"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility" ADD CONSTRAINT "eligibility_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility" ADD CONSTRAINT "eligibility_measure_id_fk" FOREIGN KEY ("programme_id","measure_id") REFERENCES "public"."measure"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_status" ADD CONSTRAINT "employment_status_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_condition" ADD CONSTRAINT "participant_condition_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_employer" ADD CONSTRAINT "participant_employer_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_employer" ADD CONSTRAINT "participant_employer_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_identity" ADD CONSTRAINT "participant_identity_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_protected" ADD CONSTRAINT "participant_protected_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_skill" ADD CONSTRAINT "participant_skill_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_from_participant_id_fk" FOREIGN KEY ("programme_id","from_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_from_organisation_id_fk" FOREIGN KEY ("programme_id","from_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_to_participant_id_fk" FOREIGN KEY ("programme_id","to_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_to_organisation_id_fk" FOREIGN KEY ("programme_id","to_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_to_idea_id_fk" FOREIGN KEY ("programme_id","to_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_idea_id_fk" FOREIGN KEY ("programme_id","idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_need_id_fk" FOREIGN KEY ("programme_id","need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_text" ADD CONSTRAINT "profile_text_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_vector" ADD CONSTRAINT "profile_vector_text_id_fk" FOREIGN KEY ("programme_id","text_id") REFERENCES "public"."profile_text"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_comune" ADD CONSTRAINT "programme_comune_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_comune" ADD CONSTRAINT "programme_comune_comune_code_comune_code_fk" FOREIGN KEY ("comune_code") REFERENCES "public"."comune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_statement_fk" FOREIGN KEY ("programme_id","statement_code") REFERENCES "public"."statement"("programme_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_organisation_id_fk" FOREIGN KEY ("programme_id","organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_hub_id_fk" FOREIGN KEY ("programme_id","hub_id") REFERENCES "public"."hub"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_participant_id_fk" FOREIGN KEY ("programme_id","participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_agreement_id_fk" FOREIGN KEY ("programme_id","agreement_id") REFERENCES "public"."agreement"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_skill" ADD CONSTRAINT "resource_skill_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_resource_id_fk" FOREIGN KEY ("programme_id","resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_measure_id_fk" FOREIGN KEY ("programme_id","measure_id") REFERENCES "public"."measure"("programme_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration" ADD CONSTRAINT "calibration_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_policy_fk" FOREIGN KEY ("programme_id","policy_version") REFERENCES "public"."policy"("programme_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_market" ADD CONSTRAINT "round_market_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_place_resource_id_fk" FOREIGN KEY ("programme_id","place_resource_id") REFERENCES "public"."resource"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_place_role_id_fk" FOREIGN KEY ("programme_id","place_role_id") REFERENCES "public"."idea_role"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_place_challenge_id_fk" FOREIGN KEY ("programme_id","place_challenge_id") REFERENCES "public"."challenge"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_place_organisation_id_fk" FOREIGN KEY ("programme_id","place_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_round_fk" FOREIGN KEY ("programme_id","round_number") REFERENCES "public"."round"("programme_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_snapshot" ADD CONSTRAINT "run_snapshot_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_run_id_fk" FOREIGN KEY ("programme_id","run_id") REFERENCES "public"."run"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_seeker_participant_id_fk" FOREIGN KEY ("programme_id","seeker_participant_id") REFERENCES "public"."participant"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_seeker_idea_id_fk" FOREIGN KEY ("programme_id","seeker_idea_id") REFERENCES "public"."idea"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_seeker_need_id_fk" FOREIGN KEY ("programme_id","seeker_need_id") REFERENCES "public"."need"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_seeker_organisation_id_fk" FOREIGN KEY ("programme_id","seeker_organisation_id") REFERENCES "public"."organisation"("programme_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comune_former" ADD CONSTRAINT "comune_former_code_comune_code_fk" FOREIGN KEY ("code") REFERENCES "public"."comune"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collaboration_resource" ON "collaboration" USING btree ("programme_id","resource_id");--> statement-breakpoint
CREATE INDEX "decision_round" ON "decision" USING btree ("programme_id","round_number");--> statement-breakpoint
CREATE INDEX "participant_hub" ON "participant" USING btree ("programme_id","hub_id");--> statement-breakpoint
CREATE INDEX "profile_text_digest" ON "profile_text" USING btree ("programme_id","digest");--> statement-breakpoint
CREATE INDEX "resource_organisation" ON "resource" USING btree ("programme_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "round_one_open" ON "round" USING btree ("programme_id") WHERE "round"."state" <> 'closed';--> statement-breakpoint
CREATE INDEX "proposal_run" ON "proposal" USING btree ("programme_id","run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "run_one_published" ON "run" USING btree ("programme_id","round_number","market") WHERE "run"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "waiting_run" ON "waiting" USING btree ("programme_id","run_id");