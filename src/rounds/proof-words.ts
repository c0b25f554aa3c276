import type { Bilingual } from "../errors.ts";
import { decimal } from "../matching/words.ts";
import type { ReportFigures } from "./report.ts";

/** What a run's certificate proves, by its objective. */
export function proofWords({ objective, gap, fair, proof, status }: ReportFigures): Bilingual {
  if (objective === "stable")
    return {
      it: "nessuna coppia si preferirebbe a ciò che ha",
      en: "no pair would rather have each other",
    };
  if (proof === "solver-bound") return status === "optimal" ? ONE_WORD : unproved(gap);
  const none = {
    it: `scarto dall'ottimo ${gap ?? "–"}: nessun altro abbinamento fa meglio`,
    en: `gap ${gap ?? "–"}: no other matching does better`,
  };
  if (proof === "two-solvers")
    return {
      it: `${none.it}, dimostrato da due solutori indipendenti`,
      en: `${none.en}, proved by two independent solvers`,
    };
  if (fair === null) return none;
  const cost = decimal(fair.cost, 2);
  return {
    it: `${none.it} per chi ha l'affinità più bassa; l'equità costa ${cost.it} di affinità totale`,
    en: `${none.en} by those with the lowest fit; fairness costs ${cost.en} of the total`,
  };
}

/** All rules are checked; only that nothing is better is not. */
const ONE_WORD: Bilingual = {
  it: "tutte le regole sono rispettate; che nulla sia meglio lo dice un solo solutore, non è dimostrato",
  en: "every rule is kept; that nothing is better is one solver's word, not proved",
};

const unproved = (gap: number | null): Bilingual => ({
  it: `tutte le regole sono rispettate; il tempo è finito prima di sapere se si può fare meglio (scarto dall'ottimo al più ${gap ?? "ignoto"})`,
  en: `every rule is kept; time ran out before it was known whether better can be done (gap at most ${gap ?? "unknown"})`,
});
