import { eq } from "drizzle-orm";
import type { ProgrammeActor } from "../db/actor.ts";
import { membership } from "../db/tables/account.ts";
import { PROGRAMME_ROLES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { keyOfSecret } from "./keys.ts";
import type { Part } from "./part.ts";
import type { Service } from "./service.ts";
import { type Account, accountOfSession } from "./sessions.ts";
import { signInNeeded, STRANGER, type Visitor } from "./visitor.ts";

/** What a request shows of who sends it. */
export interface Credentials {
  /** Of the Authorization header, as it is. */
  readonly authorization: string | undefined;
  /** The session's secret, of the cookie. */
  readonly session: string | undefined;
}

const BEARER = /^bearer +(\S+)$/i;

/**
 * Who sends a request. A key that does not hold is refused even where nobody has to sign in: its program is to
 * learn of it. A session that has ended is as none.
 *
 * @throws HttpProblem `signInNeeded` for an Authorization that does not hold
 */
export async function authenticate(
  db: Service,
  { authorization, session }: Credentials,
): Promise<Visitor> {
  if (authorization !== undefined) {
    const secret = BEARER.exec(authorization)?.[1];
    const visitor = secret === undefined ? null : await programWith(db, secret);
    if (visitor === null) throw signInNeeded();
    return visitor;
  }
  if (session === undefined) return STRANGER;
  return await db.asSystem(null, async (tx) => {
    const account = await accountOfSession(tx, session);
    return account === null ? STRANGER : await personOf(tx, account);
  });
}

async function programWith(db: Service, secret: string): Promise<Visitor | null> {
  const key = await db.asSystem(null, (tx) => keyOfSecret(tx, secret));
  if (key === null) return null;
  const { programmeId, id, role, subject, scope } = key;
  const actor = actorOf({ programmeId, role, subject }, `key:${id}`);
  return { ...STRANGER, actors: [actor], mayChange: scope === "write", via: "key" };
}

async function personOf(tx: Transaction, { id, email, isOperator }: Account): Promise<Visitor> {
  const roles = await tx.select().from(membership).where(eq(membership.accountId, id));
  const actors = roles.map((row) => actorOf(row, id)).toSorted(strongestFirst);
  return { account: { id, email }, actors, isOperator, mayChange: true, via: "session" };
}

const actorOf = (
  { programmeId, role, subject }: Part & { readonly programmeId: string },
  account: string,
): ProgrammeActor => ({ kind: role, programme: programmeId, subject, account });

const rankOf = ({ kind }: ProgrammeActor): number => PROGRAMME_ROLES.indexOf(kind);

const strongestFirst = (a: ProgrammeActor, b: ProgrammeActor): number =>
  rankOf(a) - rankOf(b) || (a.programme + a.subject < b.programme + b.subject ? -1 : 1);
