import { and, eq, gt, sql } from "drizzle-orm";
import { account } from "../db/tables/account.ts";
import { invitation, signInLink } from "../db/tables/invitation.ts";
import type { Transaction } from "../db/transaction.ts";
import { digestOf, newSecret } from "./secret.ts";

/** A link as it goes to whoever reads an address; only its digest is kept. */
export interface IssuedLink {
  readonly email: string;
  readonly secret: string;
}

export type LinkFor =
  | { readonly account: string }
  | { readonly programme: string; readonly invitation: string };

/** A link that somebody asked for just now. */
export const ASKED_MINUTES = 15;
/** A link that waits for somebody to look into their mail, or that the console printed. */
export const SENT_MINUTES = 14 * 24 * 60;

/** Makes a link that signs in once, within so many minutes. */
export async function issueLink(tx: Transaction, to: LinkFor, minutes: number): Promise<string> {
  const secret = newSecret();
  await tx.insert(signInLink).values({
    digest: digestOf(secret),
    ...("account" in to
      ? { accountId: to.account }
      : { programmeId: to.programme, invitationId: to.invitation }),
    expiresAt: sql`now() + make_interval(mins => ${minutes}::int)`,
  });
  return secret;
}

/** Where a link leads: to a page with a button, for mail scanners follow links but press none. */
export const linkAddress = (publicUrl: string, secret: string): string =>
  `${publicUrl}/accesso/${secret}`;

/** Whom a link is for, without using it up; null for one that is used, too old or invented. */
export async function addresseeOf(tx: Transaction, secret: string): Promise<string | null> {
  const [row] = await tx
    .select({ email: sql<string>`coalesce(${account.email}, ${invitation.email})` })
    .from(signInLink)
    .leftJoin(account, eq(account.id, signInLink.accountId))
    .leftJoin(
      invitation,
      and(
        eq(invitation.programmeId, signInLink.programmeId),
        eq(invitation.id, signInLink.invitationId),
      ),
    )
    .where(and(eq(signInLink.digest, digestOf(secret)), gt(signInLink.expiresAt, sql`now()`)));
  return row?.email ?? null;
}

/** Uses a link up: of two who try at once, one gets it. */
export async function takeLink(tx: Transaction, secret: string): Promise<LinkFor | null> {
  const [row] = await tx
    .delete(signInLink)
    .where(and(eq(signInLink.digest, digestOf(secret)), gt(signInLink.expiresAt, sql`now()`)))
    .returning();
  if (row === undefined) return null;
  return row.accountId === null
    ? { programme: row.programmeId!, invitation: row.invitationId! }
    : { account: row.accountId };
}
