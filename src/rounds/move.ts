import type { RoundState } from "../db/tables/round-transition.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { closeLocked } from "./close.ts";
import { unpublish } from "./publish.ts";
import type { Round } from "./rounds.ts";
import { type By, takeStep } from "./transitions.ts";

/**
 * Brings a locked round to a state that no run brings it to: collecting, back to open, confirmed, reopened,
 * closed; from published back to matched its run is taken back. Throws `conflict` for «matched» and «published»
 * otherwise: a run must be computed, or published, for that.
 */
export async function moveRound(
  tx: Transaction,
  round: Round,
  to: RoundState,
  by: By,
  words?: string,
): Promise<Round> {
  if (round.state === "published" && to === "matched") return await unpublish(tx, round, by, words);
  if (to === "closed") return await closeLocked(tx, round, by, words);
  if (to === "matched") throw needsRun(MATCHED);
  if (to === "published" && round.state !== "confirmed") throw needsRun(PUBLISHED);
  return await takeStep(tx, round, { to, by, words });
}

const MATCHED = {
  it: "Un ciclo diventa «abbinato» quando si calcola un'ipotesi che ha una soluzione: innesto round run CICLO",
  en: 'A round becomes "matched" when a run with a solution is computed: innesto round run ROUND',
};
const PUBLISHED = {
  it: "Un ciclo diventa «pubblicato» quando se ne pubblica un'ipotesi: innesto round publish CICLO IPOTESI",
  en: 'A round becomes "published" when one of its runs is published: innesto round publish ROUND RUN',
};

const needsRun = (text: typeof MATCHED) => new InnestoError("conflict", text);
