import { and, eq, sql } from "drizzle-orm";
import { recordConsent } from "../../access/consent.ts";
import { decision } from "../../db/tables/decision.ts";
import {
  type AnswerKind,
  pairing as pairingTable,
  type PairingState,
  type PairingStep,
  type Side,
  STEPS,
} from "../../db/tables/pairing.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";
import { type Maker, nextDecision } from "../decide.ts";
import { marketIn, pairIn, pairRow } from "../market-columns.ts";
import type { Pairing } from "./pairings.ts";
import { ANSWER_WORDS, PAIRING_WORDS } from "./state-words.ts";

/** Somebody's word on a pair. */
export interface Word {
  readonly answer: AnswerKind;
  readonly side: Side;
  /** Of a no: the reason's code. */
  readonly reason?: string | undefined;
  readonly words?: string | undefined;
  readonly sharesContacts?: boolean | undefined;
}

/** What a side can answer to a pair in this state. */
export const answersOpenTo = (from: PairingState, side: Side): AnswerKind[] =>
  STEPS.filter((step) => step.from === from && step.by === side).map(({ answer }) => answer);

/**
 * Takes one step in the life of a pair and writes down whose word it was. The round is locked by the transaction.
 * Throws `conflict` where the table of steps has none.
 */
export async function takePairingStep(
  tx: Transaction,
  pairing: Pairing,
  { answer, side, reason, words, sharesContacts }: Word,
  { madeBy, madeFrom }: Maker,
): Promise<Pairing> {
  const { programmeId, id, roundNumber, state } = pairing;
  const { to } = requireStep(state, answer, side);
  await tx.insert(decision).values({
    programmeId,
    id: await nextDecision(tx, programmeId),
    roundNumber,
    kind: answer,
    ...pairRow(marketIn(pairing), pairIn(pairing)),
    pairingId: id,
    side,
    fromState: state,
    toState: to,
    madeBy,
    madeFrom,
    reason: reason ?? null,
    words: words ?? null,
    sharesContacts: sharesContacts ?? false,
    createdAt: sql`clock_timestamp()`,
  });
  await keepConsent(tx, pairing, sharesContacts === true, { madeBy, madeFrom });
  const [moved] = await tx
    .update(pairingTable)
    .set({ state: to, stateSince: sql`now()` })
    .where(
      and(
        eq(pairingTable.programmeId, programmeId),
        eq(pairingTable.id, id),
        eq(pairingTable.state, state),
      ),
    )
    .returning();
  if (moved === undefined) throw noSuchStep(state, answer, side);
  return moved;
}

/** Consent given with an interest is consent like any other: with its wording, and to be withdrawn. */
async function keepConsent(
  tx: Transaction,
  { programmeId, seekerParticipantId: participant }: Pairing,
  given: boolean,
  by: Maker,
): Promise<void> {
  if (!given || participant === null) return;
  const { madeBy, madeFrom } = by;
  await recordConsent(tx, programmeId, {
    participant,
    purpose: "contacts",
    given,
    madeBy,
    madeFrom,
  });
}

function requireStep(from: PairingState, answer: AnswerKind, side: Side): PairingStep {
  const step = STEPS.find((one) => one.from === from && one.answer === answer && one.by === side);
  if (step === undefined) throw noSuchStep(from, answer, side);
  return step;
}

function noSuchStep(from: PairingState, answer: AnswerKind, side: Side): InnestoError {
  const open = answersOpenTo(from, side);
  const list = (language: keyof Bilingual) =>
    open.map((one) => `«${ANSWER_WORDS[one][language]}»`).join(", ");
  return new InnestoError("conflict", {
    it: `La proposta è «${PAIRING_WORDS[from].it}»: «${ANSWER_WORDS[answer].it}» ora non si può rispondere${open.length === 0 ? "" : `; si può: ${list("it")}`}.`,
    en: `The proposal is "${PAIRING_WORDS[from].en}": "${ANSWER_WORDS[answer].en}" is no answer to it now${open.length === 0 ? "" : `; possible: ${list("en")}`}.`,
  });
}
