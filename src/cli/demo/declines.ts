import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "../../db/client.ts";
import { decision } from "../../db/tables/decision.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { ProposalRow } from "../../rounds/runs.ts";

/** Of the weakest proposals, two come to nothing by the person's word and one by the host's. */
const WORDS = [
  { kind: "withdraw", madeBy: "participant" },
  { kind: "withdraw", madeBy: "participant" },
  { kind: "decline", madeBy: "host" },
] as const;

/** Keeps the refusals with which the example's first round ends. */
export async function declineWeakest(
  db: Database,
  programmeId: string,
  roundNumber: number,
  proposals: readonly ProposalRow[],
): Promise<void> {
  const weakest = proposals
    .toSorted((a, b) => a.fit - b.fit || (a.seeker < b.seeker ? -1 : 1))
    .slice(0, WORDS.length);
  await db.asSystem(programmeId, (tx) =>
    tx.insert(decision).values(
      weakest.map(({ seeker, place }, i) => ({
        programmeId,
        // Numbered as every decision is; the example's first round has no other.
        id: `D${i + 1}`,
        roundNumber,
        ...WORDS[i]!,
        seekerParticipantId: seeker,
        placeResourceId: place,
        madeFrom: "demo",
      })),
    ),
  );
}

/** The pairs that somebody refused in a round, by person. */
export async function declinedPairs(tx: Transaction, programmeId: string, roundNumber: number) {
  const rows = await tx
    .select()
    .from(decision)
    .where(
      and(
        eq(decision.programmeId, programmeId),
        eq(decision.roundNumber, roundNumber),
        inArray(decision.kind, ["decline", "withdraw"]),
        isNotNull(decision.seekerParticipantId),
      ),
    )
    .orderBy(asc(decision.seekerParticipantId));
  return rows.map(({ kind, seekerParticipantId, placeResourceId }) => ({
    kind: kind as "decline" | "withdraw",
    seeker: seekerParticipantId!,
    place: placeResourceId!,
  }));
}
