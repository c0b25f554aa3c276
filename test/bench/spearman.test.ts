import { expect, it } from "vitest";
import { spearman } from "../../bench/meaning/similarity.ts";

const of = (...values: number[]) => Float64Array.from(values);

it("is 1 for one order, −1 for its reverse, whatever the distances", () => {
  expect(spearman(of(1, 2, 3, 40), of(-9, 0, 0.1, 0.2))).toBeCloseTo(1, 12);
  expect(spearman(of(1, 2, 3), of(8, 4, -Infinity))).toBeCloseTo(-1, 12);
});

it("gives equal values the mean of their ranks", () => {
  // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: Pearson 4.5 / √(4.5 × 5).
  expect(spearman(of(1, 2, 2, 3), of(1, 2, 3, 4))).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
});
