import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { pairing, type PairingState } from "../../db/tables/pairing.ts";
import { participant } from "../../db/tables/participant.ts";
import { proposal } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { FitWord, Text } from "../../matching/glossary.ts";
import type { PairIds } from "../../matching/parties.ts";
import { standingDecisions } from "../decisions.ts";
import type { BoardSeat } from "./seats.ts";

/** A pair of a run as the board counts, chooses and sorts it. */
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
  const { pins } = await standingDecisions(tx, programmeId, round, "incubation");
  const pinned = new Set(pins.map(({ seeker, place }) => `${seeker} ${place}`));
  const rows = await readPairs(tx, programmeId, id);
  return rows.map(([seeker, place, personHub, fit, word, state]) => ({
    seeker,
    place,
    personHub,
    host: seatOf.get(place)?.host ?? place,
    hostHub: seatOf.get(place)?.hub ?? null,
    fit,
    word,
    state,
    pinned: pinned.has(`${seeker} ${place}`),
  }));
}

type PairCells = [
  seeker: string,
  place: string,
  personHub: string | null,
  fit: number,
  word: FitWord,
  state: PairingState | null,
];

/**
 * All of a large run's pairs are read to be counted and sorted: as one value, which takes a tenth of the time of as many
 * rows, and of the explanation, which is long, one word.
 */
async function readPairs(tx: Transaction, programmeId: string, runId: string) {
  const cells = sql`json_build_array(${proposal.seekerParticipantId}, ${proposal.placeResourceId},
    ${participant.hubId}, ${proposal.fit}, ${proposal.explanation} ->> 'word', ${pairing.state})`;
  const [row] = await tx
    .select({ pairs: sql<PairCells[] | null>`json_agg(${cells})` })
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
    .where(and(eq(proposal.programmeId, programmeId), eq(proposal.runId, runId)));
  // Sorted here: the database would take the long explanations along.
  return (row?.pairs ?? []).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Why each of some seekers of a run was proposed where, in one sentence; by seeker. */
export async function headlinesOf(
  tx: Transaction,
  programmeId: string,
  runId: string,
  seekers: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx
    .select({
      seeker: proposal.seekerParticipantId,
      headline: sql<Text>`${proposal.explanation} -> 'headline'`,
    })
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(proposal.runId, runId),
        inArray(proposal.seekerParticipantId, [...seekers]),
      ),
    );
  return new Map(rows.map(({ seeker, headline }) => [seeker!, headline]));
}

/** Who was proposed for each of some places, and where each of some seekers was, in a run. */
export async function pairsAmong(
  tx: Transaction,
  programmeId: string,
  runId: string,
  { seekers, places }: { readonly seekers: readonly string[]; readonly places: readonly string[] },
): Promise<PairIds[]> {
  const rows = await tx
    .select({ seeker: proposal.seekerParticipantId, place: proposal.placeResourceId })
    .from(proposal)
    .where(
      and(
        eq(proposal.programmeId, programmeId),
        eq(proposal.runId, runId),
        or(
          inArray(proposal.seekerParticipantId, [...seekers]),
          inArray(proposal.placeResourceId, [...places]),
        ),
      ),
    )
    .orderBy(asc(proposal.seekerParticipantId));
  return rows.map(({ seeker, place }) => ({ seeker: seeker!, place: place! }));
}
