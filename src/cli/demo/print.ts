import type { Bilingual, Language } from "../../errors.ts";
import type { PairExplanation } from "../../matching/explain/types.ts";
import { FIT_WORDS } from "../../matching/glossary.ts";
import { proofWords } from "../../rounds/proof-words.ts";
import type { Terminal } from "../terminal.ts";
import { decimalIn } from "../decimal.ts";
import { tableLines, wrapped } from "../wrap.ts";
import { heading, width } from "./page.ts";
import type { DemoRound } from "./steps.ts";

/** The round as a coordinator reads it. */
export function printRound(told: DemoRound, { say, language }: Terminal): void {
  const lines = (texts: readonly string[]) => texts.forEach((text) => say(text));
  lines(["", ...summary(told, language), ""]);
  lines([...underWay(told, language), ""]);
  lines([...proposals(told, language), ""]);
  lines([...waiting(told, language), ""]);
  lines([...seats(told, language), ""]);
}

function summary(
  { programme, round, run, underWay: held }: DemoRound,
  language: Language,
): string[] {
  const { report } = run;
  const proof = proofWords(report);
  const n = (value: number, digits = 2) => decimalIn(value, digits, language);
  const waits = report.seekers - report.seekersMatched;
  const text: Bilingual = {
    it: `${report.seekersMatched} persone su ${report.seekers} hanno una proposta, ${waits} ${waits === 1 ? "è" : "sono"} in attesa; ${held.length} collaborazioni già in corso restano dove sono. Affinità totale ${n(report.totalFit)}, la più bassa ${n(report.lowestFit ?? 0)}. Verifica del risultato: ${report.certified ? "riuscita" : "non riuscita"}, ${proof.it}.`,
    en: `${report.seekersMatched} of ${report.seekers} people have a proposal, ${waits} ${waits === 1 ? "waits" : "wait"}; ${held.length} collaborations under way stay where they are. Total fit ${n(report.totalFit)}, lowest ${n(report.lowestFit ?? 0)}. Certificate: ${report.certified ? "it holds" : "it does not hold"}, ${proof.en}.`,
  };
  const title = {
    it: `${programme.title} – ciclo ${round.number}, ${run.name}`,
    en: `${programme.title} – round ${round.number}, ${run.name}`,
  };
  return [...heading(title[language]), ...wrapped(text[language], width())];
}

const person = (code: string, { names }: DemoRound) =>
  names.has(code) ? `${code} ${names.get(code)}` : code;

function underWay(told: DemoRound, language: Language): string[] {
  const title = { it: "Collaborazioni in corso", en: "Collaborations under way" };
  const rows = told.underWay.map(({ participant, host, idea }) => [
    participant === null ? "" : person(participant, told),
    host,
    idea ?? "",
  ]);
  const columns = [
    { title: language === "it" ? "Chi" : "Who", width: 16 },
    { title: language === "it" ? "Presso" : "Host", width: 30 },
    { title: language === "it" ? "Idea" : "Idea", width: width() - 50 },
  ];
  return [...heading(title[language]), ...tableLines(columns, rows)];
}

function proposals(told: DemoRound, language: Language): string[] {
  const title = { it: "Proposte di abbinamento", en: "Proposals" };
  const rows = told.proposals.map(({ seeker, host, explanation }) => [
    person(seeker, told),
    host,
    FIT_WORDS[explanation.word][language],
    whyWords(explanation, language),
  ]);
  const [who, where, fit, why] =
    language === "it" ? ["Chi", "Presso", "Affinità", "Perché"] : ["Who", "Host", "Fit", "Why"];
  const columns = [
    { title: who, width: 14 },
    { title: where, width: 24 },
    { title: fit, width: 13 },
    { title: why, width: width() - 57 },
  ];
  return [...heading(title[language]), ...tableLines(columns, rows)];
}

/** Where the fit is still to be checked, also why it was not the closer place. */
const whyWords = ({ word, headline, better }: PairExplanation, language: Language): string =>
  word === "check" && better !== null
    ? `${headline[language]} ${better.sentence[language]}`
    : headline[language];

function waiting(told: DemoRound, language: Language): string[] {
  const title = { it: "In attesa di abbinamento", en: "Waiting" };
  const rows = told.waiting.flatMap(({ seeker, explanation }) => {
    const text = `${person(seeker, told)}: ${explanation.headline[language]}`;
    const helps = explanation.helps.slice(1).map(({ sentence }) => `  · ${sentence[language]}`);
    return [
      ...wrapped(text, width()),
      ...helps.flatMap((help) => wrapped(help, width() - 4).map(indent)),
    ];
  });
  const nobody =
    language === "it" ? "Nessuno: tutti hanno una proposta." : "Nobody: all have a proposal.";
  return [...heading(title[language]), ...(rows.length === 0 ? [nobody] : rows)];
}

const indent = (line: string) => `    ${line}`;
const MOST_SEATS = 5;

function seats({ run }: DemoRound, language: Language): string[] {
  const title = {
    it: "Dove serve un posto in più: chiama per prime queste imprese",
    en: "Where one more seat helps most: call these firms first",
  };
  const values = run.report.seatValues.slice(0, MOST_SEATS);
  const none = {
    it: "Nessun posto in più cambierebbe l'abbinamento.",
    en: "No further seat would change the matching.",
  };
  const rows = values.map(({ sentence }, i) => `${i + 1}. ${sentence[language]}`);
  return [...heading(title[language]), ...(rows.length === 0 ? [none[language]] : rows)];
}

const STEPS: Readonly<Record<string, Bilingual>> = {
  database: { it: "database", en: "database" },
  import: { it: "lettura dei file", en: "reading the files" },
  embed: { it: "lettura dei testi", en: "reading the texts" },
  open: { it: "apertura del ciclo", en: "opening the round" },
  run: { it: "abbinamento e spiegazioni", en: "matching and explaining" },
  next: { it: "ciclo successivo", en: "next round" },
};

/** «Tempi: database 3,1 s · …» */
export function timesLine(seconds: Readonly<Record<string, number>>, language: Language): string {
  const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
  const steps = Object.entries(seconds).map(
    ([step, value]) => `${STEPS[step]?.[language] ?? step} ${decimalIn(value, 2, language)} s`,
  );
  const words = { it: "Tempi", en: "Times" };
  return `${words[language]}: ${steps.join(" · ")} (${language === "it" ? "in tutto" : "in all"} ${decimalIn(total, 1, language)} s)`;
}
