import { expect, test } from "vitest";
import { fixed } from "../../src/matching/fixed-point.ts";
import { withSeeds } from "./seeds.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("is the nearest step, exact in single precision", () => {
  withSeeds(1000, (random) => {
    const value = random.next();
    const step = fixed(value);
    expect(Math.abs(step - value)).toBeLessThanOrEqual(2 ** -25);
    expect(Math.fround(step)).toBe(step);
  });
  expect([0, 0.5, 1].map(fixed)).toEqual([0, 0.5, 1]);
  expect(fixed(Number.NaN)).toBeNaN();
});

test("sums do not depend on the order, though values of all sizes are added", () => {
  withSeeds(50, (random) => {
    const values = Array.from({ length: 500 }, () => random.next() ** 20);
    const steps = values.map(fixed);
    expect(sum(steps.toReversed())).toBe(sum(steps));
  });
});
