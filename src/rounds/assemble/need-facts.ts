import { and, asc, desc, eq, isNotNull, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { ideaStage } from "../../db/tables/idea.ts";
import { pairing } from "../../db/tables/pairing.ts";
import { round } from "../../db/tables/round.ts";
import { proposal, run, waiting } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PairExplanation } from "../../matching/explain/types.ts";

/** What the market `resourcing` reads beside the profiles: what earlier markets and rounds have settled. */
export async function loadNeedFacts(tx: Transaction, programmeId: string, roundNumber: number) {
  return {
    hosted: await hostedNow(tx, programmeId, roundNumber),
    agreed: await agreedNeeds(tx, programmeId),
    archived: await archivedIdeas(tx, programmeId),
    waits: await roundsWaited(tx, programmeId, roundNumber),
  };
}

export type NeedFacts = Awaited<ReturnType<typeof loadNeedFacts>>;

const REFUSED = ["declined", "withdrawn", "replaced"] as const;

/** What a closed round put forward is told as it was: its pairs that waited for an answer lapsed with it. */
async function statesOfNothing(tx: Transaction, programmeId: string, roundNumber: number) {
  const [found] = await tx
    .select({ state: round.state })
    .from(round)
    .where(and(eq(round.programmeId, programmeId), eq(round.number, roundNumber)));
  return found?.state === "closed" ? [...REFUSED] : [...REFUSED, "lapsed" as const];
}

/** Who is to be hosted where by the published incubation of this round, what came to nothing since left out. */
async function hostedNow(tx: Transaction, programmeId: string, roundNumber: number) {
  const nothing = await statesOfNothing(tx, programmeId, roundNumber);
  const rows = await tx
    .select({
      participantId: proposal.seekerParticipantId,
      resourceId: proposal.placeResourceId,
      explanation: proposal.explanation,
    })
    .from(proposal)
    .innerJoin(run, and(eq(run.programmeId, proposal.programmeId), eq(run.id, proposal.runId)))
    .leftJoin(
      pairing,
      and(eq(pairing.programmeId, proposal.programmeId), eq(pairing.proposalId, proposal.id)),
    )
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(run.roundNumber, roundNumber),
        eq(run.market, "incubation"),
        isNotNull(run.publishedAt),
        or(isNull(pairing.state), notInArray(pairing.state, nothing)),
      ),
    )
    .orderBy(asc(proposal.id));
  return rows.map(({ explanation, ...pair }) => ({
    ...pair,
    /** What the proposal says of needs that the host meets, in both sides' words. */
    meets: (explanation as PairExplanation).criteria.flatMap(({ name, evidence }) =>
      name === "needs" ? evidence : [],
    ),
  }));
}

/** Needs to which a giver has said its final yes, in whatever round. */
const agreedNeeds = (tx: Transaction, programmeId: string) =>
  tx
    .select({ needId: pairing.seekerNeedId, resourceId: pairing.placeResourceId })
    .from(pairing)
    .where(
      and(
        eq(pairing.programmeId, programmeId),
        isNotNull(pairing.seekerNeedId),
        isNotNull(pairing.placeResourceId),
        eq(pairing.state, "agreed"),
      ),
    )
    .orderBy(asc(pairing.id));

async function archivedIdeas(tx: Transaction, programmeId: string): Promise<ReadonlySet<string>> {
  const newest = tx
    .selectDistinctOn([ideaStage.ideaId])
    .from(ideaStage)
    .where(eq(ideaStage.programmeId, programmeId))
    .orderBy(ideaStage.ideaId, sql`${ideaStage.since} desc nulls last`, desc(ideaStage.id))
    .as("newest");
  const rows = await tx
    .select({ ideaId: newest.ideaId })
    .from(newest)
    .where(eq(newest.stage, "archived"));
  return new Set(rows.map(({ ideaId }) => ideaId));
}

/** In how many earlier rounds' published runs each need was left without a proposal. */
async function roundsWaited(tx: Transaction, programmeId: string, roundNumber: number) {
  const rows = await tx
    .select({ needId: waiting.seekerNeedId, rounds: sql<number>`count(*)::int` })
    .from(waiting)
    .innerJoin(run, and(eq(run.programmeId, waiting.programmeId), eq(run.id, waiting.runId)))
    .where(
      and(
        eq(waiting.programmeId, programmeId),
        isNotNull(waiting.seekerNeedId),
        isNotNull(run.publishedAt),
        lt(run.roundNumber, roundNumber),
      ),
    )
    .groupBy(waiting.seekerNeedId);
  return new Map(rows.map(({ needId, rounds }) => [needId, rounds]));
}
