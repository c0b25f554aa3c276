import type { Text } from "../glossary.ts";

/** From here on a closeness speaks for the pair. */
export const SPEAKS = 0.95;

/** «più vicina dell'87 % delle coppie di questo progetto»: a calibrated closeness is a share of pairs. */
export function closenessWords(score: number): Text {
  const percent = Math.min(99, Math.floor(score * 100));
  if (percent <= 0)
    return {
      it: "tra le meno vicine di questo progetto",
      en: "among the least close of this programme's pairs",
    };
  return {
    it: `più vicina ${ofPercent(percent)} delle coppie di questo progetto`,
    en: `closer than ${percent} % of this programme's pairs`,
  };
}

/** The article before a number that is read with a vowel first is elided: uno, otto, undici, ottanta. */
const ofPercent = (percent: number) =>
  /^(1|8|11|8\d)$/.test(String(percent)) ? `dell'${percent} %` : `del ${percent} %`;
