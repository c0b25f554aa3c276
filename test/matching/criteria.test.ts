import { describe, expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { ALL_CRITERIA } from "../../src/matching/criteria.ts";
import { CRITERIA } from "../../src/matching/glossary.ts";
import type { Place, Seeker } from "../../src/matching/parties.ts";
import { settingOf } from "../../src/matching/setting.ts";
import { AXIS, MANTOVA, place, seeker, setting } from "./parties.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

test("the list is the glossary's, in its order", () => {
  expect(ALL_CRITERIA.map(({ name }) => name)).toEqual([...CRITERIA]);
});

test("labels and formulas differ from each other in both languages", () => {
  for (const language of ["it", "en"] as const) {
    expect(new Set(ALL_CRITERIA.map(({ label }) => label[language])).size).toBe(CRITERIA.length);
    expect(new Set(ALL_CRITERIA.map(({ formula }) => formula[language])).size).toBe(
      CRITERIA.length,
    );
  }
});

/** A place that says all it can, and a seeker that does. */
const full: readonly [Seeker, Place] = [
  seeker({
    ideaId: "I01",
    person: AXIS,
    idea: AXIS,
    skills: [{ words: "saldatura", vector: AXIS }],
    needs: [{ id: "N1", kind: "spazi", essential: true, words: "un banco", vector: AXIS }],
    home: MANTOVA,
    travelKm: 10,
    means: "bike",
    rankedHosts: ["F01"],
    answers: { comunità: 4 },
  }),
  place({
    offer: AXIS,
    vocation: AXIS,
    hubName: "Arci Tom",
    asks: [{ words: "saldatura", vector: AXIS }],
    gives: [{ id: "G1", kind: "space", words: "un banco", vector: AXIS }],
    site: MANTOVA,
    interests: ["P01"],
    answers: { comunità: 4 },
  }),
];

describe.each(ALL_CRITERIA)("$name", ({ score, account }) => {
  test("is 1 for a pair that could not suit better", () => {
    expect(score(...full, setting())).toBe(1);
  });

  test("is unknown for a seeker who said nothing to a place that did not speak of them", () => {
    expect(score(seeker(), place({ ...full[1], interests: [] }), setting())).toBeNull();
  });

  test("is unknown where the place said nothing and was not chosen", () => {
    expect(score(seeker({ ...full[0], rankedHosts: [] }), place(), setting())).toBeNull();
  });

  test("accounts for itself in whole sentences", () => {
    const { sentence } = account(...full, setting(), 1);
    for (const text of [sentence.it, sentence.en]) expect(text).toMatch(/^[A-Z].*[^.]\.$/);
  });
});

test("random pairs: in [0, 1] or unknown; accounted for in clean sentences; evidence from both profiles", () => {
  const seen = Object.fromEntries(CRITERIA.map((name) => [name, { known: 0, unknown: 0 }]));
  withSeeds(300, (random) => {
    const input = randomInput(random, 4, 4);
    const facts = settingOf(input, randomPolicy(random, input), calibrate);
    for (const who of input.seekers)
      for (const where of input.places)
        for (const { name, score, account } of ALL_CRITERIA) {
          const value = score(who, where, facts);
          seen[name]![value === null ? "unknown" : "known"]++;
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          const { sentence, reason, evidence } = account(who, where, facts, value);
          for (const text of [sentence.it, sentence.en, reason?.it ?? "", reason?.en ?? ""])
            expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|è è/);
          for (const one of evidence) {
            const own = [...who.skills, ...who.needs].map(({ words }) => words);
            const theirs = [...where.asks, ...where.gives].map(({ words }) => words);
            expect(own).toContain(one.seeker);
            expect(theirs).toContain(one.place);
          }
        }
  });
  for (const { known, unknown } of Object.values(seen)) {
    expect(known).toBeGreaterThan(100);
    expect(unknown).toBeGreaterThan(100);
  }
});
