import type { Text } from "../glossary.ts";

/** From here on a closeness speaks for the pair. */
export const SPEAKS = 0.95;

/** «più vicina dell'87 % delle coppie di questo progetto»: a calibrated closeness is a share of pairs. */
export function closenessWords(closeness: number): Text {
  const { isClose, percent } = readingOf(closeness);
  return {
    it: `${isClose ? "più" : "meno"} vicina ${ofPercent(percent)} delle coppie di questo progetto`,
    en: `${isClose ? "closer" : "less close"} than ${percent} % of this programme's pairs`,
  };
}

/** The same of another text, after one that is at least as close: «l'idea dell'87 %», «l'idea meno vicina del 60 %». */
export function furtherCloseness({ it, en }: Text, closeness: number, before: number): Text {
  const { isClose, percent } = readingOf(closeness);
  const turns = isClose !== readingOf(before).isClose;
  return {
    it: `${it} ${turns ? "meno vicina " : ""}${ofPercent(percent)}`,
    en: `${en} ${turns ? "less close " : ""}than ${percent} %`,
  };
}

/** Nobody would call «vicina» what is closer than a few pairs only. */
function readingOf(closeness: number) {
  const isClose = closeness >= 0.5;
  const share = isClose ? closeness : 1 - closeness;
  return { isClose, percent: Math.min(99, Math.floor(share * 100)) };
}

/** The article before a number that is read with a vowel first is elided: ottanta. */
const ofPercent = (percent: number) =>
  percent >= 80 && percent < 90 ? `dell'${percent} %` : `del ${percent} %`;
