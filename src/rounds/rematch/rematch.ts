import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { Market } from "../../matching/glossary.ts";
import { lastPublished } from "../diff.ts";
import { marketsOf, openRound, openRoundOf, type Round } from "../rounds.ts";
import { type RunOptions, runRound } from "../run.ts";
import { listRuns, type Run } from "../runs.ts";
import { hasMovedOn } from "./moved-on.ts";

export interface RematchOptions extends Pick<RunOptions, "on" | "onProgress" | "signal"> {
  /** Opens the next round with this embedder where the last one is closed; else that is a `conflict`. */
  readonly opensWith: string | null;
  /** Takes part in the transaction that keeps the run, or finds that there is nothing to do. */
  readonly onDone: (tx: Transaction, rematched: Rematched) => Promise<void>;
}

/** What became of one market of a round. */
interface RematchedMarket {
  readonly outcome: "rematched" | "unchanged";
  readonly run: string;
  /** The run that it is to be compared with: what stood before, or what the last round published. */
  readonly before: string | null;
}

/** What became of a programme's round: of the first of its markets, and the runs of those after it, in their order. */
export interface Rematched extends RematchedMarket {
  readonly round: number;
  readonly later: readonly string[];
}

/**
 * Matches a programme's round anew, market by market in the policy's order, where its data have moved on since the
 * last run; else nothing is computed.
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
  const markets = await db.asSystem(programmeId, (tx) => marketsOf(tx, programmeId, round.number));
  const done: RematchedMarket[] = [];
  for (const market of markets) {
    const isLast = done.length === markets.length - 1;
    await rematchMarket(db, round, market, {
      ...following,
      on,
      onDone: async (tx, one) => {
        done.push(one);
        if (isLast) await onDone(tx, { ...wholeOf(done), round: round.number });
      },
    });
  }
}

function wholeOf(done: readonly RematchedMarket[]) {
  const [first, ...later] = done;
  return { ...first!, later: later.map(({ run }) => run) };
}

interface MarketOptions extends Pick<RunOptions, "on" | "onProgress" | "signal"> {
  readonly onDone: (tx: Transaction, one: RematchedMarket) => Promise<void>;
}

async function rematchMarket(
  db: Database,
  round: Round,
  market: Market,
  { onDone, ...following }: MarketOptions,
): Promise<void> {
  const { programmeId, number } = round;
  const { last, before, due } = await db.asSystem(programmeId, async (tx) => {
    const all = await listRuns(tx, programmeId, number);
    const runs = all.filter((run) => run.market === market);
    const own = runs.find(({ policyPatch }) => policyPatch === null);
    const isDue = own === undefined || (await hasMovedOn(tx, round, own, following.on));
    return { last: own, before: await runBefore(tx, round, market, runs), due: isDue };
  });
  if (last !== undefined && !due) {
    const same = { outcome: "unchanged", run: last.id, before } as const;
    return await db.asSystem(programmeId, (tx) => onDone(tx, same));
  }
  await runRound(db, programmeId, number, {
    ...following,
    market,
    onKept: (tx, { id }) => onDone(tx, { outcome: "rematched", run: id, before }),
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

/** The published run of the round's market, or its newest with a solution, or what the last round published. */
async function runBefore(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
  market: Market,
  runs: readonly Run[],
): Promise<string | null> {
  const standing =
    runs.find(({ publishedAt }) => publishedAt !== null) ??
    runs.find(({ state, policyPatch }) => state === "solved" && policyPatch === null);
  if (standing !== undefined) return standing.id;
  return await lastPublished(tx, programmeId, number, market).catch((error: unknown) => {
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
