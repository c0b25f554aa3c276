import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { lastPublished } from "../diff.ts";
import { openRound, openRoundOf, type Round } from "../rounds.ts";
import { type RunOptions, runRound } from "../run.ts";
import { listRuns, type Run } from "../runs.ts";
import { hasMovedOn } from "./moved-on.ts";

export interface RematchOptions extends Pick<RunOptions, "on" | "onProgress" | "signal"> {
  /** Opens the next round with this embedder where the last one is closed; else that is a `conflict`. */
  readonly opensWith: string | null;
  /** Takes part in the transaction that keeps the run, or finds that there is nothing to do. */
  readonly onDone: (tx: Transaction, rematched: Rematched) => Promise<void>;
}

/** What became of a programme's round. */
export interface Rematched {
  readonly round: number;
  readonly outcome: "rematched" | "unchanged";
  readonly run: string;
  /** The run that it is to be compared with: what stood before, or what the last round published. */
  readonly before: string | null;
}

/**
 * Matches a programme's round anew where its data have moved on since its last run; else nothing is computed.
 * What is published stays so until the coordination publishes another run.
 *
 * @throws InnestoError `conflict` where no round is open, or where it is confirmed; else as `runRound`
 */
export async function rematch(
  db: Database,
  programmeId: string,
  { on, opensWith, onDone, ...following }: RematchOptions,
): Promise<void> {
  const round = await roundToRematch(db, programmeId, opensWith);
  const { number } = round;
  const { last, before, due } = await db.asSystem(programmeId, async (tx) => {
    const runs = await listRuns(tx, programmeId, number);
    const own = runs.find(({ policyPatch }) => policyPatch === null);
    const isDue = own === undefined || (await hasMovedOn(tx, round, own, on));
    return { last: own, before: await runBefore(tx, programmeId, number, runs), due: isDue };
  });
  if (last !== undefined && !due) {
    const same = { round: number, outcome: "unchanged", run: last.id, before } as const;
    return await db.asSystem(programmeId, (tx) => onDone(tx, same));
  }
  await runRound(db, programmeId, number, {
    ...following,
    on,
    onKept: (tx, { id }) => onDone(tx, { round: number, outcome: "rematched", run: id, before }),
  });
}

async function roundToRematch(
  db: Database,
  programmeId: string,
  opensWith: string | null,
): Promise<Round> {
  const open = await db.asSystem(programmeId, (tx) => openRoundOf(tx, programmeId));
  if (open?.state === "confirmed") throw confirmed(open.number);
  if (open !== null) return open;
  if (opensWith === null) throw noneOpen(programmeId);
  return await openRound(db, programmeId, { embedderId: opensWith });
}

/** The published run of the round, or its newest with a solution, or what the last round published. */
async function runBefore(
  tx: Transaction,
  programmeId: string,
  number: number,
  runs: readonly Run[],
): Promise<string | null> {
  const standing =
    runs.find(({ publishedAt }) => publishedAt !== null) ??
    runs.find(({ state, policyPatch }) => state === "solved" && policyPatch === null);
  if (standing !== undefined) return standing.id;
  return await lastPublished(tx, programmeId, number).catch((error: unknown) => {
    if (error instanceof InnestoError && error.kind === "notFound") return null;
    throw error;
  });
}

const confirmed = (number: number) =>
  new InnestoError("conflict", {
    it: `Il ciclo ${number} è confermato: le coppie non si rifanno più. Chiudilo per aprire il prossimo.`,
    en: `Round ${number} is confirmed: its pairs are not made anew. Close it to open the next one.`,
  });

const noneOpen = (programmeId: string) =>
  new InnestoError("conflict", {
    it: `«${programmeId}» non ha un ciclo aperto: con --open si apre il prossimo.`,
    en: `"${programmeId}" has no open round: --open opens the next one.`,
  });
