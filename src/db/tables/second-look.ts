import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, instant, ownKey, programmeKey, rule, within } from "./columns.ts";
import { pairing } from "./pairing.ts";
import { participant } from "./participant.ts";

/** A participant's request that a person look again at how they were matched: one at a time. Gone with the participant. */
export const secondLook = pgTable(
  "second_look",
  {
    ...programmeKey(),
    participantId: text("participant_id").notNull(),
    /** The pair that it is about; null where the person waits. */
    pairingId: text("pairing_id"),
    words: text("words").notNull(),
    createdAt: createdAt(),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by"),
    /** What the coordination says to it; the person reads it. */
    answer: text("answer"),
  },
  (t) => [
    ownKey(t),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.pairingId, pairing, "cascade"),
    rule(
      "second_look_answered_whole",
      sql`num_nonnulls(${t.answeredAt}, ${t.answeredBy}, ${t.answer}) in (0, 3)`,
    ),
    uniqueIndex("second_look_open")
      .on(t.programmeId, t.participantId)
      .where(sql`${t.answeredAt} is null`),
    index("second_look_pairing").on(t.programmeId, t.pairingId),
  ],
);
