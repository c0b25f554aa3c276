import type { Transaction } from "../../db/transaction.ts";
import type { SeekerAnswer } from "../../matching/answers.ts";
import { fullNames } from "../../profiles/names.ts";
import { keptAnswer } from "../kept-answer.ts";
import { requireRunOf } from "../run-of-round.ts";
import type { Run } from "../runs.ts";
import { type BoardSeat, listSeats } from "./seats.ts";
import { mapOfPair, type TerritoryMap } from "./territory-map.ts";

/** What a run says of one person, with what it takes to read it. */
export interface PersonInRun {
  readonly run: Run;
  readonly answer: SeekerAnswer;
  readonly seats: readonly BoardSeat[];
  /** People by code; who has no name is left out. */
  readonly names: ReadonlyMap<string, string>;
  /** Null for somebody who waits. */
  readonly map: TerritoryMap | null;
}

/** One person of a run, with a proposal or waiting; throws `notFound`. */
export async function readPerson(
  tx: Transaction,
  programmeId: string,
  { round, run: runId }: { readonly round: number; readonly run: string },
  seeker: string,
): Promise<PersonInRun> {
  const run = await requireRunOf(tx, programmeId, round, runId);
  const answer = await keptAnswer(tx, programmeId, runId, seeker);
  const seats = await listSeats(tx, programmeId);
  const place = answer.kind === "proposed" ? answer.place : null;
  const hostComune = seats.find((seat) => seat.place === place)?.comuneCode ?? null;
  return {
    run,
    answer,
    seats,
    names: await fullNames(tx, programmeId),
    map: place === null ? null : await mapOfPair(tx, programmeId, { seeker, hostComune }),
  };
}
