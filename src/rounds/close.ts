import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { lapseAll } from "./answers/lapse.ts";
import { lockRound, type Round } from "./rounds.ts";
import { type By, COORDINATION, takeStep } from "./transitions.ts";

/** Closes a round for good: the next one can be opened. Throws `conflict` for one that is closed. */
export const closeRound = (
  db: Database,
  programmeId: string,
  number: number,
  by: By = COORDINATION,
): Promise<Round> =>
  db.asSystem(programmeId, async (tx) =>
    closeLocked(tx, await lockRound(tx, programmeId, number), by),
  );

/** The same for a locked round. Pairs that wait for an answer lapse, and their seats are free. */
export async function closeLocked(
  tx: Transaction,
  round: Round,
  by: By,
  words?: string,
): Promise<Round> {
  const closed = await takeStep(tx, round, { to: "closed", by, words });
  await lapseAll(tx, round);
  return closed;
}
