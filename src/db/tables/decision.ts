import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { OVERRIDABLE } from "../../matching/glossary.ts";
import { allOf, createdAt, oneOf, ownKey, programmeKey, rule } from "./columns.ts";
import { DECISION_KINDS } from "./lists.ts";
import { placeColumns, placeRules, seekerColumns, seekerRules } from "./parties.ts";
import { ofRound } from "./round.ts";

/**
 * What the coordination, a person or an organisation decided about a pair.
 * Rows are added, never changed: a later row revokes an earlier one by naming it.
 */
export const decision = pgTable(
  "decision",
  {
    ...programmeKey(),
    roundNumber: integer("round_number").notNull(),
    kind: text("kind", { enum: DECISION_KINDS }).notNull(),
    ...seekerColumns(),
    ...placeColumns(),
    madeBy: text("made_by").notNull(),
    madeFrom: text("made_from").notNull(),
    reason: text("reason"),
    words: text("words"),
    /** Of a pin: the constraints that it sets aside. */
    overrides: text("overrides", { enum: OVERRIDABLE })
      .array()
      .notNull()
      .default(sql`'{}'`),
    revokes: text("revokes"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    ofRound(t, t.roundNumber),
    ...seekerRules("decision", t),
    ...placeRules("decision", t),
    foreignKey({
      name: "decision_revokes_fk",
      columns: [t.programmeId, t.revokes],
      foreignColumns: [t.programmeId, t.id],
    }),
    oneOf("decision_kind", t.kind, DECISION_KINDS),
    allOf("decision_overrides", t.overrides, OVERRIDABLE),
    rule(
      "decision_override_has_reason",
      sql`cardinality(${t.overrides}) = 0 or (${t.kind} = 'pin' and ${t.words} is not null)`,
    ),
    rule("decision_revokes_another", sql`${t.revokes} <> ${t.id}`),
    index("decision_round").on(t.programmeId, t.roundNumber),
  ],
);
