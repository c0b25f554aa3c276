import { describe, expect, test } from "vitest";
import { buildProblem } from "../../src/assignment/build.ts";
import { checkProblem } from "../../src/assignment/check.ts";
import type { Groups, Problem } from "../../src/assignment/problem.ts";
import { ProblemError, type ProblemFault } from "../../src/assignment/problem-error.ts";
import { solveTotal } from "../../src/assignment/total.ts";

/** Two seekers, two places, all four pairs; every broken problem below differs from it in one thing. */
const sound: Problem = buildProblem({ seekers: 2, places: 2, capacity: [1, 2] }, [
  { seeker: 0, place: 0, score: 1 },
  { seeker: 0, place: 1, score: 2 },
  { seeker: 1, place: 0, score: 3 },
  { seeker: 1, place: 1, score: 4 },
]).problem;

type Broken = readonly [string, Partial<Problem>, ProblemFault, field: string, index: number];

const broken: readonly Broken[] = [
  ["a score that is no number", { score: Float64Array.of(1, NaN, 3, 4) }, "not-finite", "score", 1],
  ["an infinite score", { score: Float64Array.of(1, 2, 3, -Infinity) }, "not-finite", "score", 3],
  ["an infinite priority", { priority: Float64Array.of(0, Infinity) }, "not-finite", "priority", 1],
  [
    "a continuity price that is no number",
    { continuityPrice: NaN },
    "not-finite",
    "continuityPrice",
    -1,
  ],
  ["a floor that is no number", { floor: NaN }, "not-finite", "floor", -1],
  [
    "gains too far apart",
    { score: Float64Array.of(1e308, -1e308, 0, 0) },
    "gain-out-of-range",
    "score",
    1,
  ],
  [
    "a capacity below the minimum",
    { minimum: Int32Array.of(0, 3) },
    "minimum-above-capacity",
    "minimum",
    1,
  ],
  ["a capacity below zero", { capacity: Int32Array.of(-1, 1) }, "out-of-range", "capacity", 0],
  ["a minimum below zero", { minimum: Int32Array.of(0, -1) }, "out-of-range", "minimum", 1],
  ["a place that does not exist", { place: Int32Array.of(0, 1, 0, 2) }, "out-of-range", "place", 3],
  ["a place below zero", { place: Int32Array.of(-1, 1, 0, 1) }, "out-of-range", "place", 0],
  ["a pair given twice", { place: Int32Array.of(0, 1, 1, 1) }, "duplicate-arc", "place", 3],
  ["a row out of order", { place: Int32Array.of(1, 0, 0, 1) }, "unsorted", "place", 1],
  ["rows out of order", { start: Int32Array.of(0, 5, 4) }, "unsorted", "start", 2],
  ["rows that do not start at 0", { start: Int32Array.of(1, 2, 4) }, "out-of-range", "start", 0],
  ["a mark that is neither 0 nor 1", { held: Uint8Array.of(0, 0, 2, 0) }, "not-a-flag", "held", 2],
  ["scores of another length", { score: new Float64Array(3) }, "wrong-length", "score", -1],
  ["capacities of another length", { capacity: new Int32Array(3) }, "wrong-length", "capacity", -1],
  ["a number of seekers that is none", { seekers: 1.5 }, "wrong-size", "seekers", -1],
  [
    "more places than the bound on overflow allows",
    { places: 2 ** 21 },
    "wrong-size",
    "places",
    -1,
  ],
  [
    "a pin that is forbidden",
    { pinned: Uint8Array.of(0, 1, 0, 0), forbidden: Uint8Array.of(0, 1, 0, 0) },
    "pin-forbidden",
    "pinned",
    1,
  ],
  ["two pins for one seeker", { pinned: Uint8Array.of(0, 0, 1, 1) }, "two-pins", "pinned", 3],
  [
    "two pins on one seat",
    { pinned: Uint8Array.of(1, 0, 1, 0) },
    "pins-above-capacity",
    "pinned",
    2,
  ],
];

const group = (terms: Partial<Groups>): Groups => ({
  of: Int32Array.of(0, 0),
  parent: Int32Array.of(-1),
  capacity: Int32Array.of(1),
  minimum: Int32Array.of(0),
  ...terms,
});

const brokenGroups: readonly Broken[] = [
  [
    "a group that does not exist",
    { placeGroups: group({ of: Int32Array.of(0, 1) }) },
    "out-of-range",
    "placeGroups.of",
    1,
  ],
  [
    "a group within one that does not exist",
    { seekerGroups: group({ parent: Int32Array.of(-2) }) },
    "out-of-range",
    "seekerGroups.parent",
    0,
  ],
  [
    "a group within itself",
    { placeGroups: group({ parent: Int32Array.of(0) }) },
    "group-within-itself",
    "placeGroups.parent",
    0,
  ],
  [
    "two groups within each other",
    {
      placeGroups: group({
        parent: Int32Array.of(-1, 2, 1),
        capacity: Int32Array.of(1, 1, 1),
        minimum: new Int32Array(3),
      }),
    },
    "group-within-itself",
    "placeGroups.parent",
    2,
  ],
  [
    "a group's minimum above its capacity",
    { seekerGroups: group({ minimum: Int32Array.of(2) }) },
    "minimum-above-capacity",
    "seekerGroups.minimum",
    0,
  ],
  [
    "groups of another length",
    { placeGroups: group({ of: Int32Array.of(0) }) },
    "wrong-length",
    "placeGroups.of",
    -1,
  ],
  [
    "a seeker's capacity below zero",
    { seekerCapacity: Int32Array.of(1, -1) },
    "out-of-range",
    "seekerCapacity",
    1,
  ],
  [
    "more pins than a seeker may take places",
    { seekerCapacity: Int32Array.of(1, 0), pinned: Uint8Array.of(0, 0, 0, 1) },
    "two-pins",
    "pinned",
    3,
  ],
  [
    "more pins than a group holds",
    { placeGroups: group({}), pinned: Uint8Array.of(1, 0, 0, 1) },
    "pins-above-capacity",
    "pinned",
    3,
  ],
];

describe("a broken problem is refused by name, before anything is solved", () => {
  test("the sound one passes", () => {
    expect(() => checkProblem(sound)).not.toThrow();
  });

  test.each([...broken, ...brokenGroups])("%s", (_, difference, fault, field, index) => {
    const problem = { ...sound, ...difference };
    expect(() => checkProblem(problem)).toThrow(ProblemError);
    expect(() => solveTotal(problem)).toThrow(expect.objectContaining({ fault, field, index }));
  });

  test("the message says where, what and what was found", () => {
    const problem = { ...sound, minimum: Int32Array.of(0, 3) };
    const message = "minimum[1]: minimum-above-capacity: minimum 3, capacity 2";
    expect(() => checkProblem(problem)).toThrow(message);
  });
});

describe("building a problem from pairs", () => {
  test("sorts them, and says where each went", () => {
    const { problem, pair } = buildProblem({ seekers: 2, places: 3 }, [
      { seeker: 1, place: 2, score: 0.25, held: true },
      { seeker: 0, place: 1, score: 0.5, pinned: true },
      { seeker: 1, place: 0, score: 0.75, forbidden: true },
    ]);
    expect([...pair]).toEqual([1, 2, 0]);
    expect([...problem.start]).toEqual([0, 1, 3]);
    expect([...problem.place]).toEqual([1, 0, 2]);
    expect([...problem.score]).toEqual([0.5, 0.75, 0.25]);
    expect([...problem.pinned]).toEqual([1, 0, 0]);
    expect([...problem.forbidden]).toEqual([0, 1, 0]);
    expect([...problem.held]).toEqual([0, 0, 1]);
    expect([...problem.capacity]).toEqual([1, 1, 1]);
  });

  test.each([
    ["a seeker that does not exist", { seeker: 2, place: 0, score: 0 }, "seeker[0]: out-of-range"],
    ["a seeker that is no number", { seeker: NaN, place: 0, score: 0 }, "seeker[0]: out-of-range"],
    ["half a place", { seeker: 0, place: 0.5, score: 0 }, "place[0]: out-of-range: 0.5"],
  ])("refuses %s", (_, pair, message) => {
    expect(() => buildProblem({ seekers: 2, places: 2 }, [pair])).toThrow(message);
  });

  test("refuses a capacity beyond 32 bits instead of wrapping it", () => {
    const terms = { seekers: 0, places: 1, capacity: [2 ** 32 + 1] };
    expect(() => buildProblem(terms, [])).toThrow("capacity[0]: out-of-range: 4294967297");
  });
});
