import { describe, expect, test } from "vitest";
import { buildProblem, type ScoredPair, type Terms } from "../../src/assignment/build.ts";
import { certify } from "../../src/assignment/certificate.ts";
import { pinsOf, type Problem } from "../../src/assignment/problem.ts";
import { solveTotal } from "../../src/assignment/total.ts";
import { expectCertified, expectOptimum, expectSame } from "./agree.ts";
import { smallCase } from "./generate.ts";
import { exhaust } from "./oracle.ts";
import { Random } from "./random.ts";

function solved(
  terms: Terms,
  scores: readonly (readonly number[])[],
  pins: readonly number[][] = [],
) {
  const pairs: ScoredPair[] = scores.flatMap((row, seeker) =>
    row.map((score, place) => {
      const pinned = pins.some(([s, p]) => s === seeker && p === place);
      return { seeker, place, score, pinned };
    }),
  );
  const { problem } = buildProblem(terms, pairs);
  const solution = solveTotal(problem);
  expectCertified(problem, solution);
  return {
    problem,
    solution,
    places: [...solution.arc].map((a) => (a < 0 ? -1 : problem.place[a]!)),
  };
}

describe("cases that a known matcher gets wrong", () => {
  test("a pin holds although another pairing scores far more", () => {
    const { solution, places } = solved(
      { seekers: 2, places: 2 },
      [
        [0.5, 0.9],
        [0.9, 0.05],
      ],
      [[0, 0]],
    );
    expect(places).toEqual([0, 1]);
    expect(solution.total).toBe(0.55);
  });

  test("a minimum is filled by whom it costs least: 0.18, not 0.11", () => {
    const terms = { seekers: 2, places: 2, capacity: [1, 2], minimum: [1, 0] };
    const { solution, places } = solved(terms, [
      [0.1, 0.09],
      [0.09, 0.01],
    ]);
    expect(places).toEqual([1, 0]);
    expect(solution.total).toBeCloseTo(0.18, 12);
  });
});

describe("what the words mean", () => {
  test("most matched comes before any total", () => {
    const scores = [[100, 1], [99]];
    const { solution, places } = solved({ seekers: 2, places: 2 }, scores);
    expect(places).toEqual([1, 0]);
    expect(solution.matched).toBe(2);
    const alone = solved({ seekers: 2, places: 2, mostMatched: false }, [[100, -2], [99]]);
    expect(alone.places).toEqual([0, -1]);
  });

  test("without most matched, a gain of zero or below is not taken", () => {
    const terms = { seekers: 3, places: 3, mostMatched: false };
    const { solution, places } = solved(terms, [[0], [-1, 0], [-1, 0, 0.5]]);
    expect(places).toEqual([-1, -1, 2]);
    expect(solution.matched).toBe(1);
  });

  test("a minimum is hard for an otherwise empty place, even at a loss", () => {
    const terms = { seekers: 1, places: 2, minimum: [0, 1], mostMatched: false };
    expect(solved(terms, [[1, -3]]).solution.total).toBe(-3);
  });

  test("a priority decides who is matched, not where", () => {
    const scores = [[0.5], [0.75]];
    expect(solved({ seekers: 2, places: 1 }, scores).places).toEqual([-1, 0]);
    const { places, solution } = solved({ seekers: 2, places: 1, priority: [0.5, 0] }, scores);
    expect(places).toEqual([0, -1]);
    expect(solution.total).toBe(1);
  });

  test("a held pair is kept at its price, and given up above it", () => {
    const pairs = [
      { seeker: 0, place: 0, score: 0.5, held: true },
      { seeker: 0, place: 1, score: 0.75 },
    ];
    for (const [continuityPrice, place] of [
      [0.5, 0],
      [0.125, 1],
    ] as const) {
      const { problem } = buildProblem({ seekers: 1, places: 2, continuityPrice }, pairs);
      expect(problem.place[solveTotal(problem).arc[0]!]).toBe(place);
    }
  });

  test("below the floor nobody is paired, but for a pin", () => {
    const terms = { seekers: 2, places: 2, floor: 0.5 };
    expect(solved(terms, [[0.25], [0.5, 0.25]]).places).toEqual([-1, 0]);
    expect(solved(terms, [[0.5, 0.25], [0.5]], [[0, 1]]).places).toEqual([1, 0]);
  });

  test("a pin counts for its place's minimum, and a score far away does not blur the others", () => {
    const terms = { seekers: 2, places: 2, capacity: [2, 1], minimum: [1, 0] };
    const { solution, places } = solved(terms, [[1e12], [1e-6, 2e-6]], [[0, 0]]);
    expect(places).toEqual([0, 1]);
    expect(solution.precision).toBeLessThan(1e-14);
  });
});

describe("no solution is an answer, with its reason", () => {
  test("two minimums on one seeker", () => {
    const { solution } = solved({ seekers: 2, places: 2, minimum: [1, 1] }, [[1, 1], []]);
    expect(solution.status).toBe("infeasible");
    expect(solution.conflict).toEqual({
      places: Int32Array.of(0, 1),
      seekers: Int32Array.of(0),
      pins: new Int32Array(0),
      needed: 2,
      available: 1,
    });
  });

  test("a seeker pinned elsewhere", () => {
    const { solution } = solved({ seekers: 1, places: 2, minimum: [0, 1] }, [[1, 1]], [[0, 0]]);
    expect(solution.conflict).toMatchObject({ pins: Int32Array.of(0), needed: 1, available: 0 });
    expect([...solution.arc]).toEqual([-1]);
  });

  test("a minimum without anyone, and with nobody at all", () => {
    expect(solved({ seekers: 1, places: 1, minimum: [1] }, [[]]).solution.status).toBe(
      "infeasible",
    );
    expect(solved({ seekers: 0, places: 1, minimum: [1] }, []).solution.status).toBe("infeasible");
  });
});

const flat = (value: number) =>
  Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => value));

describe("degenerate problems", () => {
  test.each([0, 1, -1, 0.1, 1e300, -1e-300, Number.MIN_VALUE])(
    "all scores equal to %d",
    (value) => {
      const { solution } = solved({ seekers: 6, places: 4, capacity: [2, 0, 1, 1] }, flat(value));
      expect(solution.matched).toBe(4);
      expect(solution.units).toBe(0);
    },
  );

  test("empty sides, no pairs, no seats", () => {
    expect(solved({ seekers: 0, places: 0 }, []).solution.matched).toBe(0);
    expect(solved({ seekers: 0, places: 3 }, []).solution.matched).toBe(0);
    expect(solved({ seekers: 3, places: 0 }, [[], [], []]).places).toEqual([-1, -1, -1]);
    expect(solved({ seekers: 1, places: 1, capacity: [0] }, [[5]]).places).toEqual([-1]);
  });

  test("one place that everyone wants, with room for more than there are", () => {
    const scores = Array.from({ length: 50 }, (_, i) => [i, i / 2]);
    const { solution } = solved({ seekers: 50, places: 2, capacity: [2 ** 31 - 1, 1] }, scores);
    expect(solution.total).toBe((49 * 50) / 2);
    const tight = solved({ seekers: 50, places: 2, capacity: [3, 1] }, scores);
    expect(tight.solution.matched).toBe(4);
  });

  test("1e-9 and 1e9 together", () => {
    const { problem, solution } = solved({ seekers: 2, places: 2 }, [
      [1e9, 1e-9],
      [1e9, 0],
    ]);
    expect(solution.precision).toBeLessThan(1);
    expectOptimum(problem, solution, exhaust(problem), false);
  });

  test("a long chain of extreme gains stays exact", () => {
    const size = 3000;
    const random = new Random(1);
    const pairs: ScoredPair[] = [];
    // Each newcomer wants the seat just taken: every insertion pushes the whole chain along.
    for (let seeker = 0; seeker < size; seeker++) {
      pairs.push({ seeker, place: 0, score: 1e9 * random.next() });
      pairs.push({ seeker, place: seeker + 1, score: -1e9 * random.next() });
      pairs.push({ seeker, place: ((seeker * 7) % size) + 1, score: 1e9 });
    }
    const unique = new Map(pairs.map((pair) => [`${pair.seeker} ${pair.place}`, pair]));
    const { problem } = buildProblem({ seekers: size, places: size + 1 }, [...unique.values()]);
    expectCertified(problem, solveTotal(problem));
  });
});

describe("the order of rows and columns", () => {
  test("changes neither how many are matched nor the total, 500 problems", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const { problem, exact } = smallCase(seed);
      const before = solveTotal(problem);
      const after = solveTotal(permuted(problem, new Random(seed)));
      try {
        expectSame(problem, after, before, exact);
      } catch (cause) {
        throw new Error(`seed ${seed}`, { cause });
      }
    }
  });

  test("the same problem gives the same bytes, and is not changed", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { problem } = smallCase(seed);
      const copy = structuredClone(problem);
      const solution = solveTotal(problem);
      expect(solveTotal(copy)).toEqual(solution);
      expect(problem).toEqual(copy);
    }
  });
});

function inverse(order: readonly number[], values: ArrayLike<number>): number[] {
  const moved = Array.from(values);
  for (const [from, to] of order.entries()) moved[to] = values[from]!;
  return moved;
}

function permuted(problem: Problem, random: Random): Problem {
  const rows = random.permutation(problem.seekers);
  const columns = random.permutation(problem.places);
  const pairs: ScoredPair[] = [];
  for (let i = 0; i < problem.seekers; i++) {
    for (let a = problem.start[i]!; a < problem.start[i + 1]!; a++) {
      pairs.push({
        seeker: rows[i]!,
        place: columns[problem.place[a]!]!,
        score: problem.score[a]!,
        held: problem.held[a] === 1,
        pinned: problem.pinned[a] === 1,
        forbidden: problem.forbidden[a] === 1,
      });
    }
  }
  const terms = {
    ...problem,
    capacity: inverse(columns, problem.capacity),
    minimum: inverse(columns, problem.minimum),
    priority: inverse(rows, problem.priority),
  };
  return buildProblem(terms, pairs).problem;
}

describe("progress and cancel", () => {
  const { problem } = buildProblem(
    { seekers: 200, places: 2, capacity: [5, 5], minimum: [5, 5] },
    Array.from({ length: 400 }, (_, k) => ({
      seeker: k >> 1,
      place: k % 2,
      score: k % 2 === 0 ? 1 : -9,
    })),
  );

  test("counts up to the whole", () => {
    const calls: [number, number][] = [];
    solveTotal(problem, (done, total) => calls.push([done, total]) > 0);
    const done = calls.map(([d]) => d);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(calls.length).toBeGreaterThan(3);
    expect(calls.at(-1)).toEqual([210, 210]);
  });

  test("stops at once, at every point, and leaves no answer", () => {
    let calls = 0;
    solveTotal(problem, () => ++calls > 0);
    for (let stop = 1; stop <= calls; stop++) {
      let polled = 0;
      const solution = solveTotal(problem, () => ++polled < stop);
      expect(polled).toBe(stop);
      expect(solution).toMatchObject({ status: "cancelled", matched: 0, duals: null });
      expect(solution.arc.every((a) => a === -1)).toBe(true);
      expect(certify(problem, solution).certified).toBe(false);
    }
  });
});

test("pins are read by seeker", () => {
  const { problem } = solved(
    { seekers: 2, places: 2 },
    [
      [1, 1],
      [1, 1],
    ],
    [[1, 0]],
  );
  expect([...pinsOf(problem)]).toEqual([-1, 2]);
});
