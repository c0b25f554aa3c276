import { and, desc, eq } from "drizzle-orm";
import { pairing } from "../../db/tables/pairing.ts";
import { proposal, waiting } from "../../db/tables/run.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PairExplanation, WaitingExplanation } from "../../matching/explain/types.ts";
import { seatsByHost } from "../../profiles/seats.ts";
import type { SideAnswer } from "../answers/answer-words.ts";
import { type Contacts, contactsOf } from "../answers/contacts.ts";
import { isLive, type Pairing } from "../answers/pairings.ts";
import { answersOpenTo } from "../answers/step.ts";

/** A pair that was put to a person, as they see it. */
export interface OwnPair {
  readonly pairing: Pairing;
  /** Who offers the seat, and what it is called. */
  readonly host: string;
  readonly seat: string;
  /** Null for a pair that the coordination put beside the published run. */
  readonly explanation: PairExplanation | null;
  /** What the person can answer now. */
  readonly answers: readonly SideAnswer[];
  /** The host's, from mutual interest on. */
  readonly contact: Contacts["host"];
}

/** Where a person stands. */
export interface OwnStanding {
  /** The one that waits for an answer, else the newest; null: none was ever put to them. */
  readonly pair: OwnPair | null;
  /** Why they wait, and what would help, by the newest published run that left them waiting; null: a later one did not. */
  readonly waiting: WaitingExplanation | null;
}

/** Where a participant stands, under the asker's own policies. */
export async function ownStanding(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<OwnStanding> {
  const found = await newestPair(tx, programmeId, person);
  const wait = await newestWait(tx, programmeId, person);
  const isPassed = wait !== null && found !== null && wait.round < found.roundNumber;
  return {
    pair: found === null ? null : await whole(tx, found),
    waiting: isPassed ? null : (wait?.explanation ?? null),
  };
}

async function newestPair(
  tx: Transaction,
  programmeId: string,
  person: string,
): Promise<Pairing | null> {
  const all = await tx
    .select()
    .from(pairing)
    .where(and(eq(pairing.programmeId, programmeId), eq(pairing.seekerParticipantId, person)))
    .orderBy(desc(pairing.roundNumber), desc(pairing.createdAt), desc(pairing.id));
  return all.find(isLive) ?? all[0] ?? null;
}

async function whole(tx: Transaction, found: Pairing): Promise<OwnPair> {
  const { programmeId, roundNumber, id, state } = found;
  const seats = await seatsByHost(tx, programmeId);
  const seat = seats.find((one) => one.id === found.placeResourceId);
  const contacts = await contactsOf(tx, programmeId, roundNumber, id);
  return {
    pairing: found,
    host: seat?.host ?? "",
    seat: seat?.title ?? "",
    explanation: await explanationOf(tx, found),
    answers: answersOpenTo(state, "participant") as SideAnswer[],
    contact: contacts?.host ?? null,
  };
}

async function explanationOf(
  tx: Transaction,
  { programmeId, proposalId }: Pairing,
): Promise<PairExplanation | null> {
  if (proposalId === null) return null;
  const [row] = await tx
    .select({ explanation: proposal.explanation })
    .from(proposal)
    .where(and(eq(proposal.programmeId, programmeId), eq(proposal.id, proposalId)));
  return (row?.explanation ?? null) as PairExplanation | null;
}

/** Why the person waits by the newest published run that left them waiting. Runs' ids begin with their round: `1-a`. */
async function newestWait(tx: Transaction, programmeId: string, person: string) {
  const rows = await tx
    .select({ runId: waiting.runId, explanation: waiting.explanation })
    .from(waiting)
    .where(and(eq(waiting.programmeId, programmeId), eq(waiting.seekerParticipantId, person)));
  const [newest] = rows
    .map(({ runId, explanation }) => ({
      round: Number.parseInt(runId, 10),
      explanation: explanation as WaitingExplanation,
    }))
    .toSorted((a, b) => b.round - a.round);
  return newest ?? null;
}
