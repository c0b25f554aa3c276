import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  count,
  createdAt,
  exactlyOne,
  importedKey,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  uniqueExternalKey,
  within,
} from "./columns.ts";
import { hub } from "./hub.ts";
import { IDEA_STAGES, LANGUAGES } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

/** A proposal from below. */
export const idea = pgTable(
  "idea",
  {
    ...importedKey(),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    hubId: text("hub_id"),
    bornAt: text("born_at"),
    shownInPublic: boolean("shown_in_public").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("idea", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.hubId, hub),
    oneOf("idea_language", t.language, LANGUAGES),
  ],
);

/** The stages an idea has reached; the newest counts. */
export const ideaStage = pgTable(
  "idea_stage",
  {
    ...programmeKey(),
    ideaId: text("idea_id").notNull(),
    stage: text("stage", { enum: IDEA_STAGES }).notNull(),
    since: date("since"),
    reason: text("reason"),
  },
  (t) => [
    ownKey(t),
    within(t, t.ideaId, idea, "cascade"),
    oneOf("idea_stage_stage", t.stage, IDEA_STAGES),
  ],
);

/** The team: persons and organisations, each with a role. */
export const ideaMember = pgTable(
  "idea_member",
  {
    ...programmeKey(),
    ideaId: text("idea_id").notNull(),
    participantId: text("participant_id"),
    organisationId: text("organisation_id"),
    role: text("role").notNull().default("author"),
    position: count("position").notNull().default(0),
  },
  (t) => [
    ownKey(t),
    within(t, t.ideaId, idea, "cascade"),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    exactlyOne("idea_member_party", [t.participantId, t.organisationId]),
    unique("idea_member_person").on(t.programmeId, t.ideaId, t.participantId),
    unique("idea_member_organisation").on(t.programmeId, t.ideaId, t.organisationId),
    index("idea_member_participant").on(t.programmeId, t.participantId),
  ],
);

/** A role that an idea still seeks someone for: the places of the market «teaming». */
export const ideaRole = pgTable(
  "idea_role",
  {
    ...programmeKey(),
    ideaId: text("idea_id").notNull(),
    title: text("title").notNull(),
    openings: count("openings").notNull().default(1),
  },
  (t) => [
    ownKey(t),
    within(t, t.ideaId, idea, "cascade"),
    rule("idea_role_openings", sql`${t.openings} >= 0`),
  ],
);
