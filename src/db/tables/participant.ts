import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  keyOf,
  allOf,
  amount,
  count,
  createdAt,
  importedKey,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { hub } from "./hub.ts";
import {
  BANDS,
  EDUCATION,
  ELIGIBILITY,
  EMPLOYMENT_STATUSES,
  LANGUAGES,
  MEANS,
  PARTICIPANT_KINDS,
} from "./lists.ts";
import { organisation } from "./organisation.ts";
import { measure, programme } from "./programme.ts";
import { comune } from "./territory.ts";

/**
 * What firms may see of a person before mutual interest. Row-level security cannot hide a column,
 * so identity, conditions and protected attributes stand in tables of their own;
 * embedding and search read only this one and the skills.
 */
export const participant = pgTable(
  "participant",
  {
    ...importedKey(),
    kind: text("kind", { enum: PARTICIPANT_KINDS }).notNull().default("jobseeker"),
    seeking: boolean("seeking").notNull().default(true),
    /** When the person entered the programme: reports count by it. */
    enteredOn: date("entered_on"),
    hubId: text("hub_id"),
    comuneCode: text("comune_code").references(() => comune.code),
    education: text("education", { enum: EDUCATION }),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    about: text("about").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("participant", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.hubId, hub),
    oneOf("participant_kind", t.kind, PARTICIPANT_KINDS),
    oneOf("participant_education", t.education, EDUCATION),
    oneOf("participant_language", t.language, LANGUAGES),
    index("participant_hub").on(t.programmeId, t.hubId),
  ],
);

const ofParticipant = () => ({
  programmeId: text("programme_id").notNull(),
  participantId: text("participant_id").notNull(),
});

/** Names and contacts: shown only after mutual interest and with consent. */
export const participantIdentity = pgTable(
  "participant_identity",
  {
    ...ofParticipant(),
    firstName: text("first_name"),
    lastName: text("last_name"),
    email: text("email"),
    phone: text("phone"),
    address: text("address"),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
  ],
);

/** Never a criterion: read by quotas, eligibility and the fairness report alone. */
export const participantProtected = pgTable(
  "participant_protected",
  {
    ...ofParticipant(),
    sex: text("sex", { enum: ["F", "M", "X"] }),
    age: count("age"),
    foreignOrigin: boolean("foreign_origin"),
    disability: boolean("disability"),
    careDuties: boolean("care_duties"),
    disadvantage: text("disadvantage"),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
    oneOf("participant_protected_sex", t.sex, ["F", "M", "X"]),
    rule("participant_protected_age", sql`${t.age} between 14 and 120`),
  ],
);

/** What a person can and cannot do to get to work: read by constraints, hidden from firms. */
export const participantCondition = pgTable(
  "participant_condition",
  {
    ...ofParticipant(),
    travelKm: amount("travel_km"),
    means: text("means", { enum: MEANS }),
    drivingLicence: boolean("driving_licence"),
    bands: text("bands")
      .array()
      .notNull()
      .default(sql.raw(`'{${BANDS.join(",")}}'`)),
    needsStepFree: boolean("needs_step_free").notNull().default(false),
    avoids: text("avoids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    words: text("words"),
    anyHost: boolean("any_host").notNull().default(false),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
    oneOf("participant_condition_means", t.means, MEANS),
    allOf("participant_condition_bands", t.bands, BANDS),
    rule("participant_condition_travel_km", sql`${t.travelKm} >= 0`),
  ],
);

/** Statuses with their dates; the newest counts. */
export const employmentStatus = pgTable(
  "employment_status",
  {
    ...programmeKey(),
    participantId: text("participant_id").notNull(),
    status: text("status", { enum: EMPLOYMENT_STATUSES }).notNull(),
    since: date("since"),
    declaredAvailable: boolean("declared_available"),
    searching: boolean("searching"),
  },
  (t) => [
    ownKey(t),
    unique("employment_status_one_a_day").on(t.programmeId, t.participantId, t.since),
    within(t, t.participantId, participant, "cascade"),
    oneOf("employment_status_status", t.status, EMPLOYMENT_STATUSES),
  ],
);

/** What a person can do, in the person's words. */
export const participantSkill = pgTable(
  "participant_skill",
  { ...ofParticipant(), position: count("position").notNull(), phrase: text("phrase").notNull() },
  (t) => [
    keyOf(t.programmeId, t.participantId, t.position),
    within(t, t.participantId, participant, "cascade"),
  ],
);

/** Where a person works or worked: such an organisation may not host the person. */
export const participantEmployer = pgTable(
  "participant_employer",
  {
    ...ofParticipant(),
    organisationId: text("organisation_id").notNull(),
    since: date("since"),
    until: date("until"),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId, t.organisationId),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    rule("participant_employer_dates", sql`${t.since} <= ${t.until}`),
  ],
);

/** May this person take a seat reserved by this measure: decided apart, read as that word alone. */
export const eligibility = pgTable(
  "eligibility",
  {
    ...ofParticipant(),
    measureId: text("measure_id").notNull(),
    status: text("status", { enum: ELIGIBILITY }).notNull().default("to_check"),
    decidedAt: createdAt(),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId, t.measureId),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.measureId, measure, "cascade"),
    oneOf("eligibility_status", t.status, ELIGIBILITY),
  ],
);
