import { type Bilingual, type Language, verbatim } from "../../errors.ts";
import { releasesIntroduced } from "../../matching/explain/conflict-words.ts";
import type { ConflictAccount } from "../../matching/explain/conflict-types.ts";
import { both } from "./faults.ts";
import type { SolveReport } from "./report-schema.ts";

const LOCALES: Readonly<Record<Language, string>> = { it: "it-IT", en: "en-GB" };
const DIGITS = { maximumSignificantDigits: 12 };

/** The answer in a few lines, for whoever asked. */
export function summaryLines(report: SolveReport): readonly Bilingual[] {
  const { conflict } = report;
  return conflict === null ? foundLines(report) : conflictLines(conflict);
}

function foundLines(report: SolveReport): readonly Bilingual[] {
  const { matched, seekersMatched, seekers, blockingPairs, proof, gap, total } = report;
  const pairs =
    matched === seekersMatched ? NOTHING : both(`, ${matched} coppie`, `, ${matched} pairs`);
  const distance = gap === null ? NOTHING : both(`, distanza dall'ottimo ${gap}`, `, gap ${gap}`);
  return [
    both(
      `Abbinati ${seekersMatched} seeker su ${seekers}${pairs.it}; totale ${figure(total, "it")}.`,
      `Matched ${seekersMatched} of ${seekers} seekers${pairs.en}; total ${figure(total, "en")}.`,
    ),
    both(
      `Verifica del risultato: riuscita (${proof})${distance.it}. Coppie che si preferirebbero: ${blockingPairs}.`,
      `Certificate: holds (${proof})${distance.en}. Blocking pairs: ${blockingPairs}.`,
    ),
    ...fairLines(report),
  ];
}

const NOTHING = verbatim("");

function fairLines({ fair }: SolveReport): readonly Bilingual[] {
  if (fair === null) return [];
  const { cost, complete, floors } = fair;
  const lowest = floors[0];
  const how = complete
    ? both("fino all'ultima coppia", "down to the last pair")
    : both(`per le ${floors.length} soglie più basse`, `for the lowest ${floors.length} floors`);
  const worst =
    lowest === undefined
      ? NOTHING
      : both(
          ` Punteggio più basso ${figure(lowest.score, "it")}, il più alto possibile.`,
          ` Lowest score ${figure(lowest.score, "en")}, the highest possible.`,
        );
  return [
    both(
      `Equo ${how.it}: costa ${figure(cost, "it")} sul totale più alto possibile.${worst.it}`,
      `Fair ${how.en}: it costs ${figure(cost, "en")} of the greatest possible total.${worst.en}`,
    ),
  ];
}

const figure = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], DIGITS);

function conflictLines({ sentence, releases }: ConflictAccount): readonly Bilingual[] {
  const enough = releases.some((release) => release.enough);
  const proposed = releases.filter((release) => release.enough === enough);
  return [
    both(`Nessuna soluzione. ${sentence.it}`, `No solution. ${sentence.en}`),
    releasesIntroduced(enough),
    ...proposed.map((release) => both(`  · ${release.sentence.it}`, `  · ${release.sentence.en}`)),
  ];
}
