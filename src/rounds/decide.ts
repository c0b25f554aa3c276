import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Overridable } from "../matching/glossary.ts";
import { pairRow } from "./market-columns.ts";
import { marketOfPair } from "./market-of-pair.ts";
import { requireRound } from "./rounds.ts";

/** Who decides, and where from: `cli`, `api`, … */
export interface Maker {
  readonly madeBy: string;
  readonly madeFrom: string;
}

export interface PairDecision extends Maker {
  readonly kind: "pin" | "forbid";
  readonly seeker: string;
  readonly place: string;
  readonly words?: string | undefined;
  /** Of a pin: overridable constraints that it sets aside; `words` then says why. */
  readonly overrides?: readonly Overridable[] | undefined;
}

/** Keeps the coordination's word on a pair for the round's next runs. A decision is added, never changed. */
export async function decide(
  db: Database,
  programmeId: string,
  roundNumber: number,
  made: PairDecision,
): Promise<string> {
  return await db.asSystem(programmeId, async (tx) => {
    await requireUndecided(tx, programmeId, roundNumber);
    return await addDecision(tx, programmeId, roundNumber, made);
  });
}

/** Throws `conflict` for a round that takes no more decisions. */
export async function requireUndecided(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
): Promise<void> {
  const round = await requireRound(tx, programmeId, roundNumber);
  if (round.state === "closed")
    throw new InnestoError("conflict", {
      it: `Il ciclo ${roundNumber} è chiuso.`,
      en: `Round ${roundNumber} is closed.`,
    });
}

/** The same inside a transaction. Throws `notFound` for parties that are not there, `invalid` for an override without a reason. */
export async function addDecision(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  { kind, seeker, place, madeBy, madeFrom, words, overrides = [] }: PairDecision,
): Promise<string> {
  const market = await marketOfPair(tx, programmeId, { seeker, place });
  if (overrides.length > 0 && (kind !== "pin" || words === undefined)) throw withoutReason();
  const id = await nextDecision(tx, programmeId);
  await tx.insert(decision).values({
    programmeId,
    id,
    roundNumber,
    kind,
    ...pairRow(market, { seeker, place }),
    madeBy,
    madeFrom,
    words: words ?? null,
    overrides: [...overrides],
    // Several may be made in one transaction, and their order counts.
    createdAt: sql`clock_timestamp()`,
  });
  return id;
}

const withoutReason = () =>
  new InnestoError("invalid", {
    it: "Una deroga vale per un blocco e vuole il suo motivo, che resta scritto.",
    en: "A constraint is set aside for a pin only, and with a reason, which is kept.",
  });

/** Takes back a decision by another one that names it. Throws `conflict` where that has been done already. */
export const revoke = (db: Database, programmeId: string, id: string, by: Maker): Promise<string> =>
  db.asSystem(programmeId, (tx) => addRevocation(tx, programmeId, id, by));

/** The same inside a transaction. */
export async function addRevocation(
  tx: Transaction,
  programmeId: string,
  id: string,
  { madeBy, madeFrom }: Maker,
): Promise<string> {
  const [before] = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.programmeId, programmeId), eq(decision.id, id)));
  if (before === undefined)
    throw new InnestoError("notFound", {
      it: `Non c'è una scelta «${id}».`,
      en: `There is no decision "${id}".`,
    });
  const next = await nextDecision(tx, programmeId);
  const [revocation] = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(and(eq(decision.programmeId, programmeId), eq(decision.revokes, id)));
  if (revocation !== undefined || before.revokes !== null) throw cannotRevoke(id);
  await tx.insert(decision).values({
    ...before,
    madeBy,
    madeFrom,
    id: next,
    revokes: id,
    createdAt: sql`clock_timestamp()`,
  });
  return next;
}

const cannotRevoke = (id: string) =>
  new InnestoError("conflict", {
    it: `La scelta «${id}» è già stata revocata, o è essa stessa una revoca.`,
    en: `Decision "${id}" has been revoked already, or is a revocation itself.`,
  });

/** D1, D2, …: one at a time, under a lock of the programme's own; a number that was erased is not given again while a later one stands. */
export async function nextDecision(tx: Transaction, programmeId: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`decision ${programmeId}`}))`);
  const [row] = await tx
    .select({ n: sql<number>`coalesce(max(substr(${decision.id}, 2)::int), 0) + 1` })
    .from(decision)
    .where(eq(decision.programmeId, programmeId));
  return `D${row!.n}`;
}
