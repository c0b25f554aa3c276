import { and, asc, eq, getTableColumns, gt, isNull, lt, or, sql } from "drizzle-orm";
import { apiKey } from "../db/tables/api-key.ts";
import type { KEY_SCOPES } from "../db/tables/lists.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { type Mandate, mandateColumns, requireSubject } from "./mandate.ts";
import { digestOf, newSecret } from "./secret.ts";
import type { Service } from "./service.ts";

export type KeyScope = (typeof KEY_SCOPES)[number];

// The digest stays inside: nobody asks for it, and the coordination may not.
const { digest: _digest, ...SHOWN } = getTableColumns(apiKey);
export type ApiKey = Omit<typeof apiKey.$inferSelect, "digest">;

/** Known at sight, so that a scanner of source code finds one that slipped into it. */
const PREFIX = "innesto_";
const USED = sql.raw(`interval '1 hour'`);

export interface NewKey extends Mandate {
  /** What it is for. */
  readonly name: string;
  readonly scope: KeyScope;
  readonly days: number;
  readonly createdBy: string;
}

/**
 * Makes a key for a program, with one role in one programme. Its secret is told this once.
 *
 * @throws InnestoError `notFound` for an unknown subject, `conflict` for a name that is taken
 */
export async function createKey(
  db: Service,
  programmeId: string,
  { name, scope, days, createdBy, ...mandate }: NewKey,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const secret = `${PREFIX}${newSecret()}`;
  return await db.asSystem(programmeId, async (tx) => {
    await requireSubject(tx, programmeId, mandate);
    const [key] = await tx
      .insert(apiKey)
      .values({
        programmeId,
        id: sql`(select 'K' || coalesce(max(substr(id, 2)::int), 0) + 1 from api_key
          where programme_id = ${programmeId})`,
        name,
        scope,
        digest: digestOf(secret),
        createdBy,
        expiresAt: sql`now() + make_interval(days => ${days}::int)`,
        ...mandateColumns(mandate),
      })
      .onConflictDoNothing({ target: [apiKey.programmeId, apiKey.name] })
      .returning(SHOWN);
    if (key === undefined) throw taken(name);
    return { key, secret };
  });
}

/** The keys of a programme, in order; those that have ended too. */
export const listKeys = (tx: Transaction, programmeId: string): Promise<ApiKey[]> =>
  tx
    .select(SHOWN)
    .from(apiKey)
    .where(eq(apiKey.programmeId, programmeId))
    .orderBy(asc(sql`substr(${apiKey.id}, 2)::int`));

/** Ends a key for good; again changes nothing. Throws `notFound`. */
export async function revokeKey(db: Service, programmeId: string, id: string): Promise<ApiKey> {
  const own = and(eq(apiKey.programmeId, programmeId), eq(apiKey.id, id));
  return await db.asSystem(programmeId, async (tx) => {
    const [revoked] = await tx
      .update(apiKey)
      .set({ revokedAt: sql`coalesce(${apiKey.revokedAt}, now())` })
      .where(own)
      .returning(SHOWN);
    if (revoked === undefined) throw unknown(id);
    return revoked;
  });
}

/** The key that a program shows, if it holds; notes, to the hour, that it was used. */
export async function keyOfSecret(tx: Transaction, secret: string): Promise<ApiKey | null> {
  const holds = and(
    eq(apiKey.digest, digestOf(secret)),
    isNull(apiKey.revokedAt),
    gt(apiKey.expiresAt, sql`now()`),
  );
  const [key] = await tx.select(SHOWN).from(apiKey).where(holds);
  if (key === undefined) return null;
  const isNews = or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, sql`now() - ${USED}`));
  await tx
    .update(apiKey)
    .set({ lastUsedAt: sql`now()` })
    .where(and(holds, isNews));
  return key;
}

const taken = (name: string) =>
  new InnestoError("conflict", {
    it: `C'è già una chiave di nome «${name}»: darne un altro.`,
    en: `There is a key named "${name}" already: give another one.`,
  });

const unknown = (id: string) =>
  new InnestoError("notFound", { it: `Non c'è una chiave ${id}.`, en: `There is no key ${id}.` });
