import type { Transaction } from "../../db/transaction.ts";
import type { SeekerAnswer } from "../../matching/answers.ts";
import { fullNamesOf } from "../../profiles/names.ts";
import { keptAnswer } from "../kept-answer.ts";
import { requireFiguresOf } from "../run-of-round.ts";
import type { Near } from "../../matching/explain/types.ts";
import type { PairIds } from "../../matching/parties.ts";
import { pairsAmong } from "./pairs.ts";
import { type BoardSeat, listSeats } from "./seats.ts";
import { mapOfPair, type TerritoryMap } from "./territory-map.ts";

/** What a run says of one person, with what it takes to read it. */
export interface PersonInRun {
  readonly answer: SeekerAnswer;
  readonly seats: readonly BoardSeat[];
  /** The person's, by code; none for somebody without. */
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
  await requireFiguresOf(tx, programmeId, round, runId);
  const answer = await keptAnswer(tx, programmeId, runId, seeker);
  const seats = await listSeats(tx, programmeId);
  const place = answer.kind === "proposed" ? answer.place : null;
  const hostComune = seats.find((seat) => seat.place === place)?.comuneCode ?? null;
  return {
    answer,
    seats,
    names: await fullNamesOf(tx, programmeId, [seeker]),
    map: place === null ? null : await mapOfPair(tx, programmeId, { seeker, hostComune }),
  };
}

/** Who else was near, with where each is in the run. */
export interface Nearby {
  readonly near: Near;
  /** The run's pairs of those people and at those places. */
  readonly pairs: readonly PairIds[];
  /** Of everybody in them, by code; who has no name is left out. */
  readonly names: ReadonlyMap<string, string>;
}

/** What it takes to read who else was near a person of a run. */
export async function readNearby(
  tx: Transaction,
  programmeId: string,
  runId: string,
  near: Near,
): Promise<Nearby> {
  const seekers = near.seekers.map(({ seeker }) => seeker);
  const places = near.places.map(({ place }) => place);
  const pairs = await pairsAmong(tx, programmeId, runId, { seekers, places });
  const people = [...seekers, ...pairs.map(({ seeker }) => seeker)];
  return { near, pairs, names: await fullNamesOf(tx, programmeId, people) };
}
