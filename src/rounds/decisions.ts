import { and, asc, eq, isNotNull } from "drizzle-orm";
import { decision } from "../db/tables/decision.ts";
import type { Transaction } from "../db/transaction.ts";
import type { PairIds } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";

type Decision = typeof decision.$inferSelect;

export interface StandingDecisions {
  readonly pins: Policy["pins"];
  readonly forbids: PairIds[];
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
  const ofKind = (kind: Decision["kind"]) => standing.filter((row) => row.kind === kind);
  return { pins: ofKind("pin").map(pinOf), forbids: ofKind("forbid").map(pairOf) };
}

const pairOf = (row: Decision): PairIds => ({
  seeker: row.seekerParticipantId!,
  place: row.placeResourceId!,
});

/** A pin with what it sets aside, and why. */
const pinOf = (row: Decision): Policy["pins"][number] => ({
  ...pairOf(row),
  ...(row.overrides.length > 0 && { overrides: row.overrides, because: row.words ?? "" }),
});
