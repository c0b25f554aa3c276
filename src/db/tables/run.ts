import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import {
  keyOf,
  amount,
  bytes,
  createdAt,
  instant,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  within,
} from "./columns.ts";
import { MARKETS, RUN_STATES } from "./lists.ts";
import { placeColumns, placeRules, seekerColumns, seekerRules } from "./parties.ts";
import { ofRound } from "./round.ts";

/** One computation on frozen inputs; several stand side by side, one of a market is published. */
export const run = pgTable(
  "run",
  {
    ...programmeKey(),
    roundNumber: integer("round_number").notNull(),
    market: text("market", { enum: MARKETS }).notNull(),
    name: text("name").notNull(),
    state: text("state", { enum: RUN_STATES }).notNull(),
    engineVersion: text("engine_version").notNull(),
    embedderId: text("embedder_id").notNull(),
    seed: text("seed").notNull(),
    inputDigest: text("input_digest").notNull(),
    /** What this run's policy says otherwise than the round's, as a merge patch; null: nothing. */
    policyPatch: jsonb("policy_patch"),
    report: jsonb("report").notNull(),
    createdAt: createdAt(),
    publishedAt: instant("published_at"),
  },
  (t) => [
    ownKey(t),
    ofRound(t, t.roundNumber),
    oneOf("run_market", t.market, MARKETS),
    oneOf("run_state", t.state, RUN_STATES),
    unique("run_name").on(t.programmeId, t.roundNumber, t.market, t.name),
    uniqueIndex("run_one_published")
      .on(t.programmeId, t.roundNumber, t.market)
      .where(sql`${t.publishedAt} is not null`),
    rule("run_published_is_solved", sql`${t.publishedAt} is null or ${t.state} = 'solved'`),
  ],
);

/** The frozen input and the answer, compressed, in pieces: from them a run is replayed and explained. */
export const runSnapshot = pgTable(
  "run_snapshot",
  {
    programmeId: text("programme_id").notNull(),
    runId: text("run_id").notNull(),
    piece: integer("piece").notNull(),
    data: bytes("data").notNull(),
  },
  (t) => [keyOf(t.programmeId, t.runId, t.piece), within(t, t.runId, run, "cascade")],
);

/**
 * Who stands behind a pseudonym of a run's snapshot, and the phrases in their own words. Gone with the
 * person or the idea: the snapshot keeps its numbers, and nothing says any more whose they are.
 */
export const runPseudonym = pgTable(
  "run_pseudonym",
  {
    programmeId: text("programme_id").notNull(),
    runId: text("run_id").notNull(),
    pseudonym: text("pseudonym").notNull(),
    ...seekerColumns(),
    phrases: jsonb("phrases").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.runId, t.pseudonym),
    within(t, t.runId, run, "cascade"),
    ...seekerRules("run_pseudonym", t),
    index("run_pseudonym_participant").on(t.programmeId, t.seekerParticipantId),
  ],
);

const ofRun = () => ({ ...programmeKey(), runId: text("run_id").notNull() });

/** A pair that a run puts forward, with its explanation. */
export const proposal = pgTable(
  "proposal",
  {
    ...ofRun(),
    ...seekerColumns(),
    ...placeColumns(),
    fit: amount("fit").notNull(),
    explanation: jsonb("explanation").notNull(),
  },
  (t) => [
    ownKey(t),
    within(t, t.runId, run, "cascade"),
    ...seekerRules("proposal", t),
    ...placeRules("proposal", t),
    rule("proposal_fit", sql`${t.fit} between 0 and 1`),
    index("proposal_run").on(t.programmeId, t.runId),
    index("proposal_participant").on(t.programmeId, t.seekerParticipantId),
    index("proposal_resource").on(t.programmeId, t.placeResourceId),
  ],
);

/** Who waits after a run, why, and what would help. */
export const waiting = pgTable(
  "waiting",
  { ...ofRun(), ...seekerColumns(), explanation: jsonb("explanation").notNull() },
  (t) => [
    ownKey(t),
    within(t, t.runId, run, "cascade"),
    ...seekerRules("waiting", t),
    index("waiting_run").on(t.programmeId, t.runId),
    index("waiting_participant").on(t.programmeId, t.seekerParticipantId),
  ],
);
