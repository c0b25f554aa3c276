import { sql } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { count, keyOf, rule, within } from "./columns.ts";
import { participant } from "./participant.ts";

/** How often hosts have opened what somebody brings: only how often, and not who. */
export const exposure = pgTable(
  "exposure",
  {
    programmeId: text("programme_id").notNull(),
    participantId: text("participant_id").notNull(),
    views: count("views").notNull().default(0),
  },
  (t) => [
    keyOf(t.programmeId, t.participantId),
    within(t, t.participantId, participant, "cascade"),
    rule("exposure_views", sql`${t.views} >= 0`),
  ],
);
