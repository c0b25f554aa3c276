import { describe, expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { type Encoded, encode } from "../../src/matching/encode.ts";
import { match } from "../../src/matching/match.ts";
import type { MatchInput } from "../../src/matching/parties.ts";
import type { Policy } from "../../src/matching/policy.ts";
import { input, linear, only, place, policy, seeker } from "./parties.ts";
import { permuteLists, permuteRows } from "./permute.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

const people = ["P01", "P02", "P03"];
const market = input({
  seekers: people.map((id, n) => seeker({ id, roundsWaited: n, answers: { a: 5 } })),
  places: ["F01", "F02"].map((id) => place({ id, answers: { a: 3 }, capacity: 2 })),
  held: [{ seeker: "P02", place: "F01" }],
});

/** Which pairs bear a mark. */
function pairsMarked({ problem, seekers, places }: Encoded, marks: Uint8Array): string[] {
  const pairs: string[] = [];
  seekers.forEach(({ id }, i) => {
    for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++)
      if (marks[arc] === 1) pairs.push(`${id} ${places[problem.place[arc]!]!.id}`);
  });
  return pairs.toSorted();
}

describe("problem", () => {
  test("marks what is held, pinned and forbidden, and only that", () => {
    const rules = policy({
      pins: [
        { seeker: "P01", place: "F02" },
        { seeker: "P03", place: "F01" },
      ],
      forbids: [
        { seeker: "P02", place: "F02" },
        { seeker: "P02", place: "F77" },
      ],
    });
    const encoded = encode(market, rules, linear);
    const { problem } = encoded;
    expect(pairsMarked(encoded, problem.held)).toEqual(["P02 F01"]);
    expect(pairsMarked(encoded, problem.pinned)).toEqual(["P01 F02", "P03 F01"]);
    expect(pairsMarked(encoded, problem.forbidden)).toEqual(["P02 F02"]);
  });

  test("keeps waiting and continuity apart from the fit", () => {
    const rules = only({ values: 1 }, { waitingPriority: 0.25, continuityPrice: 0.5 });
    const { problem, seekers } = encode(market, rules, linear);
    expect([...problem.score]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect([...problem.priority]).toEqual(seekers.map(({ roundsWaited }) => roundsWaited / 4));
    expect(problem.continuityPrice).toBe(0.5);
  });

  test("passes on seats, floor and objective", () => {
    const { problem, places } = encode(
      { ...market, places: [place({ id: "F01", capacity: 3, minimum: 2 }), place({ id: "F02" })] },
      policy({ floor: 0.3, mostMatched: false }),
      linear,
    );
    expect([...problem.capacity]).toEqual(places.map(({ id }) => (id === "F01" ? 3 : 1)));
    expect([...problem.minimum]).toEqual(places.map(({ id }) => (id === "F01" ? 2 : 0)));
    expect(problem.floor).toBe(0.3);
    expect(problem.mostMatched).toBe(false);
  });

  const REFUSED = [
    ["names nobody", [{ seeker: "P99", place: "F01" }]],
    ["is barred", [{ seeker: "P01", place: "F03" }]],
    [
      "is given twice",
      [
        { seeker: "P01", place: "F01" },
        { seeker: "P01", place: "F01" },
      ],
    ],
  ] as const;
  test.each(REFUSED)("never leaves out in silence a pin that %s", (_, pins) => {
    const barring = { ...market, places: [...market.places, place({ id: "F03", hosts: "idea" })] };
    expect(() => encode(barring, policy({ pins }), linear)).toThrow(RangeError);
  });
});

const solved = (given: MatchInput, rules: Policy) => match(given, rules, calibrate)!;

/** The fit of each candidate by its ids. */
function fitsByIds({ problem, seekers, places }: Encoded): Map<string, number> {
  const fits = new Map<string, number>();
  seekers.forEach(({ id }, i) => {
    for (let arc = problem.start[i]!; arc < problem.start[i + 1]!; arc++)
      fits.set(`${id} ${places[problem.place[arc]!]!.id}`, problem.score[arc]!);
  });
  return fits;
}

describe("order", () => {
  test("the rows' order changes no byte of problem, answer or explanation", () => {
    withSeeds(150, (random) => {
      const given = randomInput(random, 6, 5);
      const rules = randomPolicy(random, given);
      const one = solved(given, rules);
      const other = solved(permuteRows(random, given), {
        ...rules,
        forbids: rules.forbids.toReversed(),
      });
      expect(other.encoded.problem).toEqual(one.encoded.problem);
      expect(other.solution).toEqual(one.solution);
      expect(other.certificate).toEqual(one.certificate);
      expect(JSON.stringify(other.result)).toBe(JSON.stringify(one.result));
    });
  });

  test("the order inside profiles changes no byte of problem and answer", () => {
    withSeeds(150, (random) => {
      const given = randomInput(random, 6, 5);
      const rules = randomPolicy(random, given);
      const one = solved(given, rules);
      const other = solved(permuteLists(random, given), rules);
      expect(other.encoded.problem).toEqual(one.encoded.problem);
      expect(other.solution).toEqual(one.solution);
    });
  });

  test("another seed changes no fit to the last bit, nor how good the answer is", () => {
    withSeeds(100, (random) => {
      const given = randomInput(random, 6, 5);
      const rules = randomPolicy(random, given);
      const one = solved(given, rules);
      const other = solved({ ...given, seed: "un altro seme" }, rules);
      expect(fitsByIds(other.encoded)).toEqual(fitsByIds(one.encoded));
      const { status, matched, units, precision } = one.solution;
      expect(other.solution).toMatchObject({ status, matched, units, precision });
    });
  });

  test("a seed decides between equals, and each of them is favoured by some seed", () => {
    const equals = input({
      seekers: people.map((id) => seeker({ id, answers: { a: 4 } })),
      places: [place({ answers: { a: 4 } })],
    });
    const winners = Array.from({ length: 40 }, (_, n) => {
      const { result } = match({ ...equals, seed: `seme ${n}` }, policy(), linear)!;
      return result.proposals.map(({ seeker: id }) => id).join();
    });
    expect([...new Set(winners)].toSorted()).toEqual(people);
  });
});
