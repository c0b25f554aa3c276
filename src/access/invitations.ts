import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { account, membership } from "../db/tables/account.ts";
import { invitation, signInLink } from "../db/tables/invitation.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { emailOf } from "./email.ts";
import { type Mandate, mandateColumns, requireSubject } from "./mandate.ts";
import type { Service } from "./service.ts";

export type Invitation = typeof invitation.$inferSelect;

const OPEN_DAYS = 60;
const OPEN_UNTIL = sql.raw(`now() + interval '${OPEN_DAYS} days'`);

/** Neither accepted nor taken back, and not too old. */
export const isOpen = and(
  isNull(invitation.acceptedAt),
  isNull(invitation.revokedAt),
  gt(invitation.expiresAt, sql`now()`),
)!;

export interface Invited extends Mandate {
  readonly email: string;
}

/**
 * Invites an address to a role of a programme; one that is invited to it already is invited anew, for
 * another sixty days.
 *
 * @throws InnestoError `invalid` for no address, `notFound` for an unknown hub, organisation or person
 */
export async function invite(
  tx: Transaction,
  programmeId: string,
  { email, ...mandate }: Invited,
  invitedBy: string,
): Promise<Invitation> {
  await requireSubject(tx, programmeId, mandate);
  const renewed = { expiresAt: OPEN_UNTIL, invitedBy };
  const [row] = await tx
    .insert(invitation)
    .values({
      programmeId,
      id: sql`(select 'V' || coalesce(max(substr(id, 2)::int), 0) + 1 from invitation
        where programme_id = ${programmeId})`,
      email: emailOf(email),
      ...mandateColumns(mandate),
      ...renewed,
    })
    .onConflictDoUpdate({
      target: [invitation.programmeId, invitation.email, invitation.role, invitation.subject],
      targetWhere: and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt))!,
      set: renewed,
    })
    .returning();
  return row!;
}

/** The invitations of a programme, in order. */
export const listInvitations = (tx: Transaction, programmeId: string): Promise<Invitation[]> =>
  tx
    .select()
    .from(invitation)
    .where(eq(invitation.programmeId, programmeId))
    .orderBy(asc(sql`substr(${invitation.id}, 2)::int`));

/**
 * Takes an invitation back: its links lead nowhere from now on.
 *
 * @throws InnestoError `notFound`, or `conflict` for one that has been accepted or taken back
 */
export async function revokeInvitation(
  db: Service,
  programmeId: string,
  id: string,
): Promise<Invitation> {
  return await db.asSystem(programmeId, async (tx) => {
    const own = and(eq(invitation.programmeId, programmeId), eq(invitation.id, id));
    const [found] = await tx.select().from(invitation).where(own).for("update");
    if (found === undefined) throw unknownInvitation(id);
    if (found.acceptedAt !== null || found.revokedAt !== null) throw endedInvitation(id);
    const [revoked] = await tx
      .update(invitation)
      .set({ revokedAt: sql`now()` })
      .where(own)
      .returning();
    return revoked!;
  });
}

/** Gives the role to the address's account, made now where there is none; undefined when it is no longer open. */
export async function acceptInvitation(
  tx: Transaction,
  { programme, invitation: id }: { readonly programme: string; readonly invitation: string },
): Promise<string | undefined> {
  const own = and(eq(invitation.programmeId, programme), eq(invitation.id, id), isOpen);
  const [accepted] = await tx
    .update(invitation)
    .set({ acceptedAt: sql`now()` })
    .where(own)
    .returning();
  if (accepted === undefined) return undefined;
  const { email, programmeId, role, hubId, organisationId, participantId } = accepted;
  const accountId = await accountUnder(tx, email);
  await tx
    .insert(membership)
    .values({ programmeId, role, hubId, organisationId, participantId, accountId })
    .onConflictDoNothing();
  await tx
    .delete(signInLink)
    .where(and(eq(signInLink.programmeId, programmeId), eq(signInLink.invitationId, id)));
  return accountId;
}

/** The account of an address, made now where there is none. */
export async function accountUnder(tx: Transaction, email: string): Promise<string> {
  const [row] = await tx
    .insert(account)
    .values({ email })
    // Something has to be written for the row to come back.
    .onConflictDoUpdate({ target: account.email, set: { email } })
    .returning({ id: account.id });
  return row!.id;
}

const unknownInvitation = (id: string) =>
  new InnestoError("notFound", {
    it: `Non c'è un invito ${id}.`,
    en: `There is no invitation ${id}.`,
  });

const endedInvitation = (id: string) =>
  new InnestoError("conflict", {
    it: `L'invito ${id} è già stato accettato o ritirato.`,
    en: `Invitation ${id} has been accepted or taken back already.`,
  });
