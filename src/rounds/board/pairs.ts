import { and, asc, eq, sql } from "drizzle-orm";
import { pairing, type PairingState } from "../../db/tables/pairing.ts";
import { participant } from "../../db/tables/participant.ts";
import { proposal } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { FitWord, Text } from "../../matching/glossary.ts";
import { standingDecisions } from "../decisions.ts";
import type { BoardSeat } from "./seats.ts";

/** A pair of a run as the board lists it. */
export interface BoardPair {
  readonly seeker: string;
  /** The hub that the person goes to; null: none. */
  readonly personHub: string | null;
  readonly place: string;
  readonly host: string;
  /** The hub that accompanies the host; null: none. */
  readonly hostHub: string | null;
  readonly fit: number;
  readonly word: FitWord;
  readonly headline: Text;
  /** What its two sides have said; null: it was not put to them. */
  readonly state: PairingState | null;
  /** Whether the coordination has pinned it in this round. */
  readonly pinned: boolean;
}

/** The pairs of a run, by person. `seats`: those of the programme, so that they are read once. */
export async function listBoardPairs(
  tx: Transaction,
  programmeId: string,
  { id, round }: { readonly id: string; readonly round: number },
  seats: readonly BoardSeat[],
): Promise<BoardPair[]> {
  const seatOf = new Map(seats.map((seat) => [seat.place, seat]));
  const { pins } = await standingDecisions(tx, programmeId, round);
  const pinned = new Set(pins.map(({ seeker, place }) => `${seeker} ${place}`));
  const rows = await readPairs(tx, programmeId, id);
  return rows.map(({ seeker, place, ...row }) => ({
    ...row,
    seeker: seeker!,
    place: place!,
    host: seatOf.get(place!)?.host ?? place!,
    hostHub: seatOf.get(place!)?.hub ?? null,
    pinned: pinned.has(`${seeker} ${place}`),
  }));
}

/** Of the explanation, which is long, only what a line shows. */
const readPairs = (tx: Transaction, programmeId: string, runId: string) =>
  tx
    .select({
      seeker: proposal.seekerParticipantId,
      place: proposal.placeResourceId,
      personHub: participant.hubId,
      fit: proposal.fit,
      word: sql<FitWord>`${proposal.explanation} ->> 'word'`,
      headline: sql<Text>`${proposal.explanation} -> 'headline'`,
      state: pairing.state,
    })
    .from(proposal)
    .innerJoin(
      participant,
      and(
        eq(participant.programmeId, proposal.programmeId),
        eq(participant.id, proposal.seekerParticipantId),
      ),
    )
    .leftJoin(
      pairing,
      and(eq(pairing.programmeId, proposal.programmeId), eq(pairing.proposalId, proposal.id)),
    )
    .where(and(eq(proposal.programmeId, programmeId), eq(proposal.runId, runId)))
    .orderBy(asc(proposal.seekerParticipantId));
