import { and, eq } from "drizzle-orm";
import { isAddress } from "../access/email.ts";
import { isOpen } from "../access/invitations.ts";
import { issueLink, SENT_MINUTES } from "../access/links.ts";
import { account, membership } from "../db/tables/account.ts";
import { invitation } from "../db/tables/invitation.ts";
import { organisation, organisationContact } from "../db/tables/organisation.ts";
import { participant, participantIdentity } from "../db/tables/participant.ts";
import { programme } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Language } from "../errors.ts";
import type { Message } from "./outbox.ts";

export interface Addressee {
  readonly email: string;
  readonly language: Language;
  /** Of the link that a letter to somebody invited carries. */
  readonly secret?: string;
}

/** Who a letter is for, as things stand now; null where there is nobody any more, or no address that mail can go to. */
export async function addresseeOf(tx: Transaction, letter: Message): Promise<Addressee | null> {
  if (letter.toInvitationId !== null) return await ofInvited(tx, letter, letter.toInvitationId);
  const found = await lookUp(tx, letter);
  const email = found?.email?.trim() ?? "";
  return isAddress(email) ? { email, language: found!.language } : null;
}

async function lookUp(tx: Transaction, letter: Message) {
  const { toParticipantId, toAccountId, toOrganisationId } = letter;
  if (toParticipantId !== null) return await ofPerson(tx, letter, toParticipantId);
  if (toAccountId !== null) return await ofCoordination(tx, letter, toAccountId);
  return await ofFirm(tx, letter, toOrganisationId!);
}

/** Nobody once they coordinate no more. */
async function ofCoordination(tx: Transaction, { programmeId }: Message, id: string) {
  const [row] = await tx
    .select({ email: account.email, language: programme.language })
    .from(account)
    .innerJoin(
      membership,
      and(
        eq(membership.accountId, account.id),
        eq(membership.programmeId, programmeId),
        eq(membership.role, "coordinator"),
      ),
    )
    .innerJoin(programme, eq(programme.id, membership.programmeId))
    .where(eq(account.id, id));
  return row;
}

/** Nobody once the invitation has been accepted or taken back. */
async function ofInvited(tx: Transaction, { programmeId }: Message, id: string) {
  const [row] = await tx
    .select({ email: invitation.email, language: programme.language })
    .from(invitation)
    .innerJoin(programme, eq(programme.id, invitation.programmeId))
    .where(and(eq(invitation.programmeId, programmeId), eq(invitation.id, id), isOpen));
  if (row === undefined) return null;
  const link = { programme: programmeId, invitation: id };
  return { ...row, secret: await issueLink(tx, link, SENT_MINUTES) };
}

async function ofPerson(tx: Transaction, { programmeId }: Message, id: string) {
  const [row] = await tx
    .select({ email: participantIdentity.email, language: participant.language })
    .from(participant)
    .innerJoin(
      participantIdentity,
      and(
        eq(participantIdentity.programmeId, participant.programmeId),
        eq(participantIdentity.participantId, participant.id),
      ),
    )
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  return row;
}

async function ofFirm(tx: Transaction, { programmeId }: Message, id: string) {
  const [row] = await tx
    .select({ email: organisationContact.email, language: organisation.language })
    .from(organisation)
    .innerJoin(
      organisationContact,
      and(
        eq(organisationContact.programmeId, organisation.programmeId),
        eq(organisationContact.organisationId, organisation.id),
      ),
    )
    .where(and(eq(organisation.programmeId, programmeId), eq(organisation.id, id)));
  return row;
}
