import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, pgTable, text } from "drizzle-orm/pg-core";
import {
  keyOf,
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
import { LANGUAGES, LEGAL_KINDS, ORGANISATION_STATES, PARTNER_ROLES, SOULS } from "./lists.ts";
import { programme } from "./programme.ts";
import { comune } from "./territory.ts";

/** Firms, public bodies, schools, associations, communities: one of the five souls, of a legal kind. */
export const organisation = pgTable(
  "organisation",
  {
    ...importedKey(),
    name: text("name").notNull(),
    soul: text("soul", { enum: SOULS }).notNull(),
    legalKind: text("legal_kind", { enum: LEGAL_KINDS }).notNull().default("other"),
    sector: text("sector"),
    staff: count("staff"),
    comuneCode: text("comune_code").references(() => comune.code),
    reachableByTransit: boolean("reachable_by_transit"),
    stepFree: boolean("step_free"),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    about: text("about").notNull().default(""),
    state: text("state", { enum: ORGANISATION_STATES }).notNull().default("member"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("organisation", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    oneOf("organisation_soul", t.soul, SOULS),
    oneOf("organisation_legal_kind", t.legalKind, LEGAL_KINDS),
    oneOf("organisation_state", t.state, ORGANISATION_STATES),
    oneOf("organisation_language", t.language, LANGUAGES),
    rule("organisation_staff", sql`${t.staff} >= 0`),
  ],
);

/** Who answers for an organisation: apart from it, for it is a person's data. */
export const organisationContact = pgTable(
  "organisation_contact",
  {
    programmeId: text("programme_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
  },
  (t) => [
    keyOf(t.programmeId, t.organisationId),
    within(t, t.organisationId, organisation, "cascade"),
  ],
);

/**
 * A role in the programme's partnership, from when to when: an organisation's one row for each, by an id that says
 * both, so that the sheets of organisations and of roles mean the same row.
 */
export const partnership = pgTable(
  "partnership",
  {
    ...programmeKey(),
    organisationId: text("organisation_id").notNull(),
    role: text("role", { enum: PARTNER_ROLES }).notNull(),
    since: date("since"),
    until: date("until"),
  },
  (t) => [
    ownKey(t),
    within(t, t.organisationId, organisation, "cascade"),
    oneOf("partnership_role", t.role, PARTNER_ROLES),
    rule("partnership_id", sql`${t.id} = ${t.organisationId} || '-' || ${t.role}`),
    rule("partnership_dates", sql`${t.since} <= ${t.until}`),
  ],
);
