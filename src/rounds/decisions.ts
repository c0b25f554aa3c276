import { and, asc, eq, isNotNull } from "drizzle-orm";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import type { PairIds } from "../matching/parties.ts";

type Decision = typeof decision.$inferSelect;

export interface StandingDecisions {
  readonly pins: readonly PairIds[];
  readonly forbids: readonly PairIds[];
}

/** The pins and forbids of a round that nothing has revoked, in the order in which they were made. */
export async function standingDecisions(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
): Promise<StandingDecisions> {
  const rows = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, roundNumber),
        isNotNull(decision.seekerParticipantId),
        isNotNull(decision.placeResourceId),
      ),
    )
    .orderBy(asc(decision.createdAt), asc(decision.id));
  const revoked = new Set(rows.map(({ revokes }) => revokes));
  const standing = rows.filter(({ id, revokes }) => revokes === null && !revoked.has(id));
  const pairs = (kind: Decision["kind"]) =>
    standing
      .filter((row) => row.kind === kind)
      .map((row) => ({ seeker: row.seekerParticipantId!, place: row.placeResourceId! }));
  return { pins: pairs("pin"), forbids: pairs("forbid") };
}
