import { expect, test } from "vitest";
import { calibrate } from "../../src/embedding/calibration.ts";
import { decode } from "../../src/matching/decode.ts";
import { figuresOf } from "../../src/matching/figures.ts";
import { betterPlace } from "../../src/matching/explain/better-place.ts";
import { openImpose } from "../../src/matching/explain/impose.ts";
import { explainPair } from "../../src/matching/explain/pair.ts";
import { seekerRow, solved } from "./explain/solved.ts";
import { input, linear, only, place, seeker } from "./parties.ts";
import { randomInput, randomPolicy } from "./random-input.ts";
import { withSeeds } from "./seeds.ts";

const values = only({ values: 1 }, { floor: 0 });

const market = input({
  seekers: ["P10", "P02", "P01"].map((id, n) => seeker({ id, answers: { a: 5 - n } })),
  places: [place({ id: "F02", answers: { a: 5 } }), place({ id: "F01", answers: { a: 4 } })],
});

test("gives proposals and those who wait by their own ids, in the ids' order", () => {
  const { result } = solved(market, values);
  expect(result.proposals.map(({ seeker: who, place: where, fit }) => [who, where, fit])).toEqual([
    ["P02", "F01", 1],
    ["P10", "F02", 1],
  ]);
  expect(result.waiting.map(({ seeker: who }) => who)).toEqual(["P01"]);
  expect(result).toMatchObject({
    status: "optimal",
    allowedPairs: 6,
    blockingPairs: 0,
    conflict: null,
  });
});

test("counts pairs that would both rather have each other", () => {
  const pins = [{ seeker: "P01", place: "F02" }];
  // P10 takes F01 at ¾; F02, held by P01 at ½, would rather have P10 and P02, and they it.
  expect(solved(market, { ...values, pins }).result.blockingPairs).toBeGreaterThan(0);
});

test("explains each proposal as it was matched", () => {
  withSeeds(50, (random) => {
    const given = randomInput(random, 5, 4);
    const { encoded, solution, result } = solved(given, randomPolicy(random, given), calibrate);
    for (const { seeker: who, fit, explanation } of result.proposals) {
      const row = seekerRow(encoded, who);
      const arc = solution.arc[row]!;
      expect(fit).toBe(encoded.problem.score[arc]);
      expect(explanation).toEqual(
        explainPair(
          encoded,
          row,
          arc,
          betterPlace(encoded, solution, openImpose(encoded, solution), row),
        ),
      );
    }
  });
});

test("in a large market leaves the effect of helps unreckoned", () => {
  const many = input({
    seekers: Array.from({ length: 320 }, (_, n) => seeker({ id: `P${n}`, licence: n > 0 })),
    places: Array.from({ length: 315 }, (_, n) => place({ id: `F${n}`, needsLicence: true })),
  });
  const { encoded, solution, result } = solved(many, values);
  expect(result.allowedPairs).toBeGreaterThan(100_000);
  const helps = (from: typeof result) =>
    from.waiting.flatMap(({ explanation }) => explanation.helps.map(({ matches }) => matches));
  expect(new Set(helps(result))).toEqual(new Set([null]));
  const few = { ...many, places: many.places.slice(0, 3) };
  expect(helps(solved(few, values).result)).not.toContain(null);
  const found = { status: "optimal", solution, quotaConflict: null } as const;
  expect(decode(encoded, found, { input: many, policy: values, calibrate: linear })).toEqual(
    result,
  );
});

test("reports the solver's figures and the certificate's together", () => {
  const { solution, certificate } = solved(market, values);
  expect(figuresOf(solution, certificate)).toEqual({
    seekersMatched: 2,
    total: 2,
    bound: 2,
    gap: 0,
    precision: solution.precision,
    proof: "duals",
    certified: true,
  });
});
