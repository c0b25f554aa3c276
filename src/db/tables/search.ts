import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { count, exactlyOne, keyOf, oneOf, ownKey, programmeKey, within } from "./columns.ts";
import { idea } from "./idea.ts";
import { AUDIENCES, LANGUAGES, SEARCH_KINDS } from "./lists.ts";
import { need } from "./need.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { profileVector } from "./profile-text.ts";
import { programme } from "./programme.ts";
import { resource } from "./resource.ts";

/**
 * What a search filters by, of every kind of profile in one row, so that filters stand before the
 * limit in a single scan. Derived from the profiles whenever their texts are.
 */
export const searchEntry = pgTable(
  "search_entry",
  {
    ...programmeKey(),
    kind: text("kind", { enum: SEARCH_KINDS }).notNull(),
    participantId: text("participant_id"),
    ideaId: text("idea_id"),
    organisationId: text("organisation_id"),
    resourceId: text("resource_id"),
    needId: text("need_id"),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    hubs: text("hubs")
      .array()
      .notNull()
      .default(sql`'{}'`),
    comuneCode: text("comune_code"),
    /** In lower case. */
    sector: text("sector"),
    /** The kind of participant, resource or need; an idea's stage; an organisation's soul. */
    type: text("type"),
    available: boolean("available").notNull(),
    availableFrom: date("available_from"),
    availableTo: date("available_to"),
    /** As postings name it. */
    number: integer("number").generatedByDefaultAsIdentity(),
  },
  (t) => [
    ownKey(t),
    unique("search_entry_number").on(t.programmeId, t.number),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.ideaId, idea, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.resourceId, resource, "cascade"),
    within(t, t.needId, need, "cascade"),
    exactlyOne("search_entry_subject", [
      t.participantId,
      t.ideaId,
      t.organisationId,
      t.resourceId,
      t.needId,
    ]),
    oneOf("search_entry_kind", t.kind, SEARCH_KINDS),
    oneOf("search_entry_audience", t.audience, AUDIENCES),
    index("search_entry_participant").on(t.programmeId, t.participantId),
    index("search_entry_idea").on(t.programmeId, t.ideaId),
    index("search_entry_organisation").on(t.programmeId, t.organisationId),
    index("search_entry_resource").on(t.programmeId, t.resourceId),
    index("search_entry_need").on(t.programmeId, t.needId),
    index("search_entry_comune").on(t.programmeId, t.comuneCode),
    index("search_entry_sector").on(t.programmeId, t.sector),
    index("search_entry_type").on(t.programmeId, t.type),
    index("search_entry_hubs").using("gin", t.hubs),
  ],
);

const bits = customType<{ data: string }>({ dataType: () => "bit varying" });

/**
 * What a text means by one embedder, in two bits for each dimension of its vector, with what its entry is filtered by:
 * the first look of a search by meaning, in one narrow table. Triggers alone write it, from vectors and entries.
 */
export const searchSketch = pgTable(
  "search_sketch",
  {
    programmeId: text("programme_id").notNull(),
    textId: text("text_id").notNull(),
    embedderId: text("embedder_id").notNull(),
    entryId: text("entry_id").notNull(),
    sketch: bits("sketch").notNull(),
    /** Whether it stands in the index for all texts of the programme that mean the same. */
    leads: boolean("leads").notNull(),
    kind: text("kind", { enum: SEARCH_KINDS }).notNull(),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    hubs: text("hubs").array().notNull(),
    comuneCode: text("comune_code"),
    sector: text("sector"),
    type: text("type"),
    available: boolean("available").notNull(),
    availableFrom: date("available_from"),
    availableTo: date("available_to"),
    /** One over the root of how many bits are set: what makes sketches of short and long texts comparable. */
    scale: real("scale")
      .notNull()
      .generatedAlwaysAs(sql`1 / sqrt(greatest(bit_count(sketch), 1))`),
  },
  (t) => [
    keyOf(t.programmeId, t.textId, t.embedderId),
    foreignKey({
      name: "search_sketch_vector_fk",
      columns: [t.programmeId, t.textId, t.embedderId],
      foreignColumns: [profileVector.programmeId, profileVector.textId, profileVector.embedderId],
    }).onDelete("cascade"),
    index("search_sketch_kind").on(t.kind, t.programmeId, t.embedderId),
    index("search_sketch_same").on(t.programmeId, t.embedderId, t.sketch),
    index("search_sketch_type").on(t.programmeId, t.type),
    index("search_sketch_comune").on(t.programmeId, t.comuneCode),
    index("search_sketch_sector").on(t.programmeId, t.sector),
    index("search_sketch_hubs").using("gin", t.hubs),
  ],
);

/** The stems that a programme's texts use: what a slip of the pen is put right by. */
export const searchLexeme = pgTable(
  "search_lexeme",
  {
    programmeId: text("programme_id").notNull(),
    language: text("language", { enum: LANGUAGES }).notNull(),
    lexeme: text("lexeme").notNull(),
    /** Texts that use it. */
    texts: count("texts").notNull(),
    /** Its inverse document frequency, as in BM25: what a match of it is worth. */
    weight: real("weight").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.language, t.lexeme),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    oneOf("search_lexeme_language", t.language, LANGUAGES),
    index("search_lexeme_near").using("gin", t.lexeme.op("gin_trgm_ops")),
  ],
);

/**
 * The entries of one kind whose texts use a stem, in one row, so that a search by words reads a few rows. Derived
 * with the stems.
 */
export const searchPosting = pgTable(
  "search_posting",
  {
    programmeId: text("programme_id").notNull(),
    language: text("language", { enum: LANGUAGES }).notNull(),
    lexeme: text("lexeme").notNull(),
    kind: text("kind", { enum: SEARCH_KINDS }).notNull(),
    /** Numbers of entries, ascending. */
    entries: integer("entries").array().notNull(),
    /** Beside each, BM25's factor for the length of the shortest of its texts that use the stem. */
    worths: real("worths").array().notNull(),
    /** The greatest of them: what a search need not look beyond. */
    most: real("most").notNull(),
    size: count("size").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.language, t.lexeme, t.kind),
    foreignKey({
      name: "search_posting_lexeme_fk",
      columns: [t.programmeId, t.language, t.lexeme],
      foreignColumns: [searchLexeme.programmeId, searchLexeme.language, searchLexeme.lexeme],
    }).onDelete("cascade"),
  ],
);

/** A ranking that somebody pages through, as it was found; without the words that were sought. */
export const searchRanking = pgTable(
  "search_ranking",
  {
    ...programmeKey(),
    asker: text("asker").notNull(),
    ranking: jsonb("ranking").notNull(),
    madeAt: timestamp("made_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    ownKey(t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    index("search_ranking_age").on(t.madeAt),
  ],
);
