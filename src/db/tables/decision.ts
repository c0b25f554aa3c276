import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { OVERRIDABLE } from "../../matching/glossary.ts";
import { allOf, createdAt, oneOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import { DECISION_KINDS, SIDES } from "./lists.ts";
import { PAIRING_STATES, pairing, STEPS } from "./pairing.ts";
import { placeColumns, placeRules, seekerColumns, seekerRules } from "./parties.ts";
import { ofRound } from "./round.ts";

const ALLOWED = STEPS.map(({ from, answer, by, to }) => `'${from}>${answer}:${by}>${to}'`);

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
    /** Of an answer: the pair that was put to both sides, who speaks, and the step that it takes. */
    pairingId: text("pairing_id"),
    side: text("side", { enum: SIDES }),
    fromState: text("from_state", { enum: PAIRING_STATES }),
    toState: text("to_state", { enum: PAIRING_STATES }),
    /** A person's consent that the host read their name and contacts once both are interested. */
    sharesContacts: boolean("shares_contacts").notNull().default(false),
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
    within(t, t.pairingId, pairing, "cascade"),
    oneOf("decision_side", t.side, SIDES),
    rule(
      "decision_answer_is_whole",
      sql`num_nonnulls(${t.pairingId}, ${t.side}, ${t.fromState}, ${t.toState}) in (0, 4)`,
    ),
    rule(
      "decision_step_allowed",
      sql`${t.fromState} || '>' || ${t.kind} || ':' || ${t.side} || '>' || ${t.toState}
        in (${sql.raw(ALLOWED.join(", "))})`,
    ),
    rule(
      "decision_no_has_reason",
      sql`${t.pairingId} is null or ${t.kind} not in ('decline', 'withdraw') or ${t.reason} is not null`,
    ),
    rule(
      "decision_consent_with_interest",
      sql`not ${t.sharesContacts} or (${t.kind} = 'interest' and ${t.side} = 'participant')`,
    ),
    index("decision_pairing").on(t.programmeId, t.pairingId),
    index("decision_participant").on(t.programmeId, t.seekerParticipantId),
    rule("decision_revokes_another", sql`${t.revokes} <> ${t.id}`),
    index("decision_round").on(t.programmeId, t.roundNumber),
  ],
);
