import { describe, expect, test } from "vitest";
import { certify } from "../../src/assignment/certificate.ts";
import { calibrate } from "../../src/embedding/calibration.ts";
import { match } from "../../src/matching/match.ts";
import type { MatchInput } from "../../src/matching/parties.ts";
import { type Policy } from "../../src/matching/policy.ts";
import { refusalsOf } from "../../src/matching/refusals.ts";
import type { Random } from "../assignment/random.ts";
import { bestOf, judgedPairs } from "./oracle.ts";
import { input, linear, only, place, policy, seeker } from "./parties.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

/** The policy with one allowed pair pinned, where there is one that can be. */
function withPin(random: Random, given: MatchInput, rules: Policy): Policy {
  const pairs = judgedPairs(given, rules, calibrate);
  if (pairs.length === 0) return rules;
  const { seeker: who, place: where } = random.pick(pairs);
  const pinned = { ...rules, pins: [{ seeker: who, place: where }] };
  return refusalsOf(given, pinned).length === 0 ? pinned : rules;
}

const CASES = 600;

test(`${CASES} small markets, against trying every pairing`, () => {
  const seen = { optimal: 0, feasible: 0, infeasible: 0, pinned: 0, waiting: 0 };
  withSeeds(CASES, (random) => {
    const given = randomInput(random, 5, 4);
    const drawn = randomPolicy(random, given);
    const rules = random.chance(0.4) ? withPin(random, given, drawn) : drawn;
    const best = bestOf(given, rules, calibrate);
    const { solution, certificate, result } = match(given, rules, calibrate)!;
    expect(certificate.certified).toBe(true);
    expect(result.status).toBe(best === null ? "infeasible" : "optimal");
    seen[result.status]++;
    seen.pinned += rules.pins.length;
    if (best === null) return;
    expect(solution.matched).toBe(rules.mostMatched ? best.matched : proposedIn(result));
    const tolerance = given.seekers.length * (solution.precision + 2 ** -22);
    expect(Math.abs(solution.total - best.total)).toBeLessThanOrEqual(tolerance);
    expect(certificate.gap).toBe(0);
    seen.waiting += result.waiting.length;
    expectWhole(given, rules, result);
  });
  // The generator must not drift into one kind of case.
  expect(seen.optimal).toBeGreaterThan(CASES / 2);
  expect(Math.min(seen.infeasible, seen.pinned, seen.waiting)).toBeGreaterThan(CASES / 40);
});

type Result = NonNullable<ReturnType<typeof match>>["result"];

const proposedIn = ({ proposals }: Result) => proposals.length;

/** Everybody is either proposed or waiting, once; seats, pins and forbids are kept; all pairs are allowed. */
function expectWhole(given: MatchInput, rules: Policy, { proposals, waiting }: Result) {
  const everybody = [...proposals, ...waiting].map(({ seeker: id }) => id);
  expect(everybody.toSorted()).toEqual(given.seekers.map(({ id }) => id).toSorted());
  for (const { id, capacity, minimum } of given.places) {
    const load = proposals.filter(({ place: where }) => where === id).length;
    expect(load).toBeLessThanOrEqual(capacity);
    expect(load).toBeGreaterThanOrEqual(minimum);
  }
  const proposed = proposals.map(({ seeker: who, place: where }) => ({
    seeker: who,
    place: where,
  }));
  expect(proposed).toEqual(expect.arrayContaining(rules.pins));
  for (const forbid of rules.forbids) expect(proposed).not.toContainEqual(forbid);
  const allowed = judgedPairs(given, rules, calibrate);
  for (const pair of proposed) expect(allowed).toContainEqual(expect.objectContaining(pair));
}

/** Three people, of whom one place suits the first best. */
const market = input({
  seekers: ["P01", "P02"].map((id, n) => seeker({ id, answers: { a: 5 - n } })),
  places: [place({ id: "F01", answers: { a: 5 } }), place({ id: "F02", answers: { a: 1 } })],
});

const pairsIn = (given: MatchInput, rules: Policy) =>
  match(given, rules, linear)!.result.proposals.map(
    ({ seeker: who, place: where }) => `${who} ${where}`,
  );

const values = (others: object = {}) => only({ values: 1 }, { floor: 0, ...others });

describe("match", () => {
  test("takes the greatest total", () => {
    // P01: 1 and 0; P02: ¾ and ¼.
    expect(pairsIn(market, values())).toEqual(["P01 F01", "P02 F02"]);
  });

  test("a held pair is kept while it costs less than the continuity price", () => {
    const tie = {
      ...market,
      places: market.places.map((one, n) => ({ ...one, answers: { a: 5 - n } })),
      held: [
        { seeker: "P01", place: "F02" },
        { seeker: "P02", place: "F01" },
      ],
    };
    // Dissolving both pairs would gain ½ in fit.
    expect(pairsIn(tie, values({ continuityPrice: 0.2 }))).toEqual(["P01 F01", "P02 F02"]);
    expect(pairsIn(tie, values({ continuityPrice: 0.3 }))).toEqual(["P01 F02", "P02 F01"]);
  });

  test("who has waited goes first among those who suit a place hardly less", () => {
    const one = { ...market, places: market.places.slice(0, 1) };
    const waited = { ...one, seekers: one.seekers.map((s, n) => ({ ...s, roundsWaited: n * 3 })) };
    expect(pairsIn(waited, values({ waitingPriority: 0.05 }))).toEqual(["P01 F01"]);
    expect(pairsIn(waited, values({ waitingPriority: 0.1 }))).toEqual(["P02 F01"]);
  });

  test("below the floor only a pin is proposed", () => {
    const rules = values({ floor: 0.5 });
    expect(pairsIn(market, rules)).toEqual(["P01 F01"]);
    const pinned = values({ floor: 0.5, pins: [{ seeker: "P02", place: "F02" }] });
    expect(pairsIn(market, pinned)).toEqual(["P01 F01", "P02 F02"]);
  });

  test("minimums that nobody can fill are an answer, with who and where", () => {
    const full = { ...market, places: [place({ id: "F01", capacity: 3, minimum: 3 })] };
    const { result, certificate } = match(full, values(), linear)!;
    expect(certificate).toMatchObject({ certified: true, proof: "conflict" });
    expect(result).toEqual({
      status: "infeasible",
      proposals: [],
      waiting: [],
      seatValues: [],
      groupValues: [],
      seatsReckoned: true,
      blockingPairs: 0,
      fair: null,
      allowedPairs: 2,
      conflict: {
        seekers: ["P01", "P02"],
        places: ["F01"],
        groups: [],
        pins: [],
        needed: 3,
        available: 2,
        limits: [
          { of: "seeker", id: "P01", room: 1 },
          { of: "seeker", id: "P02", room: 1 },
        ],
        sentence: {
          it: "Il numero minimo di Officina F01 (F01) chiede almeno 3 abbinamenti, ma ne sono possibili al più 2: 2 con P01 e P02.",
          en: "The minimum of Officina F01 (F01) needs at least 3 pairs, but at most 2 can be made: 2 with P01 and P02.",
        },
        releases: [
          {
            kind: "minimum",
            of: "place",
            id: "F01",
            from: 3,
            to: 2,
            enough: true,
            sentence: {
              it: "abbassare il numero minimo di Officina F01 (F01) da 3 a 2",
              en: "lower the minimum of Officina F01 (F01) from 3 to 2",
            },
          },
        ],
      },
    });
  });

  test("nobody to match, and nowhere to go, are answers too", () => {
    expect(match(input(), policy(), linear)!.result.proposals).toEqual([]);
    const nowhere = match({ ...market, places: [] }, policy(), linear)!;
    expect(nowhere.certificate.certified).toBe(true);
    expect(nowhere.result.waiting.map(({ seeker: id }) => id)).toEqual(["P01", "P02"]);
  });

  test("goes through its steps in order, and stops when told", () => {
    const steps: string[] = [];
    const done = match(market, policy(), linear, { step: (name) => steps.push(name) });
    expect(done).not.toBeNull();
    expect(steps).toEqual(["encode", "solve", "certify", "explain"]);
    expect(match(market, policy(), linear, { poll: () => false })).toBeNull();
  });

  test("the certificate sees a damaged answer", () => {
    const { encoded, solution } = match(market, values(), linear)!;
    const arc = solution.arc.slice();
    arc.fill(-1, 0, 1);
    expect(certify(encoded.problem, { ...solution, arc }).certified).toBe(false);
  });
});
