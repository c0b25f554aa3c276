import { sql } from "drizzle-orm";
import { foreignKey, pgTable, text, unique } from "drizzle-orm/pg-core";
import { keyOf, count, exactlyOne, ownKey, programmeKey, rule, within } from "./columns.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { programme } from "./programme.ts";

/** A statement of the programme's questionnaire. */
export const statement = pgTable(
  "statement",
  {
    programmeId: text("programme_id")
      .notNull()
      .references(() => programme.id, { onDelete: "cascade" }),
    code: text("code").notNull(),
    area: text("area"),
    italian: text("italian").notNull(),
    english: text("english"),
  },
  (t) => [keyOf(t.programmeId, t.code)],
);

/** How much a person or an organisation holds with a statement, 1 (not at all) to 5 (fully). */
export const answer = pgTable(
  "answer",
  {
    ...programmeKey(),
    statementCode: text("statement_code").notNull(),
    participantId: text("participant_id"),
    organisationId: text("organisation_id"),
    value: count("value").notNull(),
    why: text("why"),
  },
  (t) => [
    ownKey(t),
    foreignKey({
      name: "answer_statement_fk",
      columns: [t.programmeId, t.statementCode],
      foreignColumns: [statement.programmeId, statement.code],
    }).onDelete("cascade"),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    exactlyOne("answer_party", [t.participantId, t.organisationId]),
    rule("answer_value", sql`${t.value} between 1 and 5`),
    unique("answer_once")
      .on(t.programmeId, t.statementCode, t.participantId, t.organisationId)
      .nullsNotDistinct(),
  ],
);
