import fc from "fast-check";
import { expect, test } from "vitest";
import type { CountedIndicator } from "../../../src/collaborations/report/count.ts";
import { toldBySex, withheldCodes } from "../../../src/collaborations/report/withheld.ts";

const counted = (code: string, n: number, family?: string, within?: string): CountedIndicator => ({
  indicator: {
    code,
    it: code,
    en: code,
    counts: "people",
    where: {},
    target: null,
    family,
    within,
  },
  n,
  bySex: { F: n, M: 0, X: 0, "?": 0 },
  people: [],
  missing: [],
});

test("the few, all but few, and what would give them away", () => {
  const all = counted("ALL", 43);
  expect(
    withheldCodes([all, counted("A", 3), counted("B", 41), counted("C", 5), counted("D", 0)]),
  ).toEqual(new Set(["A", "B"]));
  expect(
    withheldCodes([all, counted("U", 32, "l"), counted("I", 2, "l"), counted("E", 9, "l")]),
  ).toEqual(new Set(["I", "E"]));
  expect(withheldCodes([all, counted("U", 32), counted("LONG", 30, undefined, "U")])).toEqual(
    new Set(["LONG"]),
  );
});

test("in a family of any sizes, what is not shown is nobody, or at least five", () => {
  const sizes = fc.array(fc.nat(12), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.nat(12), (family, others) => {
      const all = family.reduce((sum, n) => sum + n, others);
      const members = family.map((n, at) => counted(`F${at}`, n, "f"));
      const withheld = withheldCodes([counted("ALL", all), ...members]);
      if (withheld.has("ALL")) return;
      const shown = members.filter(({ indicator }) => !withheld.has(indicator.code));
      for (const { n } of shown) expect(n === 0 || n >= 5).toBe(true);
      const rest = all - shown.reduce((sum, { n }) => sum + n, 0);
      expect(rest === 0 || rest >= 5).toBe(true);
    }),
  );
});

const split = (code: string, F: number, M: number, family?: string): CountedIndicator => ({
  ...counted(code, F + M, family),
  bySex: { F, M, X: 0, "?": 0 },
});

test("by sex nothing is told that leaves few of one sex to be reckoned", () => {
  const all = split("ALL", 22, 21);
  const told = (...others: readonly CountedIndicator[]) => [
    ...toldBySex([all, ...others], withheldCodes([all, ...others])),
  ];
  expect(told(split("A", 10, 6))).toEqual(["ALL", "A"]);
  expect(told(split("A", 10, 3))).toEqual(["ALL"]);
  expect(told(split("A", 20, 6))).toEqual(["ALL"]);
  // 22 − 16 − 5 is one woman: neither is told.
  expect(told(split("U", 16, 8, "l"), split("E", 5, 6, "l"), split("I", 1, 7, "l"))).toEqual([
    "ALL",
  ]);
});
