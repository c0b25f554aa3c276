/** The rows of the asker's programme; all rows of all; none. */
export const ALL = "all";
export const EVERYWHERE = "everywhere";
export const NONE = "none";

/** Kinds of people whom the database tells apart; each asks in programme a (see `two-programmes.ts`). */
export const PEOPLE = {
  coordinator: "",
  referent: "H1",
  member: "O1",
  participant: "P1",
  funder: "",
  public: "",
  operator: "",
} as const;

export type Person = keyof typeof PEOPLE;

/** What a person of a kind reads: `ALL`, `EVERYWHERE`, `NONE`, or these rows by the rest of their keys. */
type Rows = string;

export interface Line {
  /** The coordination: s(elect), i(nsert), u(pdate), d(elete), each in the whole of its programme and nowhere else. */
  readonly coordinator: "siud" | "siu" | "iud" | "si" | "sd" | "s" | "";
  /** What the others read; they write nothing. What is left out is `NONE`. */
  readonly reads: Partial<Readonly<Record<Exclude<Person, "coordinator">, Rows>>>;
}

const PART = { referent: ALL, member: ALL, participant: ALL };
const CROWD = { ...PART, funder: ALL, public: ALL };
const line = (coordinator: Line["coordinator"], reads: Line["reads"] = {}): Line => ({
  coordinator,
  reads,
});

/** What everybody who has signed in reads of who they are themselves. */
const own = (rows: Rows) => ({
  referent: rows,
  member: rows,
  participant: rows,
  funder: rows,
  operator: rows,
});

/** Facts about Italy, the same for everybody. */
const FACTS = { ...CROWD, operator: ALL };

/**
 * Who may do what with which table, in the world of `two-programmes.ts`: what the policies are held against.
 * The service itself may do everything in its programme, and is not in here.
 */
export const MATRIX: Readonly<Record<string, Line>> = {
  programme: line("siu", { ...CROWD, public: EVERYWHERE, operator: EVERYWHERE }),
  programme_comune: line("siud", CROWD),
  phase: line("siud", CROWD),
  hub: line("siud", CROWD),
  hub_place: line("siud", CROWD),
  comune: line("siu", FACTS),
  comune_former: line("si", FACTS),
  comune_list: line("s", FACTS),

  term: line("siud", { ...PART, funder: ALL }),
  measure: line("siud", { ...PART, funder: ALL }),
  statement: line("siud", { ...PART, funder: ALL }),
  agreement: line("siud", PART),
  agreement_party: line("siud", PART),
  // Signatures name people.
  agreement_file: line("siud"),

  organisation: line("siud", { referent: "O1 O2", member: "O1 O2", participant: "O1 O2" }),
  organisation_contact: line("siud", { referent: "O1", member: "O1", participant: "O1" }),
  partnership: line("siud", {
    referent: "O1-partner",
    member: "O1-partner",
    participant: "O1-partner",
  }),
  hub_organisation: line("siud", {
    referent: "H1/O1 H2/O2",
    member: "H1/O1 H2/O2",
    participant: "H1/O1 H2/O2",
  }),

  participant: line("siud", { referent: ALL, member: ALL, participant: "P1" }),
  participant_skill: line("siud", { referent: ALL, member: ALL, participant: "P1/0" }),
  participant_identity: line("siud", { referent: "P1 P2", member: "P1", participant: "P1" }),
  participant_condition: line("siud", { referent: "P1 P2", participant: "P1" }),
  participant_protected: line("siud"),
  participant_employer: line("siud", { referent: "P1/O2", participant: "P1/O2" }),
  employment_status: line("siud", { referent: "SP1 SP2", participant: "SP1" }),
  eligibility: line("siud", { participant: "P1/M1" }),
  answer: line("siud", { member: "A3", participant: "A1" }),
  preference: line("siud", { referent: "V1", member: "V3", participant: "V1" }),
  exposure: line("s"),

  idea: line("siud", { ...PART, public: "I2" }),
  idea_stage: line("siud", PART),
  idea_member: line("siud", { referent: ALL, member: ALL, participant: "IM1 IM2" }),
  idea_role: line("siud", PART),
  resource: line("siud", {
    referent: "R1 R2 R4 R5",
    member: "R1 R2 R4 R5",
    participant: "R1 R2 R4",
  }),
  seat: line("siud", { referent: "R1 R2 R4", member: "R1 R2 R4", participant: "R1 R2 R4" }),
  resource_skill: line("siud", { referent: "R1/0 R5/0", member: "R1/0 R5/0", participant: "R1/0" }),
  need: line("siud", { referent: "N1 N3 N5", member: "N3 N5", participant: "N1 N3 N5" }),
  challenge: line("siud", { referent: "C1", member: "C1", participant: "C1" }),

  policy: line("si"),
  round: line("siu", { ...PART, funder: ALL }),
  round_market: line("si", { ...PART, funder: ALL }),
  round_transition: line("si"),
  calibration: line("si"),
  run: line("siu"),
  run_snapshot: line("si"),
  run_pseudonym: line("si"),
  // An explanation says more than either side may read: the service tells each its part.
  proposal: line("si"),
  waiting: line("si"),
  pairing: line("siu", {
    referent: "1-P1 1-P1-2 1-P2",
    member: "1-P1 1-P2 1-P4",
    participant: "1-P1 1-P1-2",
  }),
  decision: line("si", { referent: "D1 D2 D3", member: "D2", participant: "D1" }),
  second_look: line("siu", { referent: "RP1 RP2", participant: "RP1" }),
  rating: line("si"),

  collaboration: line("siud", { referent: "C01 C03 C04", member: "C01", participant: "C03 C04" }),
  // Whoever is in the team of an idea reads where it is hosted, not what somebody else of the team is paid.
  collaboration_agreement: line("siud", {
    referent: "C01 C03 C04",
    member: "C01",
    participant: "C04",
  }),
  collaboration_month: line("siud", { referent: "OM1 OM3 OM4", member: "OM1", participant: "OM4" }),
  internship_rules: line("si", PART),
  check_in: line("siud", { referent: "K1" }),
  milestone: line("siud", { referent: "G1", member: "G1" }),
  outcome: line("siud", { referent: "E1" }),
  // Each side what it said; the referent what the hub's people said.
  outcome_declaration: line("s", {
    referent: "C01/exit/participant",
    member: "C01/exit/host",
  }),
  incentive_rule: line("siud"),
  hiring_incentive: line("siud"),
  initiative: line("siud"),
  launched_service: line("siud"),
  meeting: line("siud", { referent: "A1 A2", member: "A2", participant: "A1 A2" }),
  meeting_minutes: line("siud", { referent: "A1 A2" }),
  attendance: line("siud", { referent: "T1 T2 T3 T4", member: "T4", participant: "T1 T3" }),
  meeting_fruit: line("siud", { referent: "F1" }),
  training: line("siud", { referent: "X1", participant: "X1" }),
  following: line("siud"),
  message: line("siu", { member: "B3", participant: "B1" }),

  profile_text: line("siud"),
  profile_embedder: line("siud"),
  profile_vector: line("siud"),
  search_entry: line("siud"),
  search_lexeme: line("siud"),
  search_posting: line("siud"),
  search_ranking: line(""),
  search_sketch: line(""),
  job: line("si"),
  job_worker: line("", { operator: EVERYWHERE }),
  idempotent_request: line(""),
  import_file: line(""),
  // Each their own.
  upload: line("siud"),

  report_model: line("siud", { funder: ALL }),
  consent_text: line("si", PART),
  consent: line("si", { participant: "S1" }),
  // Written by triggers alone.
  audit: line("s", { participant: "U1" }),
  audit_subject: line("s", { participant: "P1" }),
  erasure_request: line("s", { participant: "P1" }),
  erasure: line("s"),
  erased_count: line("s", { funder: ALL }),
  record_duty: line("siud", { participant: ALL }),
  retention_rule: line("siud", { participant: ALL }),
  locked_record: line(""),

  account: line(""),
  session: line(""),
  attempt: line(""),
  sign_in_link: line(""),
  membership: line("sd", own("x/participant/P1")),
  invitation: line("siud"),
  // Column by column but for the digest, so never the whole row; of an existing one only its end may be set.
  api_key: line("iud"),
};
