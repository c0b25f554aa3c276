import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, pgTable, text } from "drizzle-orm/pg-core";
import { agreement } from "./agreement.ts";
import {
  keyOf,
  allOf,
  amount,
  count,
  createdAt,
  exactlyOne,
  importedKey,
  oneOf,
  ownKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { hub } from "./hub.ts";
import { BANDS, COLLABORATION_KINDS, LANGUAGES, PRICES, RESOURCE_KINDS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { measure, programme } from "./programme.ts";

/** What an organisation, a hub or a person puts at disposal. */
export const resource = pgTable(
  "resource",
  {
    ...importedKey(),
    organisationId: text("organisation_id"),
    hubId: text("hub_id"),
    participantId: text("participant_id"),
    /** The agreement by which it was promised. */
    agreementId: text("agreement_id"),
    /** Since when that promise is kept. */
    keptOn: date("kept_on"),
    kind: text("kind", { enum: RESOURCE_KINDS }).notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    amount: amount("amount").notNull().default(1),
    unit: text("unit"),
    availableFrom: date("available_from"),
    availableTo: date("available_to"),
    conditions: text("conditions"),
    price: text("price", { enum: PRICES }).notNull().default("free"),
    estimatedValue: amount("estimated_value"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("resource", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.hubId, hub, "cascade"),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.agreementId, agreement),
    exactlyOne("resource_giver", [t.organisationId, t.hubId, t.participantId]),
    oneOf("resource_kind", t.kind, RESOURCE_KINDS),
    oneOf("resource_price", t.price, PRICES),
    oneOf("resource_language", t.language, LANGUAGES),
    rule("resource_amount", sql`${t.amount} >= 0`),
    rule("resource_value", sql`${t.estimatedValue} >= 0`),
    rule("resource_kept", sql`${t.keptOn} is null or ${t.agreementId} is not null`),
    rule("resource_dates", sql`${t.availableFrom} <= ${t.availableTo}`),
    index("resource_organisation").on(t.programmeId, t.organisationId),
    index("resource_agreement").on(t.programmeId, t.agreementId),
  ],
);

/** A resource that hosts a person or an idea: how many, and what it asks of them. */
export const seat = pgTable(
  "seat",
  {
    programmeId: text("programme_id").notNull(),
    resourceId: text("resource_id").notNull(),
    capacity: count("capacity").notNull().default(1),
    minimum: count("minimum").notNull().default(0),
    hosts: text("hosts", { enum: ["person", "idea"] })
      .notNull()
      .default("person"),
    bands: text("bands")
      .array()
      .notNull()
      .default(sql`'{}'`),
    needsLicence: boolean("needs_licence").notNull().default(false),
    exposures: text("exposures")
      .array()
      .notNull()
      .default(sql`'{}'`),
    measureId: text("measure_id"),
    /** What a collaboration on it will be; null: said when it starts. */
    collaborationKind: text("collaboration_kind", { enum: COLLABORATION_KINDS }),
  },
  (t) => [
    keyOf(t.programmeId, t.resourceId),
    within(t, t.resourceId, resource, "cascade"),
    within(t, t.measureId, measure),
    allOf("seat_bands", t.bands, BANDS),
    oneOf("seat_hosts", t.hosts, ["person", "idea"]),
    oneOf("seat_collaboration_kind", t.collaborationKind, COLLABORATION_KINDS),
    rule("seat_minimum", sql`0 <= ${t.minimum} and ${t.minimum} <= ${t.capacity}`),
  ],
);

/** What a seat asks for, in the giver's words. */
export const resourceSkill = pgTable(
  "resource_skill",
  {
    programmeId: text("programme_id").notNull(),
    resourceId: text("resource_id").notNull(),
    position: count("position").notNull(),
    phrase: text("phrase").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.resourceId, t.position),
    within(t, t.resourceId, resource, "cascade"),
  ],
);
