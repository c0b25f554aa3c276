import { describe, expect, test } from "vitest";
import { preference } from "../../../src/matching/criteria/preference.ts";
import { values } from "../../../src/matching/criteria/values.ts";
import type { Place, Seeker } from "../../../src/matching/parties.ts";
import { place, seeker, setting } from "../parties.ts";

type Case = readonly [
  who: Partial<Seeker>,
  where: Partial<Place>,
  score: number | null,
  sentence: string,
  reason: string | null,
];

const ranked = (at: number) => Array.from({ length: 7 }, (_, k) => (k === at ? "F01" : `F1${k}`));

const PREFERENCES: readonly Case[] = [
  [
    { rankedHosts: ranked(0) },
    {},
    1,
    "Officina F01 è la sua prima scelta.",
    "Officina F01 è la sua prima scelta",
  ],
  [
    { rankedHosts: ranked(2) },
    {},
    0.6,
    "Officina F01 è la sua terza scelta.",
    "Officina F01 è la sua terza scelta",
  ],
  [
    { rankedHosts: ranked(6) },
    {},
    0.2,
    "Officina F01 è tra le sue scelte.",
    "Officina F01 è tra le sue scelte",
  ],
  [{ rankedHosts: ["F09"] }, {}, 0, "Officina F01 non è tra le sue scelte.", null],
  [
    {},
    { interests: ["P01"] },
    1,
    "Officina F01 ha espresso interesse.",
    "Officina F01 ha espresso interesse",
  ],
  [
    { ideaId: "I01" },
    { interests: ["I01"] },
    1,
    "Officina F01 ha espresso interesse per l'idea.",
    "Officina F01 ha espresso interesse per l'idea",
  ],
  [
    { rankedHosts: ranked(1) },
    { interests: ["P01"] },
    0.9,
    "Officina F01 è la sua seconda scelta e ha espresso interesse.",
    "Officina F01 è la sua seconda scelta e ha espresso interesse",
  ],
  [
    { rankedHosts: ["F09"] },
    { interests: ["P01"] },
    0.5,
    "Officina F01 non è tra le sue scelte, ma ha espresso interesse.",
    "Officina F01 ha espresso interesse",
  ],
];

describe("preference", () => {
  test.each(PREFERENCES)("%o, %o: %d", (who, where, score, sentence, reason) => {
    const pair = [seeker(who), place(where)] as const;
    expect(preference.score(...pair, setting())).toBeCloseTo(score!, 12);
    const account = preference.account(...pair, setting(), score!);
    expect(account.sentence.it).toBe(sentence);
    expect(account.reason?.it ?? null).toBe(reason);
    expect(account.evidence).toEqual([]);
  });

  test("is unknown where neither has spoken of the other", () => {
    expect(preference.score(seeker(), place({ interests: ["P02"] }), setting())).toBeNull();
  });

  test("reads in English", () => {
    const pair = [seeker({ rankedHosts: ["F09"] }), place({ interests: ["P01"] })] as const;
    expect(preference.account(...pair, setting(), 0.5).sentence.en).toBe(
      "Officina F01 is not among their choices, but said it is interested.",
    );
  });
});

describe("values", () => {
  test("is one minus the mean distance over the widest possible", () => {
    const who = seeker({ answers: { a: 1, b: 4, c: 5 } });
    const where = place({ answers: { a: 5, b: 4, d: 1 } });
    // a: 4 apart, b: 0 apart; c and d were answered by one side only.
    expect(values.score(who, where, setting())).toBe(0.5);
  });

  test("is unknown where no statement was answered by both", () => {
    const who = seeker({ answers: { a: 1 } });
    expect(values.score(who, place({ answers: { b: 1 } }), setting())).toBeNull();
  });

  test("counts the statements on which both are close", () => {
    const who = seeker({ answers: { a: 1, b: 4, c: 5 } });
    const where = place({ answers: { a: 5, b: 5, c: 5 } });
    expect(values.account(who, where, setting(), 0.6)).toEqual({
      sentence: {
        it: "Nel questionario le risposte delle due parti sono vicine in 2 affermazioni su 3.",
        en: "In the questionnaire both parties' answers are close in 2 of 3 statements.",
      },
      reason: null,
      evidence: [],
    });
    const one = place({ answers: { c: 5 } });
    expect(values.account(who, one, setting(), 1).sentence.it).toBe(
      "Nel questionario le risposte delle due parti sono vicine in 1 affermazione su 1.",
    );
  });
});
