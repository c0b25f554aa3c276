import { and, eq, notInArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { invitation } from "../db/tables/invitation.ts";
import { organisation, organisationContact } from "../db/tables/organisation.ts";
import { participantIdentity } from "../db/tables/participant.ts";
import type { Transaction } from "../db/transaction.ts";
import { isAddress } from "./email.ts";
import type { Invited } from "./invitations.ts";

/** Not written to unasked: who has not been spoken with yet, and who said no. */
const LEFT_ALONE = ["to_contact", "not_interested"] as const;

/** Participants and organisations that have an address of mail and no invitation that stands, by code. */
export async function listUninvited(tx: Transaction, programmeId: string): Promise<Invited[]> {
  const people = await tx
    .select({ subject: participantIdentity.participantId, email: participantIdentity.email })
    .from(participantIdentity)
    .where(
      and(
        eq(participantIdentity.programmeId, programmeId),
        isUninvited(invitation.participantId, participantIdentity.participantId, programmeId),
      ),
    )
    .orderBy(participantIdentity.participantId);
  const firms = await tx
    .select({ subject: organisation.id, email: organisationContact.email })
    .from(organisation)
    .innerJoin(
      organisationContact,
      and(
        eq(organisationContact.programmeId, organisation.programmeId),
        eq(organisationContact.organisationId, organisation.id),
      ),
    )
    .where(
      and(
        eq(organisation.programmeId, programmeId),
        notInArray(organisation.state, [...LEFT_ALONE]),
        isUninvited(invitation.organisationId, organisation.id, programmeId),
      ),
    )
    .orderBy(organisation.id);
  const as = (role: "participant" | "member") => (row: (typeof people)[number]) => {
    const email = row.email?.trim() ?? "";
    return isAddress(email) ? [{ role, subject: row.subject, email }] : [];
  };
  return [...people.flatMap(as("participant")), ...firms.flatMap(as("member"))];
}

const isUninvited = (invited: AnyPgColumn, subject: AnyPgColumn, programmeId: string) =>
  sql`not exists (select from ${invitation} where ${invitation.programmeId} = ${programmeId}
    and ${invited} = ${subject} and ${invitation.revokedAt} is null
    and (${invitation.acceptedAt} is not null or ${invitation.expiresAt} > now()))`;
