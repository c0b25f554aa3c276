import type { Transaction } from "../../db/transaction.ts";
import type { Calendar } from "../calendar.ts";
import type { Maker } from "../decide.ts";
import type { Round } from "../rounds.ts";
import { livePairings, type Pairing } from "./pairings.ts";
import { takePairingStep } from "./step.ts";

const SYSTEM: Maker = { madeBy: "innesto", madeFrom: "calendar" };

/** Until mutual interest an answer is due by one date, from the meeting to the final yes by the other. */
const dueOn = ({ answersBy, confirmationBy }: Calendar, { state }: Pairing): string | null =>
  state === "proposed" || state === "participant_interested" || state === "host_interested"
    ? answersBy
    : confirmationBy;

/** Closes the pairs of a locked round whose date has passed without the answer that was due; returns them. */
export async function lapseOverdue(
  tx: Transaction,
  round: Round,
  today: string,
): Promise<Pairing[]> {
  const live = await livePairings(tx, round.programmeId, round.number);
  const overdue = live.filter((pair) => {
    const by = dueOn(round, pair);
    return by !== null && by < today;
  });
  return await lapse(tx, overdue, "Nessuna risposta in tempo.");
}

/** Closes every pair of a locked round that waits for an answer. */
export async function lapseAll(
  tx: Transaction,
  { programmeId, number }: Pick<Round, "programmeId" | "number">,
): Promise<void> {
  const live = await livePairings(tx, programmeId, number);
  await lapse(tx, live, "Il ciclo è stato chiuso.");
}

async function lapse(
  tx: Transaction,
  pairs: readonly Pairing[],
  words: string,
): Promise<Pairing[]> {
  const closed: Pairing[] = [];
  for (const pair of pairs)
    closed.push(
      await takePairingStep(tx, pair, { answer: "lapse", side: "system", words }, SYSTEM),
    );
  return closed;
}
