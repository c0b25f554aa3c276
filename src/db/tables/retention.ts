import { sql } from "drizzle-orm";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { keyOf, oneOf, rule } from "./columns.ts";
import { RETAINED } from "./lists.ts";
import { programme } from "./programme.ts";

/** For how long a programme keeps something; where it says nothing, the default holds. */
export const retentionRule = pgTable(
  "retention_rule",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    subject: text("subject", { enum: RETAINED }).notNull(),
    days: integer("days").notNull(),
  },
  (t) => [
    keyOf(t.programmeId, t.subject),
    oneOf("retention_rule_subject", t.subject, RETAINED),
    rule("retention_rule_days", sql`${t.days} between 1 and 36500`),
  ],
);
