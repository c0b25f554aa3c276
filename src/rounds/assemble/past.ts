import { and, asc, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { collaboration } from "../../db/tables/collaboration.ts";
import { decision } from "../../db/tables/decision.ts";
import { resource } from "../../db/tables/resource.ts";
import { round } from "../../db/tables/round.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PastPair } from "../../matching/parties.ts";

/** Of a person, or of a need. */
type PastRow = PastPair & {
  readonly participantId: string | null;
  readonly needId: string | null;
};

/** Who was declined by whom, or has ended a collaboration where, up to this round; of all, or of one person. */
export async function loadPast(
  tx: Transaction,
  programmeId: string,
  roundNumber: number,
  person?: string,
): Promise<PastRow[]> {
  const declined = await declines(tx, programmeId, roundNumber, person);
  const ended = await endings(tx, programmeId, roundNumber, person);
  return [
    ...declined.map((row) => ({ ...row, how: "declined" as const })),
    ...ended.map((row) => ({ ...row, how: "ended" as const })),
  ];
}

const NO: (typeof decision.$inferSelect)["kind"][] = ["decline", "withdraw"];

/** The refusals of either side that nobody has taken back. */
function declines(tx: Transaction, programmeId: string, roundNumber: number, person?: string) {
  const revocation = alias(decision, "revocation");
  return tx
    .selectDistinct({
      participantId: sql<string | null>`${decision.seekerParticipantId}`.as("participant"),
      needId: sql<string | null>`${decision.seekerNeedId}`.as("need"),
      hostId:
        sql<string>`coalesce(${resource.organisationId}, ${resource.hubId}, ${resource.id})`.as(
          "host",
        ),
      roundsAgo: sql<number>`${roundNumber} - ${decision.roundNumber}`.as("rounds_ago"),
    })
    .from(decision)
    .innerJoin(
      resource,
      and(
        eq(resource.programmeId, decision.programmeId),
        eq(resource.id, decision.placeResourceId),
      ),
    )
    .leftJoin(
      revocation,
      and(eq(revocation.programmeId, decision.programmeId), eq(revocation.revokes, decision.id)),
    )
    .where(
      and(
        eq(decision.programmeId, programmeId),
        inArray(decision.kind, NO),
        or(isNotNull(decision.seekerParticipantId), isNotNull(decision.seekerNeedId)),
        person === undefined ? undefined : eq(decision.seekerParticipantId, person),
        lte(decision.roundNumber, roundNumber),
        sql`${revocation.id} is null and ${decision.revokes} is null`,
      ),
    )
    .orderBy(sql`participant, need, host, rounds_ago`);
}

/** The collaborations that are over, whatever came of them; a round opened after the end is one round later. */
function endings(tx: Transaction, programmeId: string, roundNumber: number, person?: string) {
  return tx
    .select({
      participantId: collaboration.participantId,
      needId: sql<string | null>`null`,
      hostId: collaboration.organisationId,
      roundsAgo: sql<number>`(select count(*)::int from ${round}
        where ${round.programmeId} = ${programmeId} and ${round.number} <= ${roundNumber}
          and (${round.openedAt} at time zone 'Europe/Rome')::date > ${collaboration.endedOn})`,
    })
    .from(collaboration)
    .where(
      and(
        eq(collaboration.programmeId, programmeId),
        person === undefined
          ? isNotNull(collaboration.participantId)
          : eq(collaboration.participantId, person),
        isNotNull(collaboration.endedOn),
      ),
    )
    .orderBy(asc(collaboration.id));
}
