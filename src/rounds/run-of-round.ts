import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireRound } from "./rounds.ts";
import { requireFigures, type Run, type RunFigures, requireRun } from "./runs.ts";

/** A run by its id within its round; throws `notFound` where the round has no such run. */
export async function requireRunOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<Run> {
  await requireRound(tx, programmeId, number);
  return ofRound(await requireRun(tx, programmeId, id), number);
}

/** The same without its list of pairs, which is long. */
export async function requireFiguresOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  id: string,
): Promise<RunFigures> {
  await requireRound(tx, programmeId, number);
  return ofRound(await requireFigures(tx, programmeId, id), number);
}

function ofRound<T extends RunFigures>(run: T, number: number): T {
  const { id } = run;
  if (run.roundNumber === number) return run;
  throw new InnestoError("notFound", {
    it: `L'ipotesi «${id}» non è del ciclo ${number}.`,
    en: `Run "${id}" is not one of round ${number}.`,
  });
}
