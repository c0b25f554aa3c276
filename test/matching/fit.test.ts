import { describe, expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { type Encoded, encode } from "../../src/matching/encode.ts";
import { CRITERIA } from "../../src/matching/glossary.ts";
import type { MatchInput } from "../../src/matching/parties.ts";
import { type Policy, fitWord } from "../../src/matching/policy.ts";
import { BANDS } from "../../src/db/tables/lists.ts";
import { judgedPairs } from "./oracle.ts";
import { AXIS, cosine, input, linear, only, place, policy, seeker } from "./parties.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

/** The fit of every candidate by its ids. */
function fitsOf({ problem, seekers, places }: Encoded): Record<string, number> {
  const fits: Record<string, number> = {};
  seekers.forEach(({ id }, i) => {
    for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++)
      fits[`${id} ${places[problem.place[arc]!]!.id}`] = problem.score[arc]!;
  });
  return fits;
}

const encoded = (given: MatchInput, rules: Policy) => encode(given, rules, linear);

/** P01 is near F01 in meaning and shares its values; P02 answered nothing; F02 answered nothing. */
const market = input({
  seekers: [
    seeker({ id: "P01", person: AXIS, answers: { a: 1 } }),
    seeker({ id: "P02", person: cosine(0.5) }),
  ],
  places: [place({ id: "F01", offer: AXIS, answers: { a: 3 } }), place({ id: "F02", offer: AXIS })],
});

describe("fit", () => {
  test("is the weighted mean; what is unknown takes the programme's mean", () => {
    // meaning: 1, 1, ½, ½; values: ½ for P01 with F01, elsewhere its mean, ½.
    expect(fitsOf(encoded(market, only({ meaning: 3, values: 1 })))).toEqual({
      "P01 F01": 0.875,
      "P01 F02": 0.875,
      "P02 F01": 0.5,
      "P02 F02": 0.5,
    });
  });

  test("the mean is that of the pairs where the criterion is known", () => {
    const { judgements } = encoded(market, only({ meaning: 3, values: 1 }));
    expect(judgements.means.meaning).toBe(0.75);
    expect(judgements.means.values).toBe(0.5);
    expect(judgements.means.hub).toBeNaN();
  });

  test("a criterion without any data leaves its weight to the others", () => {
    const { judgements } = encoded(market, only({ meaning: 3, values: 1, hub: 4, proximity: 2 }));
    expect(judgements.weights).toEqual({
      meaning: 0.75,
      values: 0.25,
      skills: 0,
      needs: 0,
      proximity: 0,
      preference: 0,
      hub: 0,
    });
  });

  test("a criterion without weight is not even reckoned", () => {
    const { judgements } = encoded(market, only({ values: 1 }));
    expect(judgements.values.meaning).toSatisfy((column: Float32Array) =>
      column.every(Number.isNaN),
    );
    expect(judgements.weights.values).toBe(1);
  });

  test("is 0 where nothing is known of anybody", () => {
    const silent = input({ seekers: [seeker()], places: [place()] });
    expect(fitsOf(encoded(silent, policy()))).toEqual({ "P01 F01": 0 });
  });

  test("pairs that are not allowed do not count in the means", () => {
    const barred = {
      ...market,
      seekers: [market.seekers[0]!, { ...market.seekers[1]!, excludedHosts: ["F01", "F02"] }],
    };
    const { judgements } = encoded(barred, only({ meaning: 1 }));
    expect(judgements.means.meaning).toBe(1);
  });
});

describe("a blank profile", () => {
  test("gets the programme's means everywhere, and moves nobody else's fit", () => {
    withSeeds(100, (random) => {
      const given = randomInput(random, 4, 4);
      const rules = randomPolicy(random, given);
      const blank = seeker({ id: "P99", bands: BANDS });
      const without = encode(given, rules, calibrate);
      const withBlank = encode({ ...given, seekers: [...given.seekers, blank] }, rules, calibrate);
      expect(withBlank.judgements.means).toEqual(without.judgements.means);
      const fits = fitsOf(withBlank);
      expect(fits).toMatchObject(fitsOf(without));
      const { means, weights } = withBlank.judgements;
      const mean = CRITERIA.reduce((sum, name) => sum + weights[name] * (means[name] || 0), 0);
      const own = Object.entries(fits).filter(([pair]) => pair.startsWith("P99"));
      for (const [, fit] of own) expect(fit).toBeCloseTo(mean, 12);
    });
  });
});

test("agrees with the definitions on random markets", () => {
  withSeeds(200, (random) => {
    const given = randomInput(random, 5, 5);
    const rules = randomPolicy(random, given);
    const fits = fitsOf(encode(given, rules, calibrate));
    const expected = judgedPairs(given, rules, calibrate);
    expect(Object.keys(fits)).toHaveLength(expected.length);
    for (const pair of expected) {
      const found = fits[`${pair.seeker} ${pair.place}`]!;
      // A step of the criteria's fixed point, and no more.
      expect(Math.abs(found - pair.fit)).toBeLessThanOrEqual(2 ** -23);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }
  });
});

test("reads in words by the policy's thresholds, which belong to the better word", () => {
  const rules = policy({ words: { high: 0.7, good: 0.5 } });
  expect([1, 0.7, 0.69, 0.5, 0.49, 0].map((fit) => fitWord(fit, rules))).toEqual([
    "high",
    "high",
    "good",
    "good",
    "check",
    "check",
  ]);
});
