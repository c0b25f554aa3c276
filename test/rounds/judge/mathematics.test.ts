import fc from "fast-check";
import { expect, it } from "vitest";
import { type Rating, comparisonsOf } from "../../../src/rounds/judge/comparisons.ts";
import { fitWeights } from "../../../src/rounds/judge/fit-weights.ts";
import { misrankingOf, wilson } from "../../../src/rounds/judge/misranking.ts";
import { placesToRate } from "../../../src/rounds/judge/sample.ts";
import { suggestWeights } from "../../../src/rounds/judge/suggest-weights.ts";
import { seeded } from "../../../bench/random.ts";

const rated = (by: string, seeker: string, ...stars: number[]): Rating[] =>
  stars.map((star, at) => ({ by, seeker, place: `${at}`, stars: star }));

it("holds only one person's ratings of one seeker against each other", () => {
  const ratings = [...rated("a", "P1", 5, 4, 1, 1), ...rated("b", "P1", 2), ...rated("a", "P2", 3)];
  expect(comparisonsOf(ratings)).toEqual([
    { seeker: "P1", better: "0", worse: "1", kind: "hard" },
    { seeker: "P1", better: "0", worse: "2", kind: "easy" },
    { seeker: "P1", better: "0", worse: "3", kind: "easy" },
    { seeker: "P1", better: "1", worse: "2", kind: "easy" },
    { seeker: "P1", better: "1", worse: "3", kind: "easy" },
  ]);
});

it("counts an order that contradicts the judge whole, a tie and the unknown half", () => {
  const comparisons = comparisonsOf(rated("a", "P1", 5, 4, 2, 1));
  const scores: Record<string, number | null> = { 0: 0.1, 1: 0.9, 2: 0.1, 3: null };
  const { easy, hard } = misrankingOf(comparisons, (_, place) => scores[place]!);
  // Easy: 0–2 tie, 0–3 and 1–3 unknown, 1–2 right. Hard: 0–1 wrong, 2–3 unknown.
  expect([easy.comparisons, easy.misranked]).toEqual([4, 1.5]);
  expect([hard.comparisons, hard.misranked]).toEqual([2, 1.5]);
});

it("is at half for a score that says nothing, and turns over with the score", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 9 }))),
      (places) => {
        const comparisons = comparisonsOf(rated("a", "P1", ...places.map(([stars]) => stars)));
        const score = (_: string, place: string) => places[Number(place)]![1];
        const flat = misrankingOf(comparisons, () => 0);
        const one = misrankingOf(comparisons, score);
        const turned = misrankingOf(comparisons, (s, place) => -score(s, place));
        for (const kind of ["easy", "hard"] as const) {
          const { comparisons: n, misranked, share } = one[kind];
          expect(flat[kind].misranked).toBe(n / 2);
          expect(misranked + turned[kind].misranked).toBe(n);
          const { low, value, high } = share ?? { low: 0, value: 0, high: 0 };
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        }
      },
    ),
  );
});

it("draws Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  expect(wilson(81 / 263, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81 / 263, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilson(0, 20).low).toBe(0);
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
});

it("chooses places that are hard and others that are easy to tell apart", () => {
  expect(placesToRate(["a", "b", "c", "d", "e", "f", "g"])).toEqual(["a", "b", "d", "g"]);
  expect(placesToRate(["a", "b"])).toEqual(["a", "b"]);
  expect(placesToRate([])).toEqual([]);
});

/** Seekers with comparisons whose order follows planted weights, and noise where these are 0. */
function planted(weights: readonly number[], seekers: number, seed: number): Float64Array[][] {
  const draw = seeded(seed);
  return Array.from({ length: seekers }, () =>
    Array.from({ length: 6 }, () => {
      const x = Float64Array.from(weights, () => draw() - draw());
      const margin = x.reduce((sum, value, c) => sum + value * weights[c]!, 0);
      return draw() < 1 / (1 + Math.exp(-margin)) ? x : x.map((value) => -value);
    }),
  );
}

it("finds the weights that the judges had in mind", () => {
  const found = fitWeights(planted([6, 3, 0, 1], 2000, 7).flat(), 4);
  expect(Array.from(found, (weight) => Math.round(weight))).toEqual([6, 3, 0, 1]);
});

it("covers planted shares with its intervals", () => {
  const truth = [0.6, 0.3, 0, 0.1];
  const found = suggestWeights(planted([6, 3, 0, 1], 60, 11), 4, 1);
  for (const [c, { low, value, high }] of found.entries()) {
    expect(low <= value && value <= high).toBe(true);
    expect(low <= truth[c]! && truth[c]! <= high).toBe(true);
  }
  expect(found[0]!.low).toBeGreaterThan(0);
});

it("cannot tell any weight from zero where the judges threw dice", () => {
  const intervals = Array.from({ length: 20 }, (_, seed) =>
    suggestWeights(planted([0, 0, 0], 12, seed), 3, seed),
  ).flat();
  const holdsZero = intervals.filter(({ low }) => low < 1e-6).length;
  expect(holdsZero / intervals.length).toBeGreaterThan(0.9);
});

it("is finite where one criterion explains every comparison, and the best there is", () => {
  const weights = fitWeights(
    Array.from({ length: 30 }, () => Float64Array.of(1, -0.2)),
    2,
  );
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[0]).toBeLessThan(100);
  expect(weights[1]).toBe(0);
});
