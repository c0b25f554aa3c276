import { sql } from "drizzle-orm";
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, keyOf, rule, within } from "./columns.ts";
import { ROUND_STATES } from "./lists.ts";
import { ofRound } from "./round.ts";
import { run } from "./run.ts";

/** On whose behalf a round is moved; `system` is the service itself, when a run is kept or a date has come. */
export const ROUND_ROLES = ["coordinator", "referent", "system"] as const;

/**
 * The life of a round: from which state to which, and who may. `published` twice is another run that
 * takes the first one's place. What is closed stays closed: the next round builds on it.
 */
export const TRANSITIONS = [
  { from: "open", to: "collecting", by: ["coordinator"] },
  { from: "open", to: "matched", by: ["coordinator", "system"] },
  { from: "open", to: "closed", by: ["coordinator"] },
  { from: "collecting", to: "open", by: ["coordinator"] },
  { from: "collecting", to: "matched", by: ["coordinator", "system"] },
  { from: "collecting", to: "closed", by: ["coordinator"] },
  { from: "matched", to: "collecting", by: ["coordinator"] },
  { from: "matched", to: "published", by: ["coordinator"] },
  { from: "matched", to: "closed", by: ["coordinator"] },
  { from: "published", to: "matched", by: ["coordinator"] },
  { from: "published", to: "published", by: ["coordinator"] },
  { from: "published", to: "confirmed", by: ["coordinator", "system"] },
  { from: "published", to: "closed", by: ["coordinator"] },
  { from: "confirmed", to: "published", by: ["coordinator"] },
  { from: "confirmed", to: "closed", by: ["coordinator"] },
] as const satisfies readonly {
  readonly from: RoundState;
  readonly to: RoundState;
  readonly by: readonly RoundRole[];
}[];

export type RoundState = (typeof ROUND_STATES)[number];
export type RoundRole = (typeof ROUND_ROLES)[number];

const ALLOWED = TRANSITIONS.flatMap(({ from, to, by }) => by.map((r) => `'${from}>${to}:${r}'`));

/**
 * Every step of a round's life, with who, when and from where; rows are added, never changed. The database
 * lets a round change its state only to what the last row says (see the trigger on `round`).
 */
export const roundTransition = pgTable(
  "round_transition",
  {
    programmeId: text("programme_id").notNull(),
    roundNumber: integer("round_number").notNull(),
    position: integer("position").notNull(),
    fromState: text("from_state", { enum: ROUND_STATES }).notNull(),
    toState: text("to_state", { enum: ROUND_STATES }).notNull(),
    role: text("role", { enum: ROUND_ROLES }).notNull(),
    madeBy: text("made_by").notNull(),
    madeFrom: text("made_from").notNull(),
    /** The run that was published, taken back or kept. */
    runId: text("run_id"),
    words: text("words"),
    createdAt: createdAt(),
  },
  (t) => [
    keyOf(t.programmeId, t.roundNumber, t.position),
    ofRound(t, t.roundNumber),
    within(t, t.runId, run, "cascade"),
    rule(
      "round_transition_allowed",
      sql`${t.fromState} || '>' || ${t.toState} || ':' || ${t.role} in (${sql.raw(ALLOWED.join(", "))})`,
    ),
  ],
);
