import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { idempotentRequest } from "../db/tables/request.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Service } from "./service.ts";

/** A request as it is told apart: who sends it, under which key, and what it says. */
export interface KeyedRequest {
  readonly caller: string;
  readonly key: string;
  /** A digest of method, address and body. */
  readonly fingerprint: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Claim =
  /** The key is the caller's now: do the work, then `keepAnswer` or `letGo`. */
  | { readonly kind: "claimed" }
  /** The same request was answered before. */
  | { readonly kind: "answered"; readonly answer: StoredAnswer }
  /** The same request is being worked on. */
  | { readonly kind: "underWay" }
  /** The key stands for another request. */
  | { readonly kind: "taken" };

/** For how long a repeat gets the first answer. */
const KEPT = sql`interval '24 hours'`;
/** After this an unanswered request is taken for one whose process died: no run takes so long. */
const ABANDONED = sql`interval '1 hour'`;

/** Takes a key, or tells what it stands for already. Of concurrent claims exactly one is `claimed`. */
export async function claim(db: Service, request: KeyedRequest): Promise<Claim> {
  return await db.asSystem(null, async (tx) => {
    await forgetOld(tx);
    const claimed = await tx
      .insert(idempotentRequest)
      .values(request)
      .onConflictDoNothing()
      .returning({ key: idempotentRequest.key });
    return claimed.length > 0 ? { kind: "claimed" } : await standing(tx, request);
  });
}

/** Keeps the answer for later repeats. */
export async function keepAnswer(
  db: Service,
  request: KeyedRequest,
  answer: StoredAnswer,
): Promise<void> {
  await db.asSystem(null, (tx) =>
    tx.update(idempotentRequest).set(answer).where(unanswered(request)),
  );
}

/** Gives the key back: the work failed by the service's own fault, and a repeat is to try again. */
export async function letGo(db: Service, request: KeyedRequest): Promise<void> {
  await db.asSystem(null, (tx) => tx.delete(idempotentRequest).where(unanswered(request)));
}

const keyed = ({ caller, key }: KeyedRequest) =>
  and(eq(idempotentRequest.caller, caller), eq(idempotentRequest.key, key));

const unanswered = (request: KeyedRequest) => and(keyed(request), isNull(idempotentRequest.status));

async function standing(tx: Transaction, request: KeyedRequest): Promise<Claim> {
  const [row] = await tx.select().from(idempotentRequest).where(keyed(request));
  if (row === undefined) return { kind: "underWay" };
  if (row.fingerprint !== request.fingerprint) return { kind: "taken" };
  const { status, headers, body } = row;
  if (status === null) return { kind: "underWay" };
  const answer = { status, headers: headers as StoredAnswer["headers"], body: body ?? "" };
  return { kind: "answered", answer };
}

async function forgetOld(tx: Transaction): Promise<void> {
  const { createdAt, status } = idempotentRequest;
  await tx.delete(idempotentRequest).where(lt(createdAt, sql`now() - ${KEPT}`));
  await tx
    .delete(idempotentRequest)
    .where(and(isNull(status), lt(createdAt, sql`now() - ${ABANDONED}`)));
}
