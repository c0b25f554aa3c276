import { and, desc, eq } from "drizzle-orm";
import { account } from "../db/tables/account.ts";
import { invitation } from "../db/tables/invitation.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { countAttempt, tooManyAttempts } from "./attempts.ts";
import { emailOf } from "./email.ts";
import { acceptInvitation, isOpen } from "./invitations.ts";
import { ASKED_MINUTES, type IssuedLink, issueLink, type LinkFor, takeLink } from "./links.ts";
import type { Service } from "./service.ts";
import { beginSession, endSession } from "./sessions.ts";

/** In a quarter of an hour. A whole class may sit behind one address of the network. */
const LINKS_PER_EMAIL = 5;
const LINKS_PER_ADDRESS = 100;
const ENTRIES_PER_ADDRESS = 100;

/**
 * A link for whoever reads the mail of an address, to be sent there; null where nobody has been
 * invited under it, which the answer must not tell.
 *
 * @param from the network address that asks
 * @throws InnestoError `invalid` for no address, `tooMany`
 */
export async function requestLink(
  db: Service,
  asked: { readonly email: string; readonly from: string },
): Promise<IssuedLink | null> {
  const email = emailOf(asked.email);
  const outcome = await db.asSystem(null, async (tx) => {
    const mayAsk = await countAttempt(tx, `link for ${email}`, LINKS_PER_EMAIL);
    const mayTry = await countAttempt(tx, `link from ${asked.from}`, LINKS_PER_ADDRESS);
    if (!mayAsk || !mayTry) return "tooMany";
    const to = await knownUnder(tx, email);
    return to === null ? null : { email, secret: await issueLink(tx, to, ASKED_MINUTES) };
  });
  // Thrown out here: inside, it would undo the count.
  if (outcome === "tooMany") throw tooManyAttempts();
  return outcome;
}

/** An account; or for who has none yet, the last invitation that is open. */
async function knownUnder(tx: Transaction, email: string): Promise<LinkFor | null> {
  const [own] = await tx.select().from(account).where(eq(account.email, email));
  if (own !== undefined) return { account: own.id };
  const [invited] = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.email, email), isOpen))
    .orderBy(desc(invitation.createdAt))
    .limit(1);
  return invited === undefined ? null : { programme: invited.programmeId, invitation: invited.id };
}

/**
 * Uses a link up and begins a session, always a new one: a cookie that somebody planted beforehand
 * signs nobody in. Reading the address's mail is what an invitation asks for, so its link accepts it.
 *
 * @param from the network address that asks
 * @param before the browser's session until now, which ends
 * @returns the session's secret, for the cookie
 * @throws InnestoError `notFound` for a link that is used, too old or invented; `tooMany`
 */
export async function enter(
  db: Service,
  asked: { readonly secret: string; readonly from: string; readonly before?: string | undefined },
): Promise<string> {
  const { secret, from, before } = asked;
  const outcome = await db.asSystem(null, async (tx) => {
    if (!(await countAttempt(tx, `entry from ${from}`, ENTRIES_PER_ADDRESS))) return "tooMany";
    const to = await takeLink(tx, secret);
    const accountId = to === null || "account" in to ? to?.account : await acceptInvitation(tx, to);
    if (accountId === undefined) return "spent";
    if (before !== undefined) await endSession(tx, before);
    return { session: await beginSession(tx, accountId) };
  });
  if (outcome === "tooMany") throw tooManyAttempts();
  if (outcome === "spent") throw spentLink();
  return outcome.session;
}

/** Signs out: the session ends for whoever has its cookie. */
export async function leave(db: Service, session: string): Promise<void> {
  await db.asSystem(null, (tx) => endSession(tx, session));
}

export const spentLink = (): InnestoError =>
  new InnestoError("notFound", {
    it: "Questo collegamento è già stato usato o è scaduto: chiederne uno nuovo.",
    en: "This link has been used already or has expired: ask for a new one.",
  });
