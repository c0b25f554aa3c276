import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, keyOf, oneOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import { CONSENT_PURPOSES } from "./lists.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

/** What people are asked to consent to, word for word; a new wording is a new version. */
export const consentText = pgTable(
  "consent_text",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: CONSENT_PURPOSES }).notNull(),
    version: integer("version").notNull(),
    italian: text("italian").notNull(),
    english: text("english").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    keyOf(t.programmeId, t.purpose, t.version),
    oneOf("consent_text_purpose", t.purpose, CONSENT_PURPOSES),
    rule("consent_text_version", sql`${t.version} >= 1`),
  ],
);

/** That a person consented, or withdrew: rows are added, and of a purpose the newest counts. */
export const consent = pgTable(
  "consent",
  {
    ...programmeKey(),
    participantId: text("participant_id").notNull(),
    purpose: text("purpose", { enum: CONSENT_PURPOSES }).notNull(),
    textVersion: integer("text_version").notNull(),
    given: boolean("given").notNull(),
    /** Counts a person's words on a purpose, from 1 on. */
    position: integer("position").notNull(),
    /** Who wrote it down, and where: the person in the pages, or the coordination from a sheet that was signed. */
    madeBy: text("made_by").notNull(),
    madeFrom: text("made_from").notNull(),
    /** On which day the person said so, where it was written down later; null: when it was. */
    saidOn: date("said_on"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    within(t, t.participantId, participant, "cascade"),
    foreignKey({
      name: "consent_text_fk",
      columns: [t.programmeId, t.purpose, t.textVersion],
      foreignColumns: [consentText.programmeId, consentText.purpose, consentText.version],
    }),
    oneOf("consent_purpose", t.purpose, CONSENT_PURPOSES),
    index("consent_of").on(t.programmeId, t.participantId, t.purpose, t.position),
  ],
);
