import { hubNames } from "../../programmes/hubs.ts";
import { type Called, vocabularyOf } from "../../programmes/vocabulary.ts";
import type { Transaction } from "../../db/transaction.ts";
import { requireFiguresOf } from "../run-of-round.ts";
import { requireRound, type Round } from "../rounds.ts";
import { countWaiting, type RunFigures } from "../runs.ts";
import { type BoardPair, listBoardPairs } from "./pairs.ts";
import { headInForce, listRunHeads, type RunHead } from "./run-heads.ts";
import { type BoardSeat, listSeats } from "./seats.ts";

/** What a coordinator reads of a round at one glance. */
export interface Board {
  readonly round: Round;
  /** The newest first. */
  readonly runs: readonly RunHead[];
  /** The run that is shown, with its pairs and how many wait; null: the round has none yet. */
  readonly shown: ShownRun | null;
}

export interface ShownRun {
  readonly run: RunFigures;
  readonly pairs: readonly BoardPair[];
  readonly waiting: number;
  readonly seats: readonly BoardSeat[];
  /** Hubs by id, in the order of their names. */
  readonly hubs: ReadonlyMap<string, string>;
  /** What the programme calls a hub. */
  readonly hubCalled: Called;
}

/** A round's board with one of its runs, or without `runId` the one that speaks for it. Throws `notFound`. */
export async function readBoard(
  tx: Transaction,
  programmeId: string,
  number: number,
  runId?: string,
): Promise<Board> {
  const round = await requireRound(tx, programmeId, number);
  const runs = await listRunHeads(tx, programmeId, number);
  const id = runId ?? headInForce(runs)?.id;
  const shown = id === undefined ? null : await readRun(tx, programmeId, number, id);
  return { round, runs, shown };
}

/** One run of a round with all that the board says of it; throws `notFound`. */
export async function readRun(
  tx: Transaction,
  programmeId: string,
  number: number,
  runId: string,
): Promise<ShownRun> {
  const run = await requireFiguresOf(tx, programmeId, number, runId);
  const seats = await listSeats(tx, programmeId);
  return {
    run,
    seats,
    pairs: await listBoardPairs(tx, programmeId, { id: runId, round: number }, seats),
    waiting: await countWaiting(tx, programmeId, runId),
    hubs: await hubNames(tx, programmeId),
    hubCalled: (await vocabularyOf(tx, programmeId)).hub,
  };
}
