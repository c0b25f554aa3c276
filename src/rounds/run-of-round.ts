import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireRound } from "./rounds.ts";
import { type Run, requireRun } from "./runs.ts";

/** A run by its id within its round; throws `notFound` where the round has no such run. */
export async function requireRunOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Run> {
  await requireRound(tx, programmeId, number);
  const run = await requireRun(tx, programmeId, id);
  if (run.roundNumber === number) return run;
  throw new InnestoError("notFound", {
    it: `L'ipotesi «${id}» non è del ciclo ${number}.`,
    en: `Run "${id}" is not one of round ${number}.`,
  });
}
