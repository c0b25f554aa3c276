import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, keyOf, rule } from "./columns.ts";
import { programme } from "./programme.ts";

/** The law on internships as a programme reads it: one document of dated figures, versioned, never changed. */
export const internshipRules = pgTable(
  "internship_rules",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    document: jsonb("document").notNull(),
    /** Of those that came with the programme, nobody. */
    madeBy: text("made_by"),
    createdAt: createdAt(),
  },
  (t) => [
    keyOf(t.programmeId, t.version),
    rule("internship_rules_version", sql`${t.version} >= 1`),
  ],
);
