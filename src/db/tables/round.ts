import { getTableName, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  customType,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { keyOf, count, createdAt, instant, oneOf, rule } from "./columns.ts";
import { MARKETS, ROUND_STATES } from "./lists.ts";
import { programme } from "./programme.ts";

/** Weights, constraints, quotas, floor, objective, continuity: one document, versioned, never changed. */
export const policy = pgTable(
  "policy",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    document: jsonb("document").notNull(),
    /** Why this version was written, and by whom; of those from files and by default, nothing. */
    note: text("note"),
    madeBy: text("made_by"),
    createdAt: createdAt(),
  },
  (t) => [keyOf(t.programmeId, t.version), rule("policy_version", sql`${t.version} >= 1`)],
);

/** One season of matching; a programme has at most one that is not closed. */
export const round = pgTable(
  "round",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    name: text("name"),
    state: text("state", { enum: ROUND_STATES }).notNull().default("open"),
    policyVersion: integer("policy_version").notNull(),
    embedderId: text("embedder_id").notNull(),
    seed: text("seed").notNull(),
    preferencesBy: date("preferences_by"),
    answersBy: date("answers_by"),
    confirmationBy: date("confirmation_by"),
    /** Counts the edits: whoever edits names the revision that was read. */
    revision: integer("revision").notNull().default(1),
    openedAt: createdAt(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    keyOf(t.programmeId, t.number),
    foreignKey({
      name: "round_policy_fk",
      columns: [t.programmeId, t.policyVersion],
      foreignColumns: [policy.programmeId, policy.version],
    }),
    oneOf("round_state", t.state, ROUND_STATES),
    rule("round_number", sql`${t.number} >= 1`),
    rule(
      "round_calendar",
      sql`${t.preferencesBy} <= ${t.answersBy} and ${t.answersBy} <= ${t.confirmationBy}
        and ${t.preferencesBy} <= ${t.confirmationBy}`,
    ),
    rule("round_closed_at", sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    uniqueIndex("round_one_open")
      .on(t.programmeId)
      .where(sql`${t.state} <> 'closed'`),
  ],
);

/** A reference to the round, gone with it. */
export const ofRound = (t: { programmeId: AnyPgColumn }, number: AnyPgColumn) =>
  foreignKey({
    name: `${getTableName(number.table)}_round_fk`,
    columns: [t.programmeId, number],
    foreignColumns: [round.programmeId, round.number],
  }).onDelete("cascade");

const float4Array = customType<{ data: number[]; driverData: number[] }>({
  dataType: () => "real[]",
});

/** What cosines mean for one embedder and text part, frozen with the round. */
export const calibration = pgTable(
  "calibration",
  {
    programmeId: text("programme_id").notNull(),
    roundNumber: integer("round_number").notNull(),
    embedderId: text("embedder_id").notNull(),
    part: text("part").notNull(),
    pairs: count("pairs").notNull(),
    quantiles: float4Array("quantiles").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.roundNumber, t.embedderId, t.part),
    ofRound(t, t.roundNumber),
    rule("calibration_points", sql`cardinality(${t.quantiles}) = 1024`),
  ],
);

/** A round's markets, in the order in which they are solved. */
export const roundMarket = pgTable(
  "round_market",
  {
    programmeId: text("programme_id").notNull(),
    roundNumber: integer("round_number").notNull(),
    market: text("market", { enum: MARKETS }).notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.roundNumber, t.market),
    ofRound(t, t.roundNumber),
    oneOf("round_market_market", t.market, MARKETS),
  ],
);
