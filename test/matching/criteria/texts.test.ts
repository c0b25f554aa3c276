import { describe, expect, test } from "vitest";
import {
  closenessWords,
  furtherCloseness,
} from "../../../src/matching/criteria/closeness-words.ts";
import { hub } from "../../../src/matching/criteria/hub.ts";
import { meaning } from "../../../src/matching/criteria/meaning.ts";
import { MEANING_PARTS, type MeaningPartName } from "../../../src/matching/glossary.ts";
import type { CalibratedPart, Want } from "../../../src/matching/parties.ts";
import type { Policy } from "../../../src/matching/policy.ts";
import { AXIS, cosine, place, policy, seeker, setting } from "../parties.ts";

/** A seat and its host, each text on the first axis. */
const offering = place({
  offer: AXIS,
  vocation: AXIS,
  hubName: "Arci Tom",
  gives: [{ id: "G1", kind: "space", words: "sala prove", vector: AXIS }],
});
const speaking = seeker({
  person: cosine(0.5),
  idea: cosine(0.9375),
  skills: [
    { words: "fonia", vector: cosine(0.75) },
    { words: "cucina", vector: cosine(0.25) },
  ],
  needs: [want("una sala", cosine(0.25)), want("un forno", cosine(0.75))],
});

function want(words: string, vector: number): Want {
  return { id: words, kind: "spazi", essential: true, words, vector };
}

const calibratedFor = (part: CalibratedPart) =>
  setting({ calibrations: { [part]: new Float32Array(1) } });
const parts = (meaningParts: object) => setting({}, policy({ meaningParts }));
const alone = (name: MeaningPartName) =>
  parts({ ...Object.fromEntries(MEANING_PARTS.map((part) => [part, 0])), [name]: 1 });

describe("meaning", () => {
  const ALONE: readonly (readonly [MeaningPartName, number])[] = [
    ["person", 0.5],
    ["skills", 0.75],
    ["idea", 0.9375],
    ["vocation", 0.9375],
    ["needs", (0.25 + 0.75) / 2],
  ];
  test.each(ALONE)("its part %s alone reads %d", (name, expected) => {
    expect(meaning.score(speaking, offering, alone(name))).toBe(expected);
  });

  test("is the mean of its parts by the policy's weights; vocation and needs have none by default", () => {
    const byDefault = (0.5 + 0.75 + 0.9375) / 3;
    expect(meaning.score(speaking, offering, setting())).toBeCloseTo(byDefault, 12);
    const weighed = parts({ person: 1, skills: 0, idea: 3, vocation: 2, needs: 4 });
    const expected = (0.5 + 3 * 0.9375 + 2 * 0.9375 + 4 * 0.5) / 10;
    expect(meaning.score(speaking, offering, weighed)).toBeCloseTo(expected, 12);
  });

  test("a part without a text, or without a calibration, takes no part in the mean", () => {
    expect(meaning.score(seeker({ person: cosine(0.5) }), offering, setting())).toBe(0.5);
    expect(meaning.score(seeker({ idea: cosine(0.75) }), offering, setting())).toBe(0.75);
    const uncalibrated = setting({ calibrations: { "idea-offer": new Float32Array(1) } });
    expect(meaning.score(speaking, offering, uncalibrated)).toBe(0.9375);
  });

  test("is unknown where no part can be read", () => {
    expect(meaning.score(speaking, offering, setting({ calibrations: {} }))).toBeNull();
    expect(meaning.score(seeker({ idea: AXIS }), offering, parts({ idea: 0 }))).toBeNull();
    const none = parts({ person: 0, skills: 0, idea: 0 });
    expect(meaning.score(speaking, offering, none)).toBeNull();
  });

  test("a part that an older policy does not name has no weight", () => {
    const { person, idea } = policy().meaningParts;
    const older = { ...policy(), meaningParts: { person, idea } } as Policy;
    expect(meaning.score(speaking, offering, setting({}, older))).toBeCloseTo(
      (0.5 + 0.9375) / 2,
      12,
    );
  });

  test("each part has a quantile table of its own", () => {
    expect(meaning.score(speaking, offering, calibratedFor("person-offer"))).toBe(0.5);
    expect(meaning.score(speaking, offering, calibratedFor("skills-offer"))).toBe(0.75);
    expect(meaning.score(speaking, offering, calibratedFor("skill-ask"))).toBeNull();
  });

  test("a further skill never lowers it, nor does a closer text", () => {
    const closer = { ...speaking, person: cosine(0.75) };
    const abler = {
      ...speaking,
      skills: [...speaking.skills, { words: "chitarra", vector: cosine(0) }],
    };
    const before = meaning.score(speaking, offering, setting())!;
    expect(meaning.score(abler, offering, setting())).toBe(before);
    expect(meaning.score(closer, offering, setting())).toBeGreaterThan(before);
  });

  test("tells every part that counts, the closest first, by what it was held against", () => {
    const { sentence } = meaning.account(speaking, offering, setting(), 0.7);
    expect(sentence).toEqual({
      it: "Rispetto all'attività di Officina F01, l'idea è più vicina del 93 % delle coppie di questo progetto (la competenza «fonia» del 75 % e la sua presentazione del 50 %).",
      en: "Against what Officina F01 does, the idea is closer than 93 % of this programme's pairs (the skill “fonia” than 75 % and what they tell of themselves than 50 %).",
    });
    const all = parts({ person: 0, skills: 0, vocation: 1, needs: 1 });
    expect(meaning.account(speaking, offering, all, 0.7).sentence.it).toBe(
      "Rispetto all'attività di Officina F01, l'idea è più vicina del 93 % delle coppie di questo progetto; rispetto alla vocazione dell'hub Arci Tom, l'idea è più vicina del 93 % delle coppie di questo progetto; rispetto a ciò che Officina F01 mette a disposizione, la lista dei bisogni è più vicina del 50 % delle coppie di questo progetto.",
    );
  });

  const REASONS: readonly (readonly [MeaningPartName, string])[] = [
    ["person", "la sua presentazione è vicina all'attività di Officina F01"],
    ["skills", "la competenza «fonia» è vicina all'attività di Officina F01"],
    ["idea", "l'idea è vicina all'attività di Officina F01"],
    ["vocation", "l'idea è vicina alla vocazione dell'hub Arci Tom"],
    ["needs", "la lista dei bisogni è vicina a ciò che Officina F01 mette a disposizione"],
  ];
  test.each(REASONS)("gives its part %s as a reason when that is close", (name, words) => {
    const close = seeker({
      person: AXIS,
      idea: AXIS,
      skills: [{ words: "fonia", vector: AXIS }],
      needs: [want("una sala", AXIS)],
    });
    expect(meaning.account(close, offering, alone(name), 1).reason?.it).toBe(words);
    expect(meaning.account(speaking, offering, alone(name), 0.9).reason).toBeNull();
  });

  test("leaves the skill that the place asks for to the criterion of skills", () => {
    const fonia = { words: "fonia", vector: AXIS };
    const able = seeker({ skills: [fonia], idea: cosine(0.984375) });
    expect(meaning.account(able, offering, setting(), 1).reason?.it).toContain("«fonia»");
    const asking = place({ ...offering, asks: [fonia] });
    expect(meaning.account(able, asking, setting(), 1).reason?.it).toBe(
      "l'idea è vicina all'attività di Officina F01",
    );
  });

  test("gives its closest part as the reason", () => {
    const close = { ...speaking, idea: cosine(0.984375), person: AXIS };
    expect(meaning.account(close, offering, setting(), 0.9).reason).toEqual({
      it: "la sua presentazione è vicina all'attività di Officina F01",
      en: "what they tell of themselves is close to what Officina F01 does",
    });
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
  [0, "meno vicina del 99 % delle coppie di questo progetto"],
  [0.185, "meno vicina dell'81 % delle coppie di questo progetto"],
  [0.495, "meno vicina del 50 % delle coppie di questo progetto"],
  [0.5, "più vicina del 50 % delle coppie di questo progetto"],
  [0.805, "più vicina dell'80 % delle coppie di questo progetto"],
  [0.895, "più vicina dell'89 % delle coppie di questo progetto"],
  [0.905, "più vicina del 90 % delle coppie di questo progetto"],
  [1, "più vicina del 99 % delle coppie di questo progetto"],
];

test.each(SHARES)("a closeness of %d reads «%s»", (score, words) => {
  expect(closenessWords(score).it).toBe(words);
});

const FURTHER: readonly (readonly [number, number, string, string])[] = [
  [0.805, 0.9, "l'idea dell'80 %", "the idea than 80 %"],
  [0.125, 0.9, "l'idea meno vicina dell'87 %", "the idea less close than 87 %"],
  [0.125, 0.4, "l'idea dell'87 %", "the idea than 87 %"],
];

test.each(FURTHER)("a further closeness of %d after %d reads «%s»", (closeness, before, it, en) => {
  const idea = { it: "l'idea", en: "the idea" };
  expect(furtherCloseness(idea, closeness, before)).toEqual({ it, en });
});
