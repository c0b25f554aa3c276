import type { Bilingual } from "../../errors.ts";
import { proofWords } from "../../rounds/proof-words.ts";
import type { ReportFigures } from "../../rounds/report.ts";

/** Sentences of the board that have a number or a name in them. */

export const roundName = (number: number, name: string | null): Bilingual => ({
  it: name === null ? `Ciclo ${number}` : `Ciclo ${number}, ${name}`,
  en: name === null ? `Round ${number}` : `Round ${number}, ${name}`,
});

export const boardOf = (number: number): Bilingual => ({
  it: `Ciclo ${number}: gli abbinamenti`,
  en: `Round ${number}: the matches`,
});

export const matchedOf = (matched: number, seekers: number): Bilingual => ({
  it: `${matched} ${matched === 1 ? "persona" : "persone"} su ${seekers}`,
  en: `${matched} of ${seekers} ${seekers === 1 ? "person" : "people"}`,
});

export const shownOf = (shown: number, all: number): Bilingual =>
  shown === all
    ? { it: all === 1 ? "1 coppia" : `${all} coppie`, en: all === 1 ? "1 pair" : `${all} pairs` }
    : { it: `${shown} di ${all} coppie`, en: `${shown} of ${all} pairs` };

/** How many seats more would each bring somebody a place, or else how many would better the round. */
export function moreSeatsWords({ seatValues, seatsReckoned }: ReportFigures): Bilingual {
  if (!seatsReckoned)
    return { it: "non calcolato per questa ipotesi", en: "not reckoned for this run" };
  const matching = seatValues.filter(({ matches }) => matches > 0).length;
  if (matching > 0)
    return {
      it: `in ${matching} ${matching === 1 ? "posto" : "posti"} darebbe un abbinamento in più`,
      en: `at ${matching} ${matching === 1 ? "seat" : "seats"} it would give one match more`,
    };
  const better = seatValues.length;
  if (better === 0) return { it: "non cambierebbe nulla", en: "it would change nothing" };
  return {
    it: `in ${better} ${better === 1 ? "posto" : "posti"} migliorerebbe le affinità`,
    en: `at ${better} ${better === 1 ? "seat" : "seats"} it would better the fits`,
  };
}

/** What was checked of a run after it was computed, and by whom. */
export function checkWords(report: ReportFigures): Bilingual {
  const proof = proofWords(report);
  return report.certified
    ? {
        it: `Riuscita: un controllo che non ha nulla in comune con il calcolo ha rifatto i conti. Tutti i vincoli sono rispettati; ${proof.it}.`,
        en: `It holds: a check that has nothing in common with the computation went over it again. Every constraint is kept; ${proof.en}.`,
      }
    : { it: `Non completa: ${proof.it}.`, en: `Not complete: ${proof.en}.` };
}
