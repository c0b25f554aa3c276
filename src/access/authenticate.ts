import { eq } from "drizzle-orm";
import { account, membership } from "../db/tables/account.ts";
import { PROGRAMME_ROLES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { sessionOf } from "./cookie.ts";
import { isSafe } from "./guards/origin.ts";
import { keyOfSecret } from "./keys.ts";
import type { Mandate } from "./mandate.ts";
import type { Service } from "./service.ts";
import { accountOfSession } from "./sessions.ts";
import { notYours, type Part, signInNeeded, STRANGER, type Visitor } from "./visitor.ts";

const BEARER = /^bearer +(\S+)$/i;

/**
 * Who sends a request, for pages and programs alike. A key that does not hold is refused even where nobody has to
 * sign in: its program is to learn of it. A session that has ended is as none.
 *
 * @param isSecure whether people reach the service by https
 * @throws InnestoError `unauthorised` for a key that does not hold, `forbidden` for a change with one that may look only
 */
export const authenticator =
  (db: Service, isSecure: boolean) =>
  async (request: Request): Promise<Visitor> => {
    const authorization = request.headers.get("authorization");
    if (authorization !== null) return await programWith(db, authorization, request.method);
    const session = sessionOf(request.headers.get("cookie") ?? "", isSecure);
    return session === undefined ? STRANGER : await personOf(db, session);
  };

async function programWith(db: Service, authorization: string, method: string): Promise<Visitor> {
  const secret = BEARER.exec(authorization)?.[1];
  const key = secret && (await db.asSystem(null, (tx) => keyOfSecret(tx, secret)));
  if (!key) throw signInNeeded();
  if (key.scope === "read" && !isSafe(method)) throw notYours();
  return { ...STRANGER, actors: [partOf(key, `key:${key.id}`)], via: "key" };
}

async function personOf(db: Service, session: string): Promise<Visitor> {
  return await db.asSystem(null, async (tx) => {
    const found = await accountOfSession(tx, session);
    return found === null ? STRANGER : await visitorOf(tx, found);
  });
}

async function visitorOf(
  tx: Transaction,
  { id, email, isOperator: operator }: typeof account.$inferSelect,
): Promise<Visitor> {
  const roles = await tx.select().from(membership).where(eq(membership.accountId, id));
  const actors = roles.map((row) => partOf(row, id)).toSorted(strongestFirst);
  return { account: { id, email, name: email }, actors, operator, via: "session" };
}

const partOf = (
  { programmeId, role, subject }: Mandate & { readonly programmeId: string },
  by: string,
): Part => ({ kind: role, programme: programmeId, subject, account: by });

const rankOf = ({ kind }: Part): number => PROGRAMME_ROLES.indexOf(kind);

const strongestFirst = (a: Part, b: Part): number =>
  rankOf(a) - rankOf(b) || (a.programme + a.subject < b.programme + b.subject ? -1 : 1);
