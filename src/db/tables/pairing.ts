import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, instant, oneOf, ownKey, programmeKey, rule, within } from "./columns.ts";
import type { DECISION_KINDS, SIDES } from "./lists.ts";
import { placeColumns, placeRules, seekerColumns, seekerRules } from "./parties.ts";
import { ofRound } from "./round.ts";
import { proposal } from "./run.ts";

/** While a pair is in one of these it is alive: it waits for somebody's word and holds its seat. */
export const LIVE_STATES = [
  "proposed",
  "participant_interested",
  "host_interested",
  "interested",
  "participant_continues",
  "host_continues",
  "met",
  "participant_accepts",
  "host_accepts",
] as const;

/** How a pair can end; one that is `agreed` goes on as a collaboration, which holds the seat from then on. */
const ENDS = ["agreed", "declined", "withdrawn", "lapsed", "replaced"] as const;

export const PAIRING_STATES = [...LIVE_STATES, ...ENDS] as const;

export type LiveState = (typeof LIVE_STATES)[number];
export type PairingState = (typeof PAIRING_STATES)[number];
export type Side = (typeof SIDES)[number];
export type AnswerKind = Exclude<(typeof DECISION_KINDS)[number], "pin" | "forbid">;

/** One step in the life of a pair: from where, by whose word, to where. */
export interface PairingStep {
  readonly from: PairingState;
  readonly answer: AnswerKind;
  readonly by: Side;
  readonly to: PairingState;
}

/**
 * The road from a proposal to the final yes: three times both sides are asked, whoever answers first. Interest
 * makes it mutual; after the targeted meeting each says whether to go on, or to meet once more; then the final yes.
 */
const ROAD: readonly PairingStep[] = [
  { from: "proposed", answer: "interest", by: "participant", to: "participant_interested" },
  { from: "proposed", answer: "interest", by: "host", to: "host_interested" },
  { from: "participant_interested", answer: "interest", by: "host", to: "interested" },
  { from: "host_interested", answer: "interest", by: "participant", to: "interested" },
  { from: "interested", answer: "meet_again", by: "participant", to: "interested" },
  { from: "interested", answer: "meet_again", by: "host", to: "interested" },
  { from: "interested", answer: "continue", by: "participant", to: "participant_continues" },
  { from: "interested", answer: "continue", by: "host", to: "host_continues" },
  { from: "participant_continues", answer: "meet_again", by: "host", to: "interested" },
  { from: "host_continues", answer: "meet_again", by: "participant", to: "interested" },
  { from: "participant_continues", answer: "continue", by: "host", to: "met" },
  { from: "host_continues", answer: "continue", by: "participant", to: "met" },
  { from: "met", answer: "accept", by: "participant", to: "participant_accepts" },
  { from: "met", answer: "accept", by: "host", to: "host_accepts" },
  { from: "participant_accepts", answer: "accept", by: "host", to: "agreed" },
  { from: "host_accepts", answer: "accept", by: "participant", to: "agreed" },
];

/** Ways out: either side's no, a date that has passed, another pair that takes its place; after the yes, a withdrawal. */
const WAYS_OUT: readonly PairingStep[] = [
  ...LIVE_STATES.flatMap((from): PairingStep[] => [
    { from, answer: "decline", by: "participant", to: "declined" },
    { from, answer: "decline", by: "host", to: "declined" },
    { from, answer: "lapse", by: "system", to: "lapsed" },
    { from, answer: "replace", by: "coordinator", to: "replaced" },
  ]),
  { from: "agreed", answer: "withdraw", by: "participant", to: "withdrawn" },
  { from: "agreed", answer: "withdraw", by: "host", to: "withdrawn" },
];

/** Every allowed step, and who may take it. */
export const STEPS: readonly PairingStep[] = [...ROAD, ...WAYS_OUT];

const LIVE = sql.raw(LIVE_STATES.map((state) => `'${state}'`).join(", "));

/**
 * A pair that was put to its two sides: of a published run, or an amendment kept beside it. Its state is what
 * their decisions have made of it (see the trigger); as long as it is alive it holds its seat.
 */
export const pairing = pgTable(
  "pairing",
  {
    ...programmeKey(),
    roundNumber: integer("round_number").notNull(),
    /** The proposal of the run; null for an amendment. */
    proposalId: text("proposal_id"),
    /** Of an amendment: the pair whose end it answers. */
    repairs: text("repairs"),
    ...seekerColumns(),
    ...placeColumns(),
    state: text("state", { enum: PAIRING_STATES }).notNull().default("proposed"),
    stateSince: instant("state_since").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    ofRound(t, t.roundNumber),
    within(t, t.proposalId, proposal, "cascade"),
    foreignKey({
      name: "pairing_repairs_fk",
      columns: [t.programmeId, t.repairs],
      foreignColumns: [t.programmeId, t.id],
    }).onDelete("cascade"),
    ...seekerRules("pairing", t),
    ...placeRules("pairing", t),
    oneOf("pairing_state", t.state, PAIRING_STATES),
    rule("pairing_repairs_another", sql`${t.repairs} <> ${t.id}`),
    uniqueIndex("pairing_one_live_a_person")
      .on(t.programmeId, t.seekerParticipantId)
      .where(sql`${t.state} in (${LIVE})`),
    uniqueIndex("pairing_one_live_a_need")
      .on(t.programmeId, t.seekerNeedId)
      .where(sql`${t.state} in (${LIVE})`),
    index("pairing_live_at_seat")
      .on(t.programmeId, t.placeResourceId)
      .where(sql`${t.state} in (${LIVE})`),
    index("pairing_round").on(t.programmeId, t.roundNumber),
    index("pairing_participant").on(t.programmeId, t.seekerParticipantId),
    index("pairing_resource").on(t.programmeId, t.placeResourceId),
    index("pairing_proposal").on(t.programmeId, t.proposalId),
  ],
);
