import { expect, test } from "vitest";
import { match } from "../../../src/matching/match.ts";
import type { RoundQuota } from "../../../src/matching/quotas/round-quotas.ts";
import { limitsOf } from "../../../src/matching/quotas/round-quotas.ts";
import { openSolvers } from "../../../src/compute/solvers.ts";
import { DEFAULT_POLICY } from "../../../src/matching/policy.ts";
import { input, linear, place, seeker } from "../parties.ts";

const few: RoundQuota = {
  name: "Uno solo",
  where: null,
  discreet: true,
  seekers: ["P1", "P2", "gone"],
  rule: { kind: "atMost", bound: 1, places: ["F1", "F2"] },
};
const seekers = ["P1", "P2", "P3"].map((id) => seeker({ id }));
const places = ["F1", "F2", "F3"].map((id) => place({ id }));

const ALL_PAIRS = {
  start: Int32Array.of(0, 3, 6, 9),
  place: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2),
};

test("codes become rows and columns; who is not in the round counts nowhere", () => {
  const apart = { kind: "apart", parts: [["F3", "F1"], ["F2"]] } as const;
  expect(limitsOf([few, { ...few, rule: apart }], seekers, places, ALL_PAIRS)?.quotas.list).toEqual(
    [
      { kind: "atMost", seekers: Int32Array.of(0, 1), places: Int32Array.of(0, 1), bound: 1 },
      { kind: "apart", seekers: Int32Array.of(0, 1), part: Int32Array.of(0, 1, 0) },
    ],
  );
  expect(limitsOf([], seekers, places, ALL_PAIRS)).toBeNull();
});

test("a market under quotas keeps them, is certified, and reckons no seat values", async () => {
  const market = input({ seekers, places: places.slice(0, 2), quotas: [few] });
  const free = { ...DEFAULT_POLICY, floor: 0 };
  expect(() => match(market, free, linear)).toThrow(RangeError);
  const { result, certificate } = match(market, free, linear, {}, await openSolvers(10))!;
  expect(result).toMatchObject({ status: "optimal", seatsReckoned: false, conflict: null });
  expect(result.proposals).toHaveLength(2);
  const counted = result.proposals.filter(({ seeker: id }) => few.seekers.includes(id));
  expect(counted).toHaveLength(1);
  expect(certificate).toMatchObject({ certified: true, gap: 0 });
});
