import { sql } from "drizzle-orm";
import { boolean, date, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  createdAt,
  importedKey,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { idea } from "./idea.ts";
import { COLLABORATION_KINDS, COLLABORATION_STATES } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { pairing } from "./pairing.ts";
import { participant } from "./participant.ts";
import { resource } from "./resource.ts";

/** A pair that started; while agreed or running it holds its seat. */
export const collaboration = pgTable(
  "collaboration",
  {
    ...importedKey(),
    participantId: text("participant_id"),
    ideaId: text("idea_id"),
    organisationId: text("organisation_id").notNull(),
    resourceId: text("resource_id"),
    /** The pair whose final yes it began with; null for one that a file brought. */
    pairingId: text("pairing_id"),
    kind: text("kind", { enum: COLLABORATION_KINDS }).notNull().default("incubation"),
    state: text("state", { enum: COLLABORATION_STATES }).notNull().default("running"),
    startedOn: date("started_on"),
    plannedEndOn: date("planned_end_on"),
    endedOn: date("ended_on"),
    endReason: text("end_reason"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("collaboration", t),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.ideaId, idea),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.resourceId, resource),
    within(t, t.pairingId, pairing, "cascade"),
    unique("collaboration_of_pairing").on(t.programmeId, t.pairingId),
    oneOf("collaboration_kind", t.kind, COLLABORATION_KINDS),
    oneOf("collaboration_state", t.state, COLLABORATION_STATES),
    rule("collaboration_somebody", sql`num_nonnulls(${t.participantId}, ${t.ideaId}) >= 1`),
    rule("collaboration_planned_end", sql`${t.startedOn} <= ${t.plannedEndOn}`),
    rule("collaboration_end", sql`${t.startedOn} <= ${t.endedOn}`),
    rule(
      "collaboration_ended_when_over",
      sql`(${t.state} in ('completed', 'interrupted')) = (${t.endedOn} is not null)`,
    ),
    index("collaboration_resource").on(t.programmeId, t.resourceId),
  ],
);

/** A monitoring talk during a collaboration. */
export const checkIn = pgTable(
  "check_in",
  {
    ...programmeKey(),
    collaborationId: text("collaboration_id").notNull(),
    heldOn: date("held_on").notNull(),
    nextOn: date("next_on"),
    words: text("words"),
  },
  (t) => [
    ownKey(t),
    within(t, t.collaborationId, collaboration, "cascade"),
    rule("check_in_dates", sql`${t.heldOn} <= ${t.nextOn}`),
  ],
);

/** A step of a collaboration, or something that it takes for it to last. */
export const milestone = pgTable(
  "milestone",
  {
    ...programmeKey(),
    collaborationId: text("collaboration_id").notNull(),
    title: text("title").notNull(),
    dueOn: date("due_on"),
    reachedOn: date("reached_on"),
    /** Who sees to it, in words. */
    providedBy: text("provided_by"),
    /** Whether the collaboration needs it to last. */
    lasting: boolean("lasting").notNull().default(false),
  },
  (t) => [ownKey(t), within(t, t.collaborationId, collaboration, "cascade")],
);
