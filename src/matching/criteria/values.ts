import type { Criterion } from "./criterion.ts";

/** Answers run from 1 to 5: the widest two can be apart. */
const WIDEST = 4;

const shared = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  Object.keys(a).filter((code) => b[code] !== undefined);

export const values: Criterion = {
  name: "values",
  label: { it: "Valori", en: "Values" },
  formula: {
    it: "Uno meno la distanza media tra le due risposte alle stesse affermazioni del questionario.",
    en: "One minus the mean distance between both answers to the same statements.",
  },
  score: ({ answers }, place) => {
    const codes = shared(answers, place.answers);
    if (codes.length === 0) return null;
    let apart = 0;
    for (const code of codes) apart += Math.abs(answers[code]! - place.answers[code]!);
    return 1 - apart / codes.length / WIDEST;
  },
  account: ({ answers }, place) => {
    const codes = shared(answers, place.answers);
    const alike = codes.filter((code) => Math.abs(answers[code]! - place.answers[code]!) <= 1);
    const close = alike.length;
    const of = codes.length;
    return {
      sentence: {
        it: `Nel questionario le risposte delle due parti sono vicine in ${close} ${close === 1 ? "affermazione" : "affermazioni"} su ${of}.`,
        en: `In the questionnaire both parties' answers are close in ${close} of ${of} ${of === 1 ? "statement" : "statements"}.`,
      },
      reason: null,
      evidence: [],
    };
  },
};
