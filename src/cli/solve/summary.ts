import { type Bilingual, type Language, verbatim } from "../../errors.ts";
import { releasesIntroduced } from "../../matching/explain/conflict-words.ts";
import { both } from "./faults.ts";
import type { SolveReport } from "./report-schema.ts";

const LOCALES: Readonly<Record<Language, string>> = { it: "it-IT", en: "en-GB" };
const DIGITS = { maximumSignificantDigits: 12 };

/** The answer in a few lines, for whoever asked. */
export function summaryLines(report: SolveReport): readonly Bilingual[] {
  const { conflict } = report;
  if (conflict === null) return foundLines(report);
  return report.certified ? conflictLines(conflict) : [...conflictLines(conflict), ONE_WORD];
}

function foundLines(report: SolveReport): readonly Bilingual[] {
  const { matched, seekersMatched, seekers, total } = report;
  const pairs =
    matched === seekersMatched ? NOTHING : both(`, ${matched} coppie`, `, ${matched} pairs`);
  return [
    both(
      `Abbinati ${seekersMatched} seeker su ${seekers}${pairs.it}; totale ${figure(total, "it")}.`,
      `Matched ${seekersMatched} of ${seekers} seekers${pairs.en}; total ${figure(total, "en")}.`,
    ),
    proofLine(report),
    ...fairLines(report),
  ];
}

const NOTHING = verbatim("");

const ONE_WORD = both(
  "Che queste regole si escludano lo dice un solo solutore (solver-bound): non è dimostrato.",
  "That these rules exclude one another is one solver's word (solver-bound): it is not proved.",
);

/** An answer that is not certified keeps every rule too; what is not proved is that none is better. */
function proofLine(report: SolveReport): Bilingual {
  const { certified, proof, gap, blockingPairs } = report;
  const distance = gap === null ? NOTHING : both(`, distanza dall'ottimo ${gap}`, `, gap ${gap}`);
  const means = proof === "two-solvers" ? TWO_SOLVERS : NOTHING;
  const proved = both(
    `riuscita (${proof}${means.it})${distance.it}`,
    `holds (${proof}${means.en})${distance.en}`,
  );
  const { it, en } = certified ? proved : unproved(report);
  return both(
    `Verifica del risultato: ${it}. Coppie che si preferirebbero: ${blockingPairs}.`,
    `Certificate: ${en}. Blocking pairs: ${blockingPairs}.`,
  );
}

const TWO_SOLVERS = both(
  ": dimostrato da due solutori indipendenti",
  ": proved by two independent solvers",
);

function unproved({ status, gap, bound, matchedBound }: SolveReport): Bilingual {
  const kept = both("tutte le regole sono rispettate", "every rule is kept");
  if (status === "optimal")
    return both(
      `${kept.it}; che nulla sia meglio lo dice un solo solutore (solver-bound)`,
      `${kept.en}; that nothing is better is one solver's word (solver-bound)`,
    );
  const most =
    gap === null || bound === null
      ? matchedBound === null
        ? NOTHING
        : both(`, al più ${matchedBound} coppie`, `, at most ${matchedBound} pairs`)
      : both(`, totale al più ${figure(bound, "it")}`, `, total at most ${figure(bound, "en")}`);
  return both(
    `${kept.it}; il tempo è finito prima di provare che nulla sia meglio (solver-bound${most.it})`,
    `${kept.en}; time ran out before it was proved that nothing is better (solver-bound${most.en})`,
  );
}

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

type Conflict = NonNullable<SolveReport["conflict"]>;

const figure = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], DIGITS);

function conflictLines({ sentence, releases }: Conflict): readonly Bilingual[] {
  const enough = releases.some((release) => release.enough);
  const proposed = releases.filter((release) => release.enough === enough);
  return [
    both(`Nessuna soluzione. ${sentence.it}`, `No solution. ${sentence.en}`),
    ...(proposed.length === 0 ? [] : [releasesIntroduced(enough)]),
    ...proposed.map((release) => both(`  · ${release.sentence.it}`, `  · ${release.sentence.en}`)),
  ];
}
