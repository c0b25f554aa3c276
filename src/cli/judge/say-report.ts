import type { Bilingual } from "../../errors.ts";
import { ALL_CRITERIA } from "../../matching/criteria.ts";
import type { Misranking } from "../../rounds/judge/misranking.ts";
import type { JudgeReport, RankingReport, WeightReport } from "../../rounds/judge/report.ts";
import type { Terminal } from "../terminal.ts";

const NAMES = {
  fit: { it: "affinità", en: "fit" },
  model: { it: "modello", en: "model" },
  lexical: { it: "parole in comune", en: "words in common" },
  random: { it: "a caso", en: "at random" },
} as const satisfies Record<RankingReport["ranking"], Bilingual>;

/** The report as a coordinator reads it. */
export function sayReport(report: JudgeReport, { say }: Terminal): void {
  const { ratings, judges, leftOut, seekers, round } = report;
  say({
    it: `Ciclo ${round}: ${ratings} valutazioni di ${judges === 1 ? "una persona" : `${judges} persone`}; confronti su ${seekers} candidati.`,
    en: `Round ${round}: ${ratings} ratings by ${judges === 1 ? "one person" : `${judges} people`}; comparisons on ${seekers} candidates.`,
  });
  if (leftOut > 0) {
    say({
      it: `${leftOut} valutazioni lasciate fuori: coppie oggi non ammesse.`,
      en: `${leftOut} ratings left out: pairs that are not allowed today.`,
    });
  }
  if (ratings === 0) {
    say({
      it: "Non c'è ancora nulla da confrontare: «innesto judge PROGETTO» propone le coppie da valutare.",
      en: 'There is nothing to compare yet: "innesto judge PROGRAMME" proposes the pairs to rate.',
    });
    return;
  }
  say({
    it: "\nQuanto spesso l'ordine contraddice chi ha valutato (tra parentesi l'intervallo al 95 %).\nFacili: due posti a due o più punti di distanza; difficili: a un punto.",
    en: "\nHow often the order contradicts those who rated (95 % interval in brackets).\nEasy: two places two or more points apart; hard: one point apart.",
  });
  for (const { ranking, embedderId, easy, hard } of report.rankings) {
    const name = NAMES[ranking];
    const which = embedderId === null ? "" : ` ${embedderId}`;
    say({
      it: `  ${name.it}${which}: facili ${shareWords(easy)}, difficili ${shareWords(hard)}`,
      en: `  ${name.en}${which}: easy ${shareWords(easy)}, hard ${shareWords(hard)}`,
    });
  }
  sayWeights(report.weights, say);
}

function shareWords({ comparisons, misranked, share }: Misranking): string {
  if (share === null) return "– (0)";
  const { value, low, high } = share;
  return `${percent(value)} (${percent(low)}–${percent(high)}; ${misranked}/${comparisons})`;
}

function sayWeights(weights: readonly WeightReport[] | null, say: Terminal["say"]): void {
  if (weights === null) {
    say({
      it: "\nTroppo poche persone valutate per suggerire dei pesi.",
      en: "\nToo few people rated to suggest weights.",
    });
    return;
  }
  say({
    it: "\nParte di ogni criterio nel totale dei pesi: oggi → suggerita. È un suggerimento: nulla cambia da solo.",
    en: "\nEach criterion's part of all weights: today → suggested. A suggestion: nothing changes by itself.",
  });
  for (const { criterion, present, suggested } of weights) {
    const { label } = ALL_CRITERIA.find(({ name }) => name === criterion)!;
    const { value, low, high } = suggested;
    const figures = `${percent(present)} → ${percent(value)} (${percent(low)}–${percent(high)})`;
    say({ it: `  ${label.it}: ${figures}`, en: `  ${label.en}: ${figures}` });
  }
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
