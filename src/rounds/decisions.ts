import { and, asc, eq, isNotNull } from "drizzle-orm";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Market } from "../matching/glossary.ts";
import type { PairIds } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { columnsOf, pairIn } from "./market-columns.ts";

type Decision = typeof decision.$inferSelect;

export interface StandingDecisions {
  readonly pins: Policy["pins"];
  readonly forbids: PairIds[];
}

/** The pins and forbids of a round's market that nothing has revoked, in the order in which they were made. */
export async function standingDecisions(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  market: Market,
): Promise<StandingDecisions> {
  const { seeker, place } = columnsOf(market);
  const rows = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, roundNumber),
        isNotNull(decision[seeker]),
        isNotNull(decision[place]),
      ),
    )
    .orderBy(asc(decision.createdAt), asc(decision.id));
  const revoked = new Set(rows.map(({ revokes }) => revokes));
  const standing = rows.filter(({ id, revokes }) => revokes === null && !revoked.has(id));
  const ofKind = (kind: Decision["kind"]) => standing.filter((row) => row.kind === kind);
  return { pins: ofKind("pin").map(pinOf), forbids: ofKind("forbid").map(pairIn) };
}

/** A pin with what it sets aside, and why. */
const pinOf = (row: Decision): Policy["pins"][number] => ({
  ...pairIn(row),
  ...(row.overrides.length > 0 && { overrides: row.overrides, because: row.words ?? "" }),
});
