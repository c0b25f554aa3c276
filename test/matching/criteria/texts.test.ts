import { describe, expect, test } from "vitest";
import { closenessWords } from "../../../src/matching/criteria/closeness-words.ts";
import { hub } from "../../../src/matching/criteria/hub.ts";
import { meaning } from "../../../src/matching/criteria/meaning.ts";
import { AXIS, cosine, place, policy, seeker, setting } from "../parties.ts";

const offering = place({ offer: AXIS });
const speaking = seeker({ person: cosine(0.5), idea: cosine(0.9375) });

describe("meaning", () => {
  test("is the mean of what the person and the idea say, by the policy's parts", () => {
    expect(meaning.score(speaking, offering, setting())).toBeCloseTo((0.5 + 0.9375) / 2, 12);
    const parts = policy({ meaningParts: { person: 1, idea: 3 } });
    const weighed = setting({}, parts);
    expect(meaning.score(speaking, offering, weighed)).toBeCloseTo((0.5 + 3 * 0.9375) / 4, 12);
  });

  test("is the other part alone where one is missing", () => {
    const person = seeker({ person: cosine(0.5) });
    const idea = seeker({ idea: cosine(0.75) });
    expect(meaning.score(person, offering, setting())).toBe(0.5);
    expect(meaning.score(idea, offering, setting())).toBe(0.75);
  });

  test("a part without weight counts neither in the score nor in the words", () => {
    const personOnly = setting({}, policy({ meaningParts: { idea: 0 } }));
    expect(meaning.score(speaking, offering, personOnly)).toBe(0.5);
    expect(meaning.score(seeker({ idea: AXIS }), offering, personOnly)).toBeNull();
    expect(meaning.account(speaking, offering, personOnly, 0.5).sentence.it).toBe(
      "Rispetto all'attività di Officina F01, la sua presentazione è più vicina del 50 % delle coppie di questo progetto.",
    );
    const neither = setting({}, policy({ meaningParts: { idea: 0, person: 0 } }));
    expect(meaning.score(speaking, offering, neither)).toBeNull();
  });

  test("is unknown without a calibration for the part", () => {
    const uncalibrated = setting({ calibrations: { "idea-offer": new Float32Array(1) } });
    expect(meaning.score(speaking, offering, uncalibrated)).toBe(0.9375);
    expect(meaning.score(speaking, offering, setting({ calibrations: {} }))).toBeNull();
  });

  test("speaks of its closest part, and for the pair only when that is close", () => {
    const close = seeker({ person: cosine(0.5), idea: cosine(0.984375) });
    expect(meaning.account(close, offering, setting(), 0.7)).toEqual({
      sentence: {
        it: "Rispetto all'attività di Officina F01, l'idea è più vicina del 98 % delle coppie di questo progetto.",
        en: "Against what Officina F01 does, the idea is closer than 98 % of this programme's pairs.",
      },
      reason: {
        it: "l'idea è vicina all'attività di Officina F01",
        en: "the idea is close to what Officina F01 does",
      },
      evidence: [],
    });
    const distant = seeker({ person: cosine(0.5) });
    expect(meaning.account(distant, offering, setting(), 0.5).reason).toBeNull();
    const alike = seeker({ person: AXIS, idea: cosine(0.5) });
    expect(meaning.account(alike, offering, setting(), 0.75).reason?.it).toBe(
      "la sua presentazione è vicina all'attività di Officina F01",
    );
  });
});

describe("hub", () => {
  const accompanied = place({ vocation: AXIS, hubName: "Arci Tom" });

  test("is the idea's closeness to the vocation", () => {
    expect(hub.score(seeker({ idea: cosine(0.75) }), accompanied, setting())).toBe(0.75);
    expect(hub.score(seeker({ person: AXIS }), accompanied, setting())).toBeNull();
    expect(hub.score(seeker({ idea: AXIS }), place(), setting())).toBeNull();
  });

  test("names the hub", () => {
    expect(hub.account(seeker(), accompanied, setting(), 0.984375)).toEqual({
      sentence: {
        it: "Rispetto alla vocazione dell'hub Arci Tom, che accompagna Officina F01, l'idea è più vicina del 98 % delle coppie di questo progetto.",
        en: "Against the vocation of the hub Arci Tom, which accompanies Officina F01, the idea is closer than 98 % of this programme's pairs.",
      },
      reason: {
        it: "l'idea è vicina alla vocazione dell'hub Arci Tom",
        en: "the idea is close to the vocation of the hub Arci Tom",
      },
      evidence: [],
    });
    expect(hub.account(seeker(), accompanied, setting(), 0.9375).reason).toBeNull();
  });
});

const SHARES: readonly (readonly [number, string])[] = [
  [0, "tra le meno vicine di questo progetto"],
  [0.004, "tra le meno vicine di questo progetto"],
  [0.015, "più vicina dell'1 % delle coppie di questo progetto"],
  [0.085, "più vicina dell'8 % delle coppie di questo progetto"],
  [0.115, "più vicina dell'11 % delle coppie di questo progetto"],
  [0.185, "più vicina del 18 % delle coppie di questo progetto"],
  [0.815, "più vicina dell'81 % delle coppie di questo progetto"],
  [0.975, "più vicina del 97 % delle coppie di questo progetto"],
  [1, "più vicina del 99 % delle coppie di questo progetto"],
];

test.each(SHARES)("a closeness of %d reads «%s»", (score, words) => {
  expect(closenessWords(score).it).toBe(words);
});
