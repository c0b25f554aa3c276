import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { allOf, createdAt, keyOf, oneOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import { ERASURE_REASONS, KEPT_BY_LAW } from "./lists.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

const ofProgramme = () =>
  text("programme_id")
    .notNull()
    .references(() => programme.id, { onDelete: "cascade" });

/** Somebody asks to be erased: the coordination has a month to do it. Gone with the person. */
export const erasureRequest = pgTable(
  "erasure_request",
  {
    programmeId: text("programme_id").notNull(),
    participantId: text("participant_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
  ],
);

/** That somebody was erased, without saying who. */
export const erasure = pgTable(
  "erasure",
  {
    ...programmeKey(),
    id: text("id")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    reason: text("reason", { enum: ERASURE_REASONS }).notNull(),
    madeBy: text("made_by").notNull(),
    /** Whether a law kept a part of it, locked away. */
    locked: boolean("locked").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    oneOf("erasure_reason", t.reason, ERASURE_REASONS),
  ],
);

/** How many there were of each thing that went with people who were erased: figures of the past stay right. */
export const erasedCount = pgTable(
  "erased_count",
  {
    programmeId: ofProgramme(),
    /** What is counted, as in `pairing agreed`. */
    what: text("what").notNull(),
    /** Of which round; 0 where it belongs to none. */
    roundNumber: integer("round_number").notNull().default(0),
    number: integer("number").notNull(),
  },
  (t) => [keyOf(t.programmeId, t.what, t.roundNumber)],
);

/** A law that obliges the programme to keep who took part in what it paid for, and until when. */
export const recordDuty = pgTable(
  "record_duty",
  {
    programmeId: ofProgramme(),
    law: text("law").notNull(),
    keepUntil: date("keep_until").notNull(),
    /** What of them it obliges to keep, and no more. */
    keeps: text("keeps", { enum: KEPT_BY_LAW })
      .array()
      .notNull()
      .default([...KEPT_BY_LAW]),
  },
  (t) => [
    keyOf(t.programmeId, t.law),
    allOf("record_duty_keeps", t.keeps, KEPT_BY_LAW),
    rule("record_duty_keeps_something", sql`cardinality(${t.keeps}) > 0`),
  ],
);

/** What is kept of somebody erased because a law says so: for the auditor's eyes alone, until its date. */
export const lockedRecord = pgTable(
  "locked_record",
  {
    ...programmeKey(),
    id: text("id")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    law: text("law").notNull(),
    keepUntil: date("keep_until").notNull(),
    content: jsonb("content").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
  ],
);
