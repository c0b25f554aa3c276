import { agree } from "../../collaborations/agree.ts";
import { endCollaboration } from "../../collaborations/life.ts";
import { collaborationOfPairing } from "../../collaborations/of-pairing.ts";
import { endingIn, noteEnding } from "../../collaborations/meetings/minutes.ts";
import { type RefusingSide, requireReason } from "../../collaborations/reasons.ts";
import type { Database } from "../../db/client.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { Maker } from "../decide.ts";
import type { SideAnswer } from "./answer-words.ts";
import { policyVersion } from "../policies.ts";
import { lockRound, type Round } from "../rounds.ts";
import { type Pairing, requirePairing } from "./pairings.ts";
import { takePairingStep, type Word } from "./step.ts";

/** The answer of one of the two sides. */
export interface Answer extends Word {
  readonly side: RefusingSide;
  readonly answer: SideAnswer;
}

/**
 * Takes the answer of one side to a pair. The final yes of both makes a collaboration, in the same transaction; a
 * withdrawal after it ends that. Throws `notFound`, `invalid` for a no without a reason of the list, `conflict`
 * for an answer that the pair is not open to, and for a seat that is taken.
 */
export async function answerPairing(
  db: Database,
  programmeId: string,
  number: number,
  id: string,
  { answer, on }: { readonly answer: Answer; readonly on: string },
  by: Maker,
): Promise<Pairing> {
  return await db.asSystem(programmeId, (tx) =>
    takeAnswer(tx, { programmeId, number, id }, { answer, on, by }),
  );
}

/** A pair of a round by its code. */
interface PairingKey {
  readonly programmeId: string;
  readonly number: number;
  readonly id: string;
}

interface Given {
  readonly answer: Answer;
  /** ISO date of the answer. */
  readonly on: string;
  readonly by: Maker;
}

/** The same inside a transaction, which locks the round. */
export async function takeAnswer(
  tx: Transaction,
  { programmeId, number, id }: PairingKey,
  given: Given,
): Promise<Pairing> {
  const round = await lockRound(tx, programmeId, number);
  return await answerLocked(tx, round, await requirePairing(tx, programmeId, number, id), given);
}

/** The same in a transaction that has locked the round. */
export async function answerLocked(
  tx: Transaction,
  round: Round,
  pairing: Pairing,
  { answer, on, by }: Given,
): Promise<Pairing> {
  const isNo = answer.answer === "decline" || answer.answer === "withdraw";
  // A collaboration that lasts beyond its round may still be given up.
  if (answer.answer !== "withdraw") requireAnswerable(round);
  await requireTurn(tx, round, pairing, answer);
  const reason = isNo
    ? await requireReason(tx, round.programmeId, answer.side, answer.reason)
    : undefined;
  const moved = await takePairingStep(tx, pairing, { ...answer, reason }, by);
  const ending = endingIn(pairing.state, answer.answer);
  if (ending !== null) {
    const pair = { programmeId: round.programmeId, pairingId: pairing.id };
    await noteEnding(tx, pair, answer.side, ending);
  }
  // What a need takes is held by the agreed pair itself: a collaboration is with people.
  if (moved.seekerParticipantId === null) return moved;
  if (moved.state === "agreed") await agree(tx, agreedPair(moved, moved.seekerParticipantId));
  if (moved.state === "withdrawn") {
    const held = await collaborationOfPairing(tx, round.programmeId, pairing.id);
    await endCollaboration(tx, held, { state: "interrupted", endedOn: on, reason });
  }
  return moved;
}

const agreedPair = ({ programmeId, id, ...pair }: Pairing, participant: string) => ({
  programmeId,
  pairingId: id,
  participant,
  seat: pair.placeResourceId!,
});

function requireAnswerable({ number, state }: Round): void {
  if (state === "published" || state === "confirmed") return;
  throw new InnestoError("conflict", {
    it: `Il ciclo ${number} non è pubblicato: ora non si risponde alle sue proposte.`,
    en: `Round ${number} is not published: its proposals take no answers now.`,
  });
}

/** Where the policy says so, the host is not asked before the person is interested. */
async function requireTurn(
  tx: Transaction,
  { programmeId, policyVersion: version }: Round,
  { state }: Pairing,
  { side }: Answer,
): Promise<void> {
  if (state !== "proposed" || side === "participant") return;
  const { participantFirst } = await policyVersion(tx, programmeId, version);
  if (!participantFirst) return;
  throw new InnestoError("conflict", {
    it: "Prima risponde la persona: l'impresa riceve la proposta quando la persona è interessata.",
    en: "The person answers first: the host is asked once the person is interested.",
  });
}
