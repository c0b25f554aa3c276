import { describe, expect, test } from "vitest";
import { COSINES, FEW_VALUES, generate, POPULAR, UNIFORM } from "../../bench/generators.ts";
import { problemOf } from "../../bench/instance.ts";
import { openAuction, runPhase } from "../../src/assignment/auction.ts";
import { buildProblem, type ScoredPair, type Terms } from "../../src/assignment/build.ts";
import { fillByAuction } from "../../src/assignment/by-auction.ts";
import { openMarket } from "../../src/assignment/market.ts";
import { networkOf } from "../../src/assignment/network.ts";
import { pinsOf, type Problem } from "../../src/assignment/problem.ts";
import { scaleOf } from "../../src/assignment/scale.ts";
import type { Solution } from "../../src/assignment/solution.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectCertified } from "./agree.ts";
import { Random } from "./random.ts";

const always = () => true;

/** Solves by both methods; each is certified, and they agree to the last unit. */
function expectAgreement(problem: Problem) {
  const byAuction = solveTotal(problem, always, "auction");
  const byPaths = solveTotal(problem, always, "paths");
  expectCertified(problem, byAuction);
  expectCertified(problem, byPaths);
  expect(reached(problem, byAuction)).toEqual(reached(problem, byPaths));
  return byAuction;
}

/** What equal optima have in common: without mostMatched, pairs of no gain may be counted or not. */
function reached({ mostMatched }: Problem, { matched, units }: Solution) {
  return { matched: mostMatched ? matched : "any", units };
}

describe("structured scores", () => {
  const kinds = [UNIFORM, FEW_VALUES, POPULAR, COSINES];
  const sizes = [
    { seekers: 150, places: 150, candidates: 150 },
    { seekers: 600, places: 60, candidates: 12 },
    { seekers: 300, places: 300, candidates: 8 },
  ];
  const cases = kinds.flatMap((kind) => sizes.map((size) => ({ kind, name: kind.name, ...size })));

  test.each(cases)("$name, $seekers × $places, $candidates candidates", ({ kind, ...size }) => {
    const problem = problemOf(generate(kind, size, 1));
    expect(expectAgreement(problem).matched).toBe(size.seekers);
    expectAgreement({ ...problem, mostMatched: false });
    // Too few seats for all, and too many.
    expectAgreement({ ...problem, capacity: problem.capacity.map((seats, p) => seats - (p % 2)) });
    expectAgreement({ ...problem, capacity: problem.capacity.map((seats, p) => seats + (p % 3)) });
  });
});

/** Pairs by chance; `score` draws theirs. */
function random(
  terms: Terms,
  density: number,
  seed: number,
  score: (r: Random) => number,
): Problem {
  const r = new Random(seed);
  const pairs: ScoredPair[] = [];
  for (let seeker = 0; seeker < terms.seekers; seeker++) {
    for (let place = 0; place < terms.places; place++) {
      if (r.chance(density)) pairs.push({ seeker, place, score: score(r) });
    }
  }
  return buildProblem(terms, pairs).problem;
}

describe("hostile problems", () => {
  const capacity = Array.from({ length: 30 }, (_, p) => p % 4);
  const minimum = capacity.map((seats) => Math.min(1, seats));
  const terms = { seekers: 60, places: 30, capacity };

  test.each<[string, Terms, number, (r: Random) => number]>([
    ["all equal", terms, 0.3, () => 0.5],
    ["all zero", terms, 0.3, () => 0],
    ["negative", terms, 0.3, (r) => -r.next()],
    ["1e-9 and 1e9 together", terms, 0.3, (r) => r.pick([1e-9, 1e9, -1e9, 2e-9, 3])],
    ["few arcs: disconnected parts", terms, 0.04, (r) => r.next()],
    ["minimums", { ...terms, minimum }, 0.4, (r) => r.next()],
    ["no seat at all", { ...terms, capacity: capacity.map(() => 0) }, 0.3, (r) => r.next()],
    [
      "seats beyond number",
      { ...terms, capacity: capacity.map(() => 2 ** 31 - 1) },
      0.3,
      (r) => r.next(),
    ],
    ["one place for all", { seekers: 500, places: 1, capacity: [20] }, 1, (r) => r.next()],
    ["half of them want one place", { seekers: 200, places: 100 }, 0.5, (r) => r.between(0, 1)],
  ])("%s", (_, given, density, score) => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = random(given, density, seed, score);
      expectAgreement(problem);
      expectAgreement({ ...problem, mostMatched: false });
    }
  });

  describe("a chain in which each would rather have the place before, 3,000 long", () => {
    const length = 3000;
    const pairs = Array.from({ length }, (_, i) => [
      { seeker: i, place: i, score: 0 },
      ...(i > 0 ? [{ seeker: i, place: i - 1, score: 1 }] : []),
    ]);
    const problem = buildProblem({ seekers: length, places: length }, pairs.flat()).problem;

    test("the auction does not end in time, and the paths solve it", () => {
      const pins = pinsOf(problem);
      const network = networkOf(problem, pins, scaleOf(problem, openAll(problem)));
      expect(fillByAuction(openMarket(network), always)).toBe("spent");
      expect(expectAgreement(problem)).toMatchObject({ matched: length, total: 0 });
    });

    test("as a nested problem", () => {
      const asNested = { ...problem, seekerCapacity: openAll(problem) };
      const solution = solveTotal(asNested);
      expectCertified(asNested, solution);
      expect(solution).toMatchObject({ matched: length, total: 0 });
    });
  });

  test("a million pairs with one place", () => {
    const seekers = 1_000_000;
    const place = new Int32Array(seekers);
    const draw = new Random(1);
    const problem: Problem = {
      ...buildProblem({ seekers: 0, places: 1, capacity: [1000] }, []).problem,
      seekers,
      start: Int32Array.from({ length: seekers + 1 }, (_, i) => i),
      place,
      score: Float64Array.from(place, () => draw.next()),
      priority: new Float64Array(seekers),
      held: new Uint8Array(seekers),
      pinned: new Uint8Array(seekers),
      forbidden: new Uint8Array(seekers),
    };
    const solution = solveTotal(problem);
    expectCertified(problem, solution);
    const best = problem.score.toSorted().slice(-1000);
    expect(solution.matched).toBe(1000);
    expect(solution.total).toBeCloseTo(
      best.reduce((sum, score) => sum + score, 0),
      6,
    );
  });
});

function openAll({ seekers }: Problem): Int32Array {
  return new Int32Array(seekers).fill(1);
}

describe("a phase", () => {
  const problem = random({ seekers: 20, places: 20 }, 1, 1, (r) => r.next());
  const pins = pinsOf(problem);
  const network = networkOf(problem, pins, scaleOf(problem, pins));

  test("ends when its bids are spent, and goes on from its prices", () => {
    const auction = openAuction(network);
    expect(runPhase(auction, 2 ** 20, 10, always)).toBe("spent");
    expect(runPhase(auction, 2 ** 20, 1_000_000, always)).toBe("seated");
  });

  test("leaves everyone within ε of the best place", () => {
    const auction = openAuction(network);
    const epsilon = 2 ** 20;
    runPhase(auction, epsilon, 1_000_000, always);
    for (let i = 0; i < 20; i++) {
      const row = Array.from(
        { length: 20 },
        (_, p) => network.units[i * 20 + p]! - auction.price[p]!,
      );
      const own = row[network.place[auction.choice[i]!]!]!;
      expect(own).toBeGreaterThanOrEqual(Math.max(...row) - epsilon);
    }
  });

  test("a seeker without any seat to bid for ends it", () => {
    const auction = openAuction({ ...network, capacity: new Int32Array(20) });
    expect(runPhase(auction, 1, 1000, always)).toBe("spent");
  });
});

test("progress never falls, and every point can cancel", () => {
  const problem = problemOf(generate(POPULAR, { seekers: 100, places: 100, candidates: 100 }, 1));
  const seen: number[] = [];
  solveTotal(problem, (done) => seen.push(done) > 0, "auction");
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(100);
  for (let stop = 1; stop <= seen.length; stop++) {
    let polled = 0;
    const solution = solveTotal(problem, () => ++polled < stop, "auction");
    expect(solution.status).toBe("cancelled");
    expect(polled).toBe(stop);
  }
});
