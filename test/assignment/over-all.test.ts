import { describe, expect, test } from "vitest";
import { certifyOverAll } from "../../src/assignment/certificate/over-all.ts";
import { solveOverAllPairs } from "../../src/assignment/over-all-pairs.ts";
import type { PairSource } from "../../src/assignment/over-all/source.ts";
import { arcBetween, type Problem } from "../../src/assignment/problem.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { middlingCase, nestedCase, smallCase } from "./generate.ts";
import { Random } from "./random.ts";

/** The least that can be begun with, so that pricing has all the work. */
const NARROW = { best: 1, added: 1 };

/** A dense problem as a source; what is not an arc is not allowed. */
function sourceOf(problem: Problem): PairSource {
  const marked = [];
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      const marks = {
        held: problem.held[a] === 1,
        pinned: problem.pinned[a] === 1,
        forbidden: problem.forbidden[a] === 1,
      };
      if (marks.held || marks.pinned || marks.forbidden)
        marked.push({ seeker: i, place: problem.place[a]!, ...marks });
    }
  }
  return {
    terms: problem,
    marked,
    scores: (from, to, into) => {
      into.fill(NaN);
      for (let i = from; i < to; i++) {
        for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
          into[(i - from) * problem.places + problem.place[a]!] = problem.score[a]!;
        }
      }
    },
  };
}

/** Scores of one kind over every pair. */
function dense(seed: number, draw: (random: Random) => number): Problem {
  const random = new Random(seed);
  const problem = middlingCase(seed, 30, 12, random.chance(0.4));
  const size = problem.seekers * problem.places;
  const none = () => new Uint8Array(size);
  return {
    ...problem,
    start: Int32Array.from({ length: problem.seekers + 1 }, (_, i) => i * problem.places),
    place: Int32Array.from({ length: size }, (_, a) => a % problem.places),
    score: Float64Array.from({ length: size }, () => draw(random)),
    held: none().map(() => Number(random.chance(0.02))),
    pinned: none(),
    forbidden: none().map(() => Number(random.chance(0.05))),
    floor: -Infinity,
  };
}

const HOSTILE: Record<string, (random: Random) => number> = {
  "all equal": () => 0.75,
  "two values": (random) => random.between(0, 1),
  negative: (random) => -random.between(1, 40) / 4,
  "1e9 beside 1e-9": (random) => random.pick([1e-9, 1e9, -1e9, 0]),
  uniform: (random) => random.next(),
};

function expectSameAsDense(problem: Problem, seed: number): number {
  const source = sourceOf(problem);
  const found = solveOverAllPairs(source, () => true, NARROW);
  const whole = solveTotal(problem);
  expect(found.solution.status, `seed ${seed}`).toBe(whole.status);
  expect([found.solution.precision, found.solution.base], `seed ${seed}`).toEqual([
    whole.precision,
    whole.base,
  ]);
  expect(found.solution.units, `seed ${seed}`).toBe(whole.units);
  const short = problem.mostMatched && found.solution.matched !== whole.matched;
  expect(short, `seed ${seed}`).toBe(false);
  const certificate = certifyOverAll(source, found.problem, found.solution)!;
  expect(certificate.failures, `seed ${seed}`).toEqual([]);
  expect(certificate.certified, `seed ${seed}`).toBe(true);
  return found.rounds;
}

/** The same score for the only pair. */
const scores = (value: number) => (_from: number, _to: number, into: Float64Array) => {
  into[0] = value;
};

describe("over all pairs", () => {
  test.each([
    ["plain", smallCase, 1500],
    ["nested", nestedCase, 1500],
  ] as const)("agrees with holding them all, small and %s", (_, draw, cases) => {
    let priced = 0;
    for (let seed = 1; seed <= cases; seed++) {
      if (expectSameAsDense(draw(seed).problem, seed) > 1) priced++;
    }
    expect(priced).toBeGreaterThan(cases / 20);
  });

  test.each(Object.keys(HOSTILE))("agrees on dense scores: %s", (name) => {
    let rounds = 0;
    for (let seed = 1; seed <= 60; seed++) {
      rounds += expectSameAsDense(dense(seed, HOSTILE[name]!), seed);
    }
    expect(rounds).toBeGreaterThan(60);
  });

  test("stops at every poll when told, and then claims nothing", () => {
    const source = sourceOf(dense(3, HOSTILE["uniform"]!));
    let calls = 0;
    const whole = solveOverAllPairs(source, () => ++calls > 0, NARROW);
    for (let stop = 1; stop <= calls; stop++) {
      let polled = 0;
      const { solution } = solveOverAllPairs(source, () => ++polled < stop, NARROW);
      expect(solution.status).toBe("cancelled");
      expect(solution.duals).toBe(null);
    }
    expect(certifyOverAll(source, whole.problem, whole.solution, () => false)).toBe(null);
  });

  test("a pair pinned without a score, and a score that is no number, are broken calls", () => {
    const terms = { seekers: 1, places: 1 };
    const pinned = [{ seeker: 0, place: 0, pinned: true }];
    expect(() => solveOverAllPairs({ terms, marked: pinned, scores: scores(NaN) })).toThrow(
      "scores[0]: not-finite: NaN with place 0",
    );
    expect(() => solveOverAllPairs({ terms, marked: [], scores: scores(Infinity) })).toThrow(
      "scores[0]: not-finite: Infinity with place 0",
    );
  });
});

describe("the certificate over all pairs", () => {
  test("refuses a better pair beyond those considered, another score, another mark, other terms", () => {
    const problem = dense(5, HOSTILE["uniform"]!);
    const source = sourceOf(problem);
    const found = solveOverAllPairs(source, () => true, NARROW);
    const certified = (changed: PairSource) =>
      certifyOverAll(changed, found.problem, found.solution)!.certified;
    expect(certified(source)).toBe(true);
    const outside = Array.from(problem.place.keys()).find(
      (a) =>
        problem.forbidden[a] === 0 &&
        arcBetween(found.problem, Math.floor(a / problem.places), problem.place[a]!) < 0,
    )!;
    const better = { ...problem, score: problem.score.with(outside, 0.9999) };
    const within = found.problem.place[found.solution.arc.find((a) => a >= 0)!]!;
    const seeker = found.solution.arc.findIndex((a) => a >= 0);
    const other = { ...problem, score: problem.score.with(seeker * problem.places + within, 0.5) };
    expect(certified(sourceOf(better))).toBe(false);
    expect(certified(sourceOf(other))).toBe(false);
    expect(certified({ ...source, marked: [] })).toBe(false);
    expect(certified({ ...source, terms: { ...problem, floor: 0.2 } })).toBe(false);
    const capacity = problem.capacity.with(0, problem.capacity[0]! + 1);
    expect(certified({ ...source, terms: { ...problem, capacity } })).toBe(false);
  });
});
