import { type Bilingual, errorInWords, type Language } from "../../errors.ts";
import { thrownAgain } from "../../jobs/failure.ts";
import { ALL_CONSTRAINTS } from "../../matching/constraints.ts";
import { MARKET_WORDS } from "../../rounds/market-words.ts";
import type { RematchSummary, WaitingCause } from "../../rounds/rematch/summary.ts";
import type { Terminal } from "../terminal.ts";
import type { RematchReport, Totals } from "./report.ts";

/** The report as a coordinator reads it: each programme, then all together where there are several. */
export function printReport(report: RematchReport, { say, language }: Terminal): void {
  const { programmes, failed, unended, all } = report;
  if (programmes.length + failed.length + unended.length === 0) say(NOTHING_DUE);
  for (const summary of programmes) printProgramme(summary, { say, language });
  for (const { programme, error } of failed)
    say(`${programme}: ${error === null ? STOPPED[language] : inOneBlock(error, language)}`);
  for (const programme of unended) say(`${programme}: ${UNENDED[language]}`);
  if (programmes.length + failed.length > 1) printAll(all, failed.length, { say, language });
}

const NOTHING_DUE = { it: "Nessun ciclo da rifare.", en: "No round is due." };
const STOPPED = { it: "fermato.", en: "stopped." };
const UNENDED = {
  it: "non ancora finito: resta in coda (innesto job list).",
  en: "not done yet: it stays in the queue (innesto job list).",
};

const inOneBlock = (error: Parameters<typeof thrownAgain>[0], language: Language) =>
  errorInWords(thrownAgain(error), language);

type Saying = Pick<Terminal, "say" | "language">;

function printProgramme(summary: RematchSummary, { say, language }: Saying): void {
  say(headOf(summary));
  for (const { sentence } of summary.changes) say(`  · ${sentence[language]}`);
  for (const { seeker, sentence } of summary.waiting) say(`  – ${seeker}: ${sentence[language]}`);
  for (const { market, run, matched, seekers } of summary.later) {
    const { it, en } = MARKET_WORDS[market];
    say({
      it: `  ${it} (${run}): ${matched} su ${seekers} hanno una proposta.`,
      en: `  ${en} (${run}): ${matched} of ${seekers} have a proposal.`,
    });
  }
}

function headOf(summary: RematchSummary): Bilingual {
  const { programme, round, run, outcome, status, seekers, matched, changes, conflict } = summary;
  const where = {
    it: `${programme}, ciclo ${round} (${run})`,
    en: `${programme}, round ${round} (${run})`,
  };
  if (status === "infeasible")
    return {
      it: `${where.it}: nessuna soluzione. ${conflict?.it ?? ""}`,
      en: `${where.en}: no solution. ${conflict?.en ?? ""}`,
    };
  const same = { it: "niente di nuovo", en: "nothing new" };
  const moved = {
    it: changes.length === 1 ? "1 cambiamento" : `${changes.length} cambiamenti`,
    en: changes.length === 1 ? "1 change" : `${changes.length} changes`,
  };
  const what = outcome === "unchanged" ? same : moved;
  return {
    it: `${where.it}: ${matched} su ${seekers} hanno una proposta; ${what.it}.`,
    en: `${where.en}: ${matched} of ${seekers} have a proposal; ${what.en}.`,
  };
}

function printAll(all: Totals, failed: number, { say, language }: Saying): void {
  say("");
  say({
    it: `In tutto: ${all.matched} persone su ${all.seekers} hanno una proposta, ${all.waiting} in attesa di abbinamento; cambiamenti: ${all.changes}. Cicli rifatti: ${all.rematched}, senza novità: ${all.unchanged}, senza soluzione: ${all.infeasible}, non riusciti: ${failed}.`,
    en: `In all: ${all.matched} of ${all.seekers} people have a proposal, ${all.waiting} wait; changes: ${all.changes}. Rounds rematched: ${all.rematched}, without news: ${all.unchanged}, without solution: ${all.infeasible}, failed: ${failed}.`,
  });
  if (all.causes.length > 0) say(WHY);
  for (const { cause, people } of all.causes) say(`  ${people}: ${causeWords(cause)[language]}`);
}

const WHY = { it: "Perché si attende:", en: "Why people wait:" };

const CAUSES = {
  taken: {
    it: "I posti possibili sono andati ad altri.",
    en: "The places that were possible went to others.",
  },
  "none-free": { it: "Non ci sono posti liberi.", en: "There are no free seats." },
};

const causeWords = (cause: WaitingCause): Bilingual =>
  cause === "taken" || cause === "none-free"
    ? CAUSES[cause]
    : ALL_CONSTRAINTS.find(({ name }) => name === cause)!.rule;
