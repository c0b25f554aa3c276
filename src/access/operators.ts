import { eq } from "drizzle-orm";
import { account } from "../db/tables/account.ts";
import { emailOf } from "./email.ts";
import { accountUnder } from "./invitations.ts";
import { type IssuedLink, issueLink, SENT_MINUTES } from "./links.ts";
import type { Service } from "./service.ts";
import { endSessionsOf } from "./sessions.ts";

/**
 * Makes the account of an address the technical administrator's, and a link that signs it in once.
 *
 * @throws InnestoError `invalid` for no address
 */
export async function appointOperator(db: Service, address: string): Promise<IssuedLink> {
  const email = emailOf(address);
  return await db.asSystem(null, async (tx) => {
    const id = await accountUnder(tx, email);
    await tx.update(account).set({ isOperator: true }).where(eq(account.id, id));
    return { email, secret: await issueLink(tx, { account: id }, SENT_MINUTES) };
  });
}

/** Takes that back, and signs the account out everywhere; again, or for an unknown address, changes nothing. */
export async function dismissOperator(db: Service, address: string): Promise<void> {
  const email = emailOf(address);
  await db.asSystem(null, async (tx) => {
    const [found] = await tx
      .update(account)
      .set({ isOperator: false })
      .where(eq(account.email, email))
      .returning();
    if (found !== undefined) await endSessionsOf(tx, found.id);
  });
}
