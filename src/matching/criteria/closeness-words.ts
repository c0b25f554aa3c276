import type { Text } from "../glossary.ts";

/** From here on a closeness speaks for the pair. */
export const SPEAKS = 0.95;

/** «più vicina dell'87 % delle coppie di questo progetto»: a calibrated closeness is a share of pairs. */
export function closenessWords(score: number): Text {
  const percent = percentOf(score);
  if (percent === 0)
    return {
      it: "tra le meno vicine di questo progetto",
      en: "among the least close of this programme's pairs",
    };
  return {
    it: `più vicina ${ofPercent(percent)} delle coppie di questo progetto`,
    en: `closer than ${percent} % of this programme's pairs`,
  };
}

/** The same after another: «l'idea dell'87 %». */
export function furtherCloseness({ it, en }: Text, score: number): Text {
  const percent = percentOf(score);
  if (percent === 0) return { it: `${it} tra le meno vicine`, en: `${en} among the least close` };
  return { it: `${it} ${ofPercent(percent)}`, en: `${en} than ${percent} %` };
}

const percentOf = (score: number) => Math.max(0, Math.min(99, Math.floor(score * 100)));

/** The article before a number that is read with a vowel first is elided: uno, otto, undici, ottanta. */
const ofPercent = (percent: number) =>
  /^(1|8|11|8\d)$/.test(String(percent)) ? `dell'${percent} %` : `del ${percent} %`;
