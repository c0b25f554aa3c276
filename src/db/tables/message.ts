import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { account } from "./account.ts";
import { invitation } from "./invitation.ts";
import { createdAt, exactlyOne, instant, ownKey, programmeKey, rule, within } from "./columns.ts";
import { organisation } from "./organisation.ts";
import { participant } from "./participant.ts";

/**
 * The outbox: letters to a person, an organisation, somebody invited or somebody of the coordination, named by code alone; the
 * address is looked up when it is sent. Gone with whoever it was for.
 */
export const message = pgTable(
  "message",
  {
    ...programmeKey(),
    toParticipantId: text("to_participant_id"),
    toOrganisationId: text("to_organisation_id"),
    /** Whoever is invited: the letter carries a link that is made when it goes out. */
    toInvitationId: text("to_invitation_id"),
    /** Somebody of the coordination; nobody any more once that has ended. */
    toAccountId: text("to_account_id").references(() => account.id, { onDelete: "cascade" }),
    /** What it is about, once each: writing the same reminder twice adds nothing. */
    topic: text("topic").notNull(),
    subjectItalian: text("subject_italian").notNull(),
    subjectEnglish: text("subject_english").notNull(),
    bodyItalian: text("body_italian").notNull(),
    bodyEnglish: text("body_english").notNull(),
    dueOn: date("due_on").notNull(),
    sentAt: instant("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    error: text("error"),
    createdAt: createdAt(),
  },
  (t) => [
    ownKey(t),
    within(t, t.toParticipantId, participant, "cascade"),
    within(t, t.toOrganisationId, organisation, "cascade"),
    within(t, t.toInvitationId, invitation, "cascade"),
    exactlyOne("message_to", [
      t.toParticipantId,
      t.toOrganisationId,
      t.toInvitationId,
      t.toAccountId,
    ]),
    unique("message_topic").on(t.programmeId, t.topic),
    rule(
      "message_subject_is_one_line",
      sql`${t.subjectItalian} !~ '[[:cntrl:]]' and ${t.subjectEnglish} !~ '[[:cntrl:]]'`,
    ),
    rule("message_attempts", sql`${t.attempts} >= 0`),
    index("message_unsent")
      .on(t.programmeId, t.dueOn)
      .where(sql`${t.sentAt} is null`),
  ],
);
