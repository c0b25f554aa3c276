import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Market, Overridable } from "../matching/glossary.ts";
import { columnsOf, pairIn } from "./market-columns.ts";
import { requireRound } from "./rounds.ts";

/** A word of the coordination's on a pair, or the revocation of one. */
export interface KeptDecision {
  readonly id: string;
  readonly kind: "pin" | "forbid";
  readonly seeker: string;
  readonly place: string;
  readonly madeBy: string;
  readonly madeFrom: string;
  readonly words: string | null;
  /** Constraints that a pin sets aside. */
  readonly overrides: readonly Overridable[];
  /** The decision that this one takes back. */
  readonly revokes: string | null;
  readonly createdAt: Date;
}

const KINDS = ["pin", "forbid"] as const;

/** The pins and forbids of a round with their revocations, in the order in which they were made; throws `notFound`. */
export async function listPairDecisions(
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<KeptDecision[]> {
  await requireRound(tx, programmeId, number);
  return await pairDecisions(tx, programmeId, number);
}

/** Those that nothing has revoked, of one market or of all. */
export async function standingPairDecisions(
  tx: Transaction,
  programmeId: string,
  number: number,
  market?: Market,
): Promise<KeptDecision[]> {
  const all = await pairDecisions(tx, programmeId, number, market);
  const revoked = new Set(all.map(({ revokes }) => revokes));
  return all.filter(({ id, revokes }) => revokes === null && !revoked.has(id));
}

async function pairDecisions(
  tx: Transaction,
  programmeId: string,
  number: number,
  market?: Market,
): Promise<KeptDecision[]> {
  const rows = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, number),
        inArray(decision.kind, [...KINDS]),
        isNull(decision.pairingId),
        ...(market === undefined ? [] : ofMarket(market)),
      ),
    )
    .orderBy(asc(decision.createdAt), asc(decision.id));
  return rows.map(
    ({ id, kind, madeBy, madeFrom, words, overrides, revokes, createdAt, ...pair }) => ({
      id,
      madeBy,
      madeFrom,
      words,
      overrides,
      revokes,
      createdAt,
      kind: kind as KeptDecision["kind"],
      ...pairIn(pair),
    }),
  );
}

function ofMarket(market: Market) {
  const { seeker, place } = columnsOf(market);
  return [isNotNull(decision[seeker]), isNotNull(decision[place])];
}

/** One of them; throws `notFound`. */
export async function requirePairDecision(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<KeptDecision> {
  const found = (await listPairDecisions(tx, programmeId, number)).find((row) => row.id === id);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Il ciclo ${number} non ha una scelta «${id}».`,
    en: `Round ${number} has no decision "${id}".`,
  });
}
