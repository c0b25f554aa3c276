import { and, desc, eq } from "drizzle-orm";
import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { pairing } from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { PairToPerson, WaitingToPerson } from "../../matching/explain/told.ts";
import { requireParticipant } from "../../profiles/participants.ts";
import { ownChoices } from "../../profiles/preferences/own.ts";
import { seatsByHost } from "../../profiles/seats.ts";
import type { SideAnswer } from "../answers/answer-words.ts";
import { type Contacts, contactsOf } from "../answers/contacts.ts";
import { isLive, type Pairing } from "../answers/pairings.ts";
import { answersOpenTo } from "../answers/step.ts";
import { toldToPerson, waitOf } from "../told.ts";

/** A pair that was put to a person, as they see it. */
export interface OwnPair {
  readonly pairing: Pairing;
  /** Who offers the seat, and what it is called. */
  readonly host: string;
  readonly seat: string;
  /** Why; null for a pair that the coordination put beside the published run. */
  readonly told: PairToPerson | null;
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
  readonly waiting: WaitingToPerson | null;
}

/**
 * Where a participant stands. Whose it is, the asker's own policies say; explanations are the coordination's, and what
 * a person may be told of theirs is read in the service's name.
 *
 * @throws InnestoError `notFound` for whoever is no participant
 */
export const ownStanding = (db: Service, actor: Part): Promise<OwnStanding> =>
  onBehalf(
    db,
    actor,
    async (tx) => {
      const { id } = await requireParticipant(tx, actor.programme, actor.subject);
      const found = await newestPair(tx, actor.programme, id);
      return { id, pair: found === null ? null : await seen(tx, found) };
    },
    async (tx, { id, pair }) => {
      const wait = await waitOf(tx, actor.programme, id);
      const isPassed = wait !== null && pair !== null && wait.round < pair.pairing.roundNumber;
      return {
        pair: pair === null ? null : await explained(tx, pair),
        waiting: isPassed ? null : (wait?.told ?? null),
      };
    },
  );

/** The pair that waits for a person's answer, else the newest that was put to them. */
export async function newestPair(
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

interface SeenPair extends Omit<OwnPair, "told"> {
  /** Whether the person has named the host among their choices. */
  readonly isChosen: boolean;
}

async function seen(tx: Transaction, found: Pairing): Promise<SeenPair> {
  const { programmeId, roundNumber, id, state, seekerParticipantId } = found;
  const seats = await seatsByHost(tx, programmeId);
  const seat = seats.find((one) => one.id === found.placeResourceId);
  const contacts = await contactsOf(tx, programmeId, roundNumber, id);
  const { ranked } = await ownChoices(tx, programmeId, seekerParticipantId ?? "");
  return {
    pairing: found,
    host: seat?.host ?? "",
    seat: seat?.title ?? "",
    answers: answersOpenTo(state, "participant") as SideAnswer[],
    contact: contacts?.host ?? null,
    isChosen: seat !== undefined && ranked.includes(seat.hostId),
  };
}

async function explained(tx: Transaction, { isChosen, ...pair }: SeenPair): Promise<OwnPair> {
  const { programmeId, proposalId } = pair.pairing;
  if (proposalId === null) return { ...pair, told: null };
  return { ...pair, told: await toldToPerson(tx, programmeId, proposalId, isChosen) };
}
