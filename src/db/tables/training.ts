import { sql } from "drizzle-orm";
import { date, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  amount,
  createdAt,
  exactlyOne,
  oneOf,
  ownKey,
  programmeKey,
  rule,
  within,
} from "./columns.ts";
import { idea } from "./idea.ts";
import { TRAINING_AIMS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";

const ownId = () =>
  text("id")
    .notNull()
    .default(sql`gen_random_uuid()::text`);

/** One skill of a person's training plan. */
export const training = pgTable(
  "training",
  {
    ...programmeKey(),
    id: ownId(),
    participantId: text("participant_id").notNull(),
    /** In the words of whoever asks for it. */
    skill: text("skill").notNull(),
    aim: text("aim", { enum: TRAINING_AIMS }).notNull().default("build"),
    /** Who teaches it. */
    givenBy: text("given_by").notNull().default(""),
    hoursPlanned: amount("hours_planned"),
    hoursDone: amount("hours_done"),
    certificate: text("certificate"),
    certifiedOn: date("certified_on"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    within(t, t.participantId, participant, "cascade"),
    oneOf("training_aim", t.aim, TRAINING_AIMS),
    rule("training_skill_is_given", sql`btrim(${t.skill}) <> ''`),
    rule("training_hours_planned", sql`${t.hoursPlanned} between 0 and 10000`),
    rule("training_hours_done", sql`${t.hoursDone} between 0 and 10000`),
    rule(
      "training_certificate_named",
      sql`${t.certifiedOn} is null or ${t.certificate} is not null`,
    ),
    unique("training_skill").on(t.programmeId, t.participantId, t.skill),
  ],
);

/** Who follows a person, an organisation or an idea, by name: of each, one. */
export const following = pgTable(
  "following",
  {
    ...programmeKey(),
    id: ownId(),
    who: text("who").notNull(),
    participantId: text("participant_id"),
    organisationId: text("organisation_id"),
    ideaId: text("idea_id"),
  },
  (t) => [
    ownKey(t),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.ideaId, idea, "cascade"),
    exactlyOne("following_one", [t.participantId, t.organisationId, t.ideaId]),
    rule("following_who", sql`btrim(${t.who}) <> ''`),
    unique("following_participant").on(t.programmeId, t.participantId),
    unique("following_organisation").on(t.programmeId, t.organisationId),
    unique("following_idea").on(t.programmeId, t.ideaId),
  ],
);
