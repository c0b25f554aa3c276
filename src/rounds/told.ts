import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { proposal, run, waiting } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import type { PairExplanation, WaitingExplanation } from "../matching/explain/types.ts";
import {
  pairToHost,
  type PairToHost,
  pairToPerson,
  type PairToPerson,
  waitingToPerson,
  type WaitingToPerson,
} from "../matching/explain/told.ts";

/**
 * What may be told of kept explanations, which the coordination alone reads whole. Each takes one of the service's own
 * transactions, and codes that the asker has been seen to own.
 */

/** Proposals as their hosts read them, by id. */
export async function toldToHost(
  tx: Transaction,
  programmeId: string,
  proposals: readonly string[],
): Promise<ReadonlyMap<string, PairToHost>> {
  const rows = await explanations(tx, programmeId, proposals);
  return new Map(rows.map(({ id, explanation }) => [id, pairToHost(explanation)]));
}

/** A proposal as the person reads it; null where there is none. */
export async function toldToPerson(
  tx: Transaction,
  programmeId: string,
  id: string,
  isChosen: boolean,
): Promise<PairToPerson | null> {
  const [row] = await explanations(tx, programmeId, [id]);
  return row === undefined ? null : pairToPerson(row.explanation, isChosen);
}

const explanations = (tx: Transaction, programmeId: string, ids: readonly string[]) =>
  tx
    .select({ id: proposal.id, explanation: proposal.explanation })
    .from(proposal)
    .where(and(eq(proposal.programmeId, programmeId), inArray(proposal.id, [...ids])))
    .then((rows) =>
      rows.map(({ id, explanation }) => ({ id, explanation: explanation as PairExplanation })),
    );

/** Why a person waits, and by which round, of the newest published run that left them waiting. */
export async function waitOf(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<{ readonly round: number; readonly told: WaitingToPerson } | null> {
  const rows = await tx
    .select({ round: run.roundNumber, explanation: waiting.explanation })
    .from(waiting)
    .innerJoin(run, and(eq(run.programmeId, waiting.programmeId), eq(run.id, waiting.runId)))
    .where(
      and(
        eq(waiting.programmeId, programmeId),
        eq(waiting.seekerParticipantId, person),
        isNotNull(run.publishedAt),
      ),
    );
  const [newest] = rows.toSorted((a, b) => b.round - a.round);
  if (newest === undefined) return null;
  const { round, explanation } = newest;
  return { round, told: waitingToPerson(explanation as WaitingExplanation) };
}
