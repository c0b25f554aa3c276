import { inArray } from "drizzle-orm";
import { account } from "../db/tables/account.ts";
import { InnestoError } from "../errors.ts";
import { actingAs } from "./acting-as.ts";
import { endMembership, listMembers, type Member } from "./members.ts";
import type { Service } from "./service.ts";
import type { Part } from "./visitor.ts";

/** Somebody who has a role in a programme, with the address that they sign in by. */
export interface Entrant extends Member {
  readonly email: string;
}

/**
 * Who has a role in a programme, for its coordination. It invited the addresses itself; accounts are the service's
 * to read.
 */
export async function listEntrants(db: Service, actor: Part): Promise<readonly Entrant[]> {
  const members = await actingAs(db, actor).asSystem(actor.programme, (tx) =>
    listMembers(tx, actor.programme),
  );
  const accounts = await db.asSystem(null, (tx) =>
    tx
      .select({ id: account.id, email: account.email })
      .from(account)
      .where(
        inArray(
          account.id,
          members.map((one) => one.account),
        ),
      ),
  );
  const emails = new Map(accounts.map(({ id, email }) => [id, email]));
  return members.map((one) => ({ ...one, email: emails.get(one.account) ?? "" }));
}

/**
 * Ends somebody's role in a programme, in its coordinator's name; nobody shuts themselves out.
 *
 * @throws InnestoError `conflict` for one's own, `notFound`
 */
export async function endEntry(
  db: Service,
  actor: Part,
  entry: Omit<Member, "since">,
): Promise<void> {
  if (entry.account === actor.account && entry.role === "coordinator") throw ownEntry();
  await endMembership(actingAs(db, actor), actor.programme, entry);
}

const ownEntry = () =>
  new InnestoError("conflict", {
    it: "È il tuo accesso: può toglierlo un'altra persona del coordinamento.",
    en: "This is your own access: somebody else of the coordination can end it.",
  });
