import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { Overridable } from "../matching/glossary.ts";
import { pairIn } from "./market-columns.ts";
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
  const rows = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, number),
        inArray(decision.kind, [...KINDS]),
        isNull(decision.pairingId),
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
