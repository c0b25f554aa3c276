import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, pgTable, text } from "drizzle-orm/pg-core";
import {
  amount,
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
import { idea } from "./idea.ts";
import { LANGUAGES, TERM_LISTS } from "./lists.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";
import { programme, term } from "./programme.ts";
import { comune } from "./territory.ts";

const NEED_KIND = TERM_LISTS[0];

/** What a person, an idea, an organisation, a hub or a place lacks; the kinds are the programme's. */
export const need = pgTable(
  "need",
  {
    ...importedKey(),
    participantId: text("participant_id"),
    ideaId: text("idea_id"),
    organisationId: text("organisation_id"),
    hubId: text("hub_id"),
    comuneCode: text("comune_code").references(() => comune.code),
    kindList: text("kind_list").notNull().default(NEED_KIND),
    kind: text("kind").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    language: text("language", { enum: LANGUAGES }).notNull().default("it"),
    essential: boolean("essential").notNull().default(false),
    /** How much of a resource it takes, counted in `unit`; null: the whole of one. */
    amount: amount("amount"),
    unit: text("unit"),
    /** When it is needed; null: from the start, or without end. */
    neededFrom: date("needed_from"),
    neededTo: date("needed_to"),
    source: text("source"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    uniqueExternalKey("need", t),
    foreignKey({ columns: [t.programmeId], foreignColumns: [programme.id] }).onDelete("cascade"),
    within(t, t.participantId, participant, "cascade"),
    within(t, t.ideaId, idea, "cascade"),
    within(t, t.organisationId, organisation, "cascade"),
    within(t, t.hubId, hub, "cascade"),
    foreignKey({
      name: "need_kind_fk",
      columns: [t.programmeId, t.kindList, t.kind],
      foreignColumns: [term.programmeId, term.list, term.code],
    }),
    exactlyOne("need_author", [t.participantId, t.ideaId, t.organisationId, t.hubId, t.comuneCode]),
    oneOf("need_kind_list", t.kindList, [NEED_KIND]),
    oneOf("need_language", t.language, LANGUAGES),
    rule("need_amount", sql`${t.amount} >= 0`),
    rule("need_dates", sql`${t.neededFrom} <= ${t.neededTo}`),
    index("need_participant").on(t.programmeId, t.participantId),
    index("need_idea").on(t.programmeId, t.ideaId),
  ],
);

/** A need published for ideas to answer. */
export const challenge = pgTable(
  "challenge",
  {
    ...programmeKey(),
    needId: text("need_id").notNull(),
    promise: text("promise").notNull().default(""),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
  },
  (t) => [
    ownKey(t),
    within(t, t.needId, need, "cascade"),
    rule("challenge_dates", sql`${t.opensOn} <= ${t.closesOn}`),
  ],
);
