import type { Bilingual, Language } from "../../errors.ts";
import type { ConflictIds } from "../../matching/decode.ts";
import { both } from "./faults.ts";
import type { SolveReport } from "./report.ts";

const LOCALES: Readonly<Record<Language, string>> = { it: "it-IT", en: "en-GB" };
const DIGITS = { maximumSignificantDigits: 12 };
const MOST_IDS = 20;

/** The answer in a few lines, for whoever asked. */
export function summaryLines(report: SolveReport): readonly Bilingual[] {
  const { conflict } = report;
  return conflict === null ? foundLines(report) : conflictLines(conflict);
}

function foundLines(report: SolveReport): readonly Bilingual[] {
  const { seekersMatched, seekers, blockingPairs, proof } = report;
  const { total, gap } = report;
  return [
    both(
      `Abbinati ${seekersMatched} seeker su ${seekers}; totale ${figure(total, "it")}.`,
      `Matched ${seekersMatched} of ${seekers} seekers; total ${figure(total, "en")}.`,
    ),
    both(
      `Verifica del risultato: riuscita (${proof}), distanza dall'ottimo ${figure(gap, "it")}. Coppie che si preferirebbero: ${blockingPairs}.`,
      `Certificate: holds (${proof}), gap ${figure(gap, "en")}. Blocking pairs: ${blockingPairs}.`,
    ),
  ];
}

const figure = (value: number | null, language: Language): string =>
  value === null ? "–" : value.toLocaleString(LOCALES[language], DIGITS);

function conflictLines({ places, seekers, needed, available }: ConflictIds): readonly Bilingual[] {
  const where = listed(places);
  const who = seekers.length === 0 ? "" : ` (${listed(seekers)})`;
  return [
    both(
      `Nessuna soluzione: i minimi di ${where} chiedono ancora almeno ${needed} seeker, e quelli che li possono prendere sono ${available}${who}.`,
      `No solution: the minimums of ${where} still need at least ${needed} seekers, and those who may take them are ${available}${who}.`,
    ),
    both(
      "Abbassare un minimo, aggiungere una coppia con un punteggio, o togliere un blocco o un'esclusione.",
      "Lower a minimum, add a pair with a score, or remove a pin or a forbid.",
    ),
  ];
}

const listed = (ids: readonly string[]): string =>
  ids.length <= MOST_IDS
    ? ids.join(", ")
    : `${ids.slice(0, MOST_IDS).join(", ")}, … (${ids.length})`;
