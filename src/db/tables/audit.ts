import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, keyOf, oneOf, ownKey, programmeKey, within } from "./columns.ts";
import { AUDIT_ACTIONS } from "./lists.ts";
import { participant } from "./participant.ts";

/** Under which token the audit speaks of a person. Gone with the person: then nothing says whom it spoke of. */
export const auditSubject = pgTable(
  "audit_subject",
  {
    programmeId: text("programme_id").notNull(),
    participantId: text("participant_id").notNull(),
    token: uuid("token")
      .notNull()
      .default(sql`gen_random_uuid()`),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
  ],
);

/**
 * Who changed or saw what of whom, and when, never what it said. Written by triggers and by `record_sight` alone; no
 * row is ever changed or removed. It refers to nothing, so that it outlives what it tells of.
 */
export const audit = pgTable(
  "audit",
  {
    ...programmeKey(),
    id: text("id")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    /** Of whoever did it: an account, a key, or empty for the service itself. */
    account: text("account").notNull(),
    actorKind: text("actor_kind").notNull(),
    action: text("action", { enum: AUDIT_ACTIONS }).notNull(),
    /** The table that was changed, or what was seen. */
    what: text("what").notNull(),
    /** Of whom; null where it is of nobody in particular, or of somebody who was erased in that moment. */
    subjectToken: uuid("subject_token"),
    /** The columns that were changed. */
    columns: text("columns")
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    oneOf("audit_action", t.action, AUDIT_ACTIONS),
    index("audit_of").on(t.programmeId, t.subjectToken),
    index("audit_at").on(t.programmeId, t.createdAt),
  ],
);
