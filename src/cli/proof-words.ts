import type { Bilingual } from "../errors.ts";
import type { RunReport } from "../rounds/report.ts";
import { decimalOf } from "./decimal.ts";

/** What a run's certificate proves, by its objective. */
export function proofWords({ objective, gap, fair }: RunReport): Bilingual {
  if (objective === "stable")
    return {
      it: "nessuna coppia si preferirebbe a ciò che ha",
      en: "no pair would rather have each other",
    };
  const none = {
    it: `scarto dall'ottimo ${gap ?? "–"}: nessun altro abbinamento fa meglio`,
    en: `gap ${gap ?? "–"}: no other matching does better`,
  };
  if (fair === null) return none;
  const cost = decimalOf(fair.cost, 2);
  return {
    it: `${none.it} per chi ha l'affinità più bassa; l'equità costa ${cost.it} di affinità totale`,
    en: `${none.en} by those with the lowest fit; fairness costs ${cost.en} of the total`,
  };
}
