import { sql } from "drizzle-orm";
import { date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { keyOf, createdAt, oneOf, ownKey, programmeKey, rule } from "./columns.ts";
import { LANGUAGES, PHASE_REQUIREMENTS, TERM_LISTS } from "./lists.ts";
import { comune } from "./territory.ts";

/** One initiative in one territory; everything else belongs to exactly one. */
export const programme = pgTable(
  "programme",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    funder: text("funder"),
    fundingCall: text("funding_call"),
    projectCode: text("project_code"),
    cup: text("cup"),
    /** Hours a month from which whoever leads meetings has too much to do; null: nobody is warned. */
    mostHours: integer("most_hours"),
    /** Name of the embedder that the next round will use; a round under way keeps its own. */
    embedder: text("embedder").notNull().default("built-in"),
    createdAt: createdAt(),
  },
  (t) => [
    rule("programme_id_is_slug", sql`${t.id} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    oneOf("programme_language", t.language, LANGUAGES),
    rule("programme_most_hours", sql`${t.mostHours} > 0`),
    rule("programme_dates", sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);

const ofProgramme = () =>
  text("programme_id")
    .notNull()
    .references(() => programme.id, { onDelete: "cascade" });

export const programmeComune = pgTable(
  "programme_comune",
  {
    programmeId: ofProgramme(),
    comuneCode: text("comune_code")
      .notNull()
      .references(() => comune.code),
  },
  (t) => [keyOf(t.programmeId, t.comuneCode)],
);

/** What a programme words for itself: kinds of need, reasons of a withdrawal, … */
export const term = pgTable(
  "term",
  {
    programmeId: ofProgramme(),
    list: text("list", { enum: TERM_LISTS }).notNull(),
    code: text("code").notNull(),
    position: integer("position").notNull().default(0),
    italian: text("italian").notNull(),
    english: text("english"),
  },
  (t) => [keyOf(t.programmeId, t.list, t.code), oneOf("term_list", t.list, TERM_LISTS)],
);

/** The programme's own phases, in order; a phase closes once. */
export const phase = pgTable(
  "phase",
  {
    ...programmeKey(),
    programmeId: ofProgramme(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    gate: text("gate"),
    /** What of the gate the service itself sees to; null: nothing, somebody says that it is there. */
    requires: text("requires", { enum: PHASE_REQUIREMENTS }),
    openedOn: date("opened_on"),
    closedOn: date("closed_on"),
  },
  (t) => [
    ownKey(t),
    oneOf("phase_requires", t.requires, PHASE_REQUIREMENTS),
    rule("phase_dates", sql`${t.openedOn} <= ${t.closedOn}`),
  ],
);

/** A funding measure that reserves seats; eligibility is decided per person, elsewhere. */
export const measure = pgTable(
  "measure",
  { ...programmeKey(), programmeId: ofProgramme(), name: text("name").notNull() },
  (t) => [ownKey(t)],
);
