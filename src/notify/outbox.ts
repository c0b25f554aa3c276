import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { hasWithdrawn } from "../access/consent.ts";
import { message } from "../db/tables/message.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Bilingual } from "../errors.ts";

export type Message = typeof message.$inferSelect;

/** Somebody by code: the address is looked up when the letter is sent. */
export type Recipient =
  | { readonly participant: string }
  | { readonly organisation: string }
  | { readonly invitation: string }
  /** Of somebody who coordinates. */
  | { readonly account: string };

/** Where a letter to somebody invited has its link, which is made as it goes out: nobody reads it in the outbox. */
export const LINK_PLACE = "{link}";

export interface Letter {
  readonly to: Recipient;
  /** What it is about, once each. */
  readonly topic: string;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  /** ISO date from which it may be sent. */
  readonly dueOn: string;
  /** A notice that is owed: it goes to people who want no other letters, too. */
  readonly isOwed?: boolean;
}

/** Puts a letter into the outbox; false where there is one on this topic already, or the person wants no letters. */
export async function post(tx: Transaction, programmeId: string, letter: Letter): Promise<boolean> {
  const { to, topic, subject, body, dueOn, isOwed = false } = letter;
  const isAsked = "participant" in to && !isOwed;
  if (isAsked && (await hasWithdrawn(tx, programmeId, to.participant, "messages"))) return false;
  // Letters are numbered in turn: of two who write at once, the second waits.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`letter ${programmeId}`}))`);
  const posted = await tx
    .insert(message)
    .values({
      programmeId,
      id: sql`(select 'M' || coalesce(max(substr(id, 2)::int), 0) + 1 from message
        where programme_id = ${programmeId})`,
      toParticipantId: "participant" in to ? to.participant : null,
      toOrganisationId: "organisation" in to ? to.organisation : null,
      toInvitationId: "invitation" in to ? to.invitation : null,
      toAccountId: "account" in to ? to.account : null,
      topic,
      subjectItalian: oneLine(subject.it),
      subjectEnglish: oneLine(subject.en),
      bodyItalian: body.it,
      bodyEnglish: body.en,
      dueOn,
    })
    .onConflictDoNothing({ target: [message.programmeId, message.topic] })
    .returning({ id: message.id });
  return posted.length > 0;
}

/** Whatever a name or a title holds, a subject stays one line: the next one would be a header. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, " ").trim();

/** How many letters of a programme are still to be sent. */
export const countUnsent = (tx: Transaction, programmeId: string): Promise<number> =>
  tx.$count(message, and(eq(message.programmeId, programmeId), isNull(message.sentAt)));

/** The letters of a programme, by due date; those not sent yet alone unless all are wanted. */
export const listMessages = (
  tx: Transaction,
  programmeId: string,
  { sent = false }: { readonly sent?: boolean } = {},
): Promise<Message[]> =>
  tx
    .select()
    .from(message)
    .where(and(eq(message.programmeId, programmeId), sent ? undefined : isNull(message.sentAt)))
    .orderBy(asc(message.dueOn), asc(message.createdAt), asc(message.id));
