import { and, eq } from "drizzle-orm";
import { proposal, waiting } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import type { SeekerAnswer } from "../matching/answers.ts";
import { placeIn, seekerCode } from "./market-columns.ts";
import type { PairExplanation, WaitingExplanation } from "../matching/explain/types.ts";

/** Why a seeker got its place or waits, as it was explained when the run was computed; throws `notFound`. */
export async function keptAnswer(
  tx: Transaction,
  programmeId: string,
  runId: string,
  seeker: string,
): Promise<SeekerAnswer> {
  const [proposed] = await tx
    .select()
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(proposal.runId, runId),
        eq(seekerCode(proposal), seeker),
      ),
    );
  if (proposed !== undefined)
    return {
      kind: "proposed",
      place: placeIn(proposed),
      explanation: proposed.explanation as PairExplanation,
    };
  const [waits] = await tx
    .select()
    .from(waiting)
    .where(
      and(
        eq(waiting.programmeId, programmeId),
        eq(waiting.runId, runId),
        eq(seekerCode(waiting), seeker),
      ),
    );
  if (waits !== undefined)
    return { kind: "waiting", explanation: waits.explanation as WaitingExplanation };
  throw new InnestoError("notFound", {
    it: `${seeker} non è tra chi cercava un posto in questa ipotesi.`,
    en: `${seeker} is not among those who sought a place in this run.`,
  });
}
