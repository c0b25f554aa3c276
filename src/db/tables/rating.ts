import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, ownKey, programmeKey, rule } from "./columns.ts";
import { placeColumns, placeRules, seekerColumns, seekerRules } from "./parties.ts";

/**
 * How well a place suits a seeker in a coordinator's eyes, to measure models and weights by; nothing
 * in a run reads it. Rows are added, never changed: of one person on one pair the last one counts.
 */
export const rating = pgTable(
  "rating",
  {
    ...programmeKey(),
    ...seekerColumns(),
    ...placeColumns(),
    stars: integer("stars").notNull(),
    madeBy: text("made_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    ...seekerRules("rating", t),
    ...placeRules("rating", t),
    rule("rating_stars", sql`${t.stars} between 1 and 5`),
    index("rating_by").on(t.programmeId, t.madeBy),
  ],
);
