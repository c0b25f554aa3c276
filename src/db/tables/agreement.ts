import { sql } from "drizzle-orm";
import { date, foreignKey, pgTable, text } from "drizzle-orm/pg-core";
import {
  bytes,
  createdAt,
  importedKey,
  keyOf,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { AGREEMENT_KINDS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { programme } from "./programme.ts";

/** Agreements, protocols, pacts: their commitments are resources that name them. */
export const agreement = pgTable(
  "agreement",
  {
    ...importedKey(),
    kind: text("kind", { enum: AGREEMENT_KINDS }).notNull(),
    title: text("title").notNull(),
    about: text("about").notNull().default(""),
    startsOn: date("starts_on"),
    /** Its last day. */
    expiresOn: date("expires_on"),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("agreement", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    oneOf("agreement_kind", t.kind, AGREEMENT_KINDS),
    rule("agreement_dates", sql`${t.startsOn} <= ${t.expiresOn}`),
  ],
);

/** Who signs an agreement, and on which day; without one, not yet. */
export const agreementParty = pgTable(
  "agreement_party",
  {
    programmeId: text("programme_id").notNull(),
    agreementId: text("agreement_id").notNull(),
    organisationId: text("organisation_id").notNull(),
    signedOn: date("signed_on"),
  },
  (t) => [
    keyOf(t.programmeId, t.agreementId, t.organisationId),
    within(t, t.agreementId, agreement, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
  ],
);

/** A file that belongs to an agreement, such as its signed text. Signatures name people: the coordination alone reads it. */
export const agreementFile = pgTable(
  "agreement_file",
  {
    ...programmeKey(),
    agreementId: text("agreement_id").notNull(),
    /** As it was sent; its ending says what it is. */
    name: text("name").notNull(),
    content: bytes("content").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    within(t, t.agreementId, agreement, "cascade"),
    rule("agreement_file_size", sql`octet_length(${t.content}) between 1 and 5242880`),
  ],
);
