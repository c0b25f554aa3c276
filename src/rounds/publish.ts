import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../db/client.ts";
import { run as runTable } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { putToBothSides, takeBackPairings } from "./answers/put.ts";
import { lockRound, type Round } from "./rounds.ts";
import { type Run, requireRun } from "./runs.ts";
import { type By, COORDINATION, takeStep } from "./transitions.ts";

/**
 * Publishes one run of a round, which puts its proposals to both sides; another one of its market published before it
 * stands no more. Throws `conflict` for a run without a result, for a round that is confirmed or closed, and for a seat that
 * somebody has taken since the run was computed.
 */
export async function publishRun(
  db: Database,
  programmeId: string,
  id: string,
  by: By = COORDINATION,
): Promise<Run> {
  return await db.asSystem(programmeId, async (tx) => {
    const chosen = await requireRun(tx, programmeId, id);
    return await publishLocked(
      tx,
      await lockRound(tx, programmeId, chosen.roundNumber),
      chosen,
      by,
    );
  });
}

/** The same for a run of a locked round. */
export async function publishLocked(
  tx: Transaction,
  round: Round,
  chosen: Run,
  by: By,
): Promise<Run> {
  const { programmeId, id } = chosen;
  if (chosen.state !== "solved") throw withoutResult(chosen);
  // To publish what stands already changes nothing, and leaves no trace of a step that was none.
  if (round.state === "published" && (await isPublished(tx, chosen))) return chosen;
  await takeStep(tx, round, { to: "published", by, runId: id });
  await takeBack(tx, chosen);
  await tx
    .update(runTable)
    .set({ publishedAt: sql`now()` })
    .where(and(eq(runTable.programmeId, programmeId), eq(runTable.id, id)));
  await putToBothSides(tx, round, chosen, by);
  return await requireRun(tx, programmeId, id);
}

const isPublished = async (tx: Transaction, { programmeId, id }: Run): Promise<boolean> =>
  (await requireRun(tx, programmeId, id)).publishedAt !== null;

/** Takes the published run of a locked round back: its proposals stand no more, the round is «matched» again. */
export async function unpublish(
  tx: Transaction,
  round: Round,
  by: By,
  words?: string,
): Promise<Round> {
  const { programmeId, number } = round;
  const moved = await takeStep(tx, round, { to: "matched", by, words });
  await takeBackPairings(tx, round, by);
  await tx
    .update(runTable)
    .set({ publishedAt: null })
    .where(and(eq(runTable.programmeId, programmeId), eq(runTable.roundNumber, number)));
  return moved;
}

const takeBack = (tx: Transaction, { programmeId, roundNumber, market }: Run) =>
  tx
    .update(runTable)
    .set({ publishedAt: null })
    .where(
      and(
        eq(runTable.programmeId, programmeId),
        eq(runTable.roundNumber, roundNumber),
        eq(runTable.market, market),
        isNotNull(runTable.publishedAt),
      ),
    );

const withoutResult = ({ name }: Run) =>
  new InnestoError("conflict", {
    it: `«${name}» non ha un risultato da pubblicare.`,
    en: `"${name}" has no result to publish.`,
  });
