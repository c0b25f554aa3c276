/**
 * The closed lists of the domain, in the code's words; intake and pages translate them.
 * Lists that a programme words for itself (kinds of need, phases, reasons) are rows, not constants.
 */

export const LANGUAGES = ["it", "en"] as const;

export const SOULS = [
  "citizens_and_social_innovators",
  "public_institutions",
  "firms",
  "knowledge_institutions",
  "civil_society",
] as const;

export const LEGAL_KINDS = [
  "sole_trader",
  "partnership",
  "company",
  "cooperative",
  "social_cooperative",
  "association",
  "foundation",
  "public_body",
  "special_agency",
  "job_centre",
  "accredited_agency",
  "social_service",
  "school",
  "university",
  "informal_group",
  "other",
] as const;

export const PARTNER_ROLES = [
  "lead",
  "executive_coordinator",
  "promoter",
  "partner",
  "supporter",
  "referring_service",
  "internship_promoter",
  "funder",
] as const;

export const ORGANISATION_STATES = [
  "to_contact",
  "contacted",
  "met",
  "interested",
  "member",
  "hosting",
  "not_interested",
] as const;

export const PARTICIPANT_KINDS = ["jobseeker", "citizen", "professional"] as const;

export const EMPLOYMENT_STATUSES = [
  "never_employed",
  "unemployed",
  "laid_off_with_benefit",
  "employed",
  "self_employed",
  "student",
  "retired",
  "inactive",
  "none",
] as const;

/** ISCED 2011 in the classes that Italian forms use. */
export const EDUCATION = [
  "none",
  "primary",
  "lower_secondary",
  "vocational",
  "upper_secondary",
  "bachelor",
  "master",
  "doctorate",
] as const;

export const MEANS = ["walk", "bike", "bus", "train", "car"] as const;

/** Parts of the day and the week that a person can work and a seat may ask for. */
export const BANDS = [
  "dawn",
  "morning",
  "afternoon",
  "evening",
  "night",
  "saturday",
  "holidays",
] as const;

export const IDEA_STAGES = [
  "emerged",
  "co_design",
  "assessed",
  "prototype",
  "pilot",
  "started",
  "autonomous",
  "archived",
] as const;

export const RESOURCE_KINDS = [
  "seat",
  "know_how",
  "space",
  "infrastructure",
  "equipment",
  "mentoring",
  "accreditation",
  "network",
  "goods",
  "service",
  "people",
] as const;

export const PRICES = ["free", "at_cost", "paid"] as const;

export const SEEKER_KINDS = ["participant", "idea", "need", "organisation"] as const;

export const MARKETS = ["incubation", "resourcing", "teaming", "challenges", "networking"] as const;

export const PREFERENCE_KINDS = ["rank", "interest", "exclusion"] as const;

/** The lawful reasons for which a firm may exclude somebody; a participant needs none. */
export const EXCLUSION_REASONS = [
  "missing_requirement",
  "incompatible_hours",
  "conflict_of_interest",
  "previous_relation",
  "safety",
] as const;

export const ELIGIBILITY = ["yes", "no", "to_check"] as const;

export const ROUND_STATES = [
  "open",
  "collecting",
  "matched",
  "published",
  "confirmed",
  "closed",
] as const;

export const RUN_STATES = ["solved", "infeasible", "failed"] as const;

export const JOB_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;

export const DECISION_KINDS = [
  "pin",
  "forbid",
  "interest",
  "continue",
  "meet_again",
  "accept",
  "decline",
  "withdraw",
  "lapse",
  "replace",
] as const;

/** Who speaks on a pair; `system` is the service itself, when a date has passed. */
export const SIDES = ["participant", "host", "coordinator", "system"] as const;

export const COLLABORATION_KINDS = [
  "internship",
  "incubation",
  "collaboration",
  "employment",
  "self_employment",
] as const;

export const COLLABORATION_STATES = ["agreed", "running", "completed", "interrupted"] as const;

/** When it is asked how a person fares: at the end of a collaboration, and six and twelve months after it. */
export const OUTCOME_MOMENTS = ["exit", "six_months", "twelve_months"] as const;

/** How a person fares. Not to know is none of them: then there is no row. */
export const OUTCOME_CONDITIONS = [
  "employed",
  "self_employed",
  "internship",
  "training",
  "seeking",
  "inactive",
] as const;

export const CONTRACTS = [
  "permanent",
  "fixed_term",
  "apprenticeship",
  "agency",
  "on_call",
  "project",
  "other",
] as const;

/** By what it is known: the mandatory communication of a hiring, a payslip, somebody's word. */
export const OUTCOME_SOURCES = ["cob", "payslip", "statement"] as const;

/** Who declares how it went on. */
export const DECLARING_SIDES = ["participant", "host"] as const;

/** What the coordination decides of a hiring that lasts long enough only with its extension. */
export const INCENTIVE_DECISIONS = ["admitted", "refused"] as const;

export const AGREEMENT_KINDS = [
  "partnership_agreement",
  "protocol",
  "pact",
  "letter_of_intent",
  "convention",
] as const;

/** What a phase may ask of the data before it closes: an agreement in force that a public institution has signed. */
export const PHASE_REQUIREMENTS = ["public_agreement"] as const;

export const TERM_LISTS = [
  "need_kind",
  "participant_withdrawal",
  "host_decline",
  "disadvantage",
  "goal",
  "resource_kind",
  "vocabulary",
] as const;

/** What a programme may call by a name of its own, in the list `vocabulary`. */
export const VOCABULARY = ["participant", "hub", "referent"] as const;

export const TEXT_PARTS = [
  "person",
  "skill",
  "idea",
  "offer",
  "ask",
  "need",
  "gift",
  "vocation",
  "name",
] as const;

/** What a search looks for. */
export const SEARCH_KINDS = ["participant", "idea", "organisation", "resource", "need"] as const;

/**
 * Who may find something: whoever comes by; whoever has a part in the programme; those who host
 * and the coordination; the coordination alone.
 */
export const AUDIENCES = ["public", "programme", "hosts", "coordination"] as const;

/**
 * coordinator: decides for the whole programme; referent: for one hub; member: speaks for one
 * organisation; participant: for oneself; funder: sees numbers only. The strongest first.
 */
export const PROGRAMME_ROLES = [
  "coordinator",
  "referent",
  "member",
  "participant",
  "funder",
] as const;

/** What an API key may do: look only, or change things too. */
export const KEY_SCOPES = ["read", "write"] as const;

/** What a person consents to: to be reached after mutual interest, to show an idea to everybody, to get letters. */
export const CONSENT_PURPOSES = ["contacts", "public_idea", "messages"] as const;

/** What a law may oblige to keep of whoever took part in a collaboration. */
export const KEPT_BY_LAW = [
  "identity",
  "employment_status",
  "eligibility",
  "collaborations",
  "outcomes",
] as const;

export const AUDIT_ACTIONS = ["insert", "update", "delete", "see"] as const;

export const ERASURE_REASONS = ["request", "retention"] as const;

/** What is kept for a time: bodies of letters sent, runs of closed rounds, unused accounts, people of an ended programme. */
export const RETAINED = ["letters", "runs", "accounts", "people"] as const;

/** What people of a programme meet for. */
export const MEETING_KINDS = [
  "individual",
  "targeted",
  "group",
  "lab",
  "themed",
  "training",
  "visit",
  "network",
  "desk",
] as const;

export const MEETING_STATES = ["planned", "held", "cancelled"] as const;

/** How somebody invited came out; nothing is said as long as nobody has asked. */
export const PRESENCES = ["present", "absent", "excused"] as const;

/** How a targeted meeting ends for either side: in the words of a pair's answers. */
export const MEETING_ENDINGS = ["continue", "meet_again", "decline"] as const;

/** What training is to do with a skill. */
export const TRAINING_AIMS = ["build", "adapt", "consolidate"] as const;
