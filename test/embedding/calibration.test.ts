import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  QUANTILE_POINTS,
  calibrate,
  decodeTable,
  encodeTable,
  quantileTable,
} from "../../src/embedding/calibration.ts";

const tableOf = (...cosines: number[]): Float32Array => quantileTable(Float64Array.from(cosines))!;
const even = (count: number): number[] => Array.from({ length: count }, (_, i) => i / count);

const anyCosine = fc.double({ min: -1, max: 1, noNaN: true });
const anyTable = fc
  .array(anyCosine, { minLength: 1, maxLength: 3000 })
  .map((cosines) => tableOf(...cosines));

describe("a quantile table", () => {
  it("has 1,024 ascending entries and leaves its input as it was", () => {
    const cosines = Float64Array.of(0.5, -0.25, 0.75);
    const table = quantileTable(cosines)!;
    expect(table).toHaveLength(QUANTILE_POINTS);
    expect(table).toEqual(table.toSorted());
    expect(cosines).toEqual(Float64Array.of(0.5, -0.25, 0.75));
  });

  it("is the same for the same cosines in any order", () => {
    const cosines = even(5000);
    expect(tableOf(...cosines)).toEqual(tableOf(...cosines.toReversed()));
  });

  it("is null without pairs", () => {
    expect(quantileTable(new Float64Array(0))).toBeNull();
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d by its place", (value) => {
    expect(() => tableOf(0.1, value)).toThrow(
      expect.objectContaining({ kind: "invalid", message: expect.stringContaining("number 2") }),
    );
    expect(() => calibrate(tableOf(0.1), value)).toThrow(
      expect.objectContaining({ kind: "invalid" }),
    );
  });
});

describe("calibrate", () => {
  it("reads 0.97 for what is closer than 97 % of pairs", () => {
    const table = tableOf(...even(100_000));
    for (const share of [0.01, 0.1, 0.5, 0.9, 0.97, 0.999]) {
      expect(Math.abs(calibrate(table, share) - share)).toBeLessThan(1 / QUANTILE_POINTS);
    }
  });

  it("is 0 below all pairs and 1 above them", () => {
    const table = tableOf(0.2, 0.4, 0.6);
    expect([calibrate(table, 0.1), calibrate(table, 0.7)]).toEqual([0, 1]);
  });

  it("counts half of the ties", () => {
    const ties = [
      ...even(256).map((x) => x / 4),
      ...Array<number>(512).fill(0.5),
      ...even(256).map((x) => 0.75 + x / 4),
    ];
    expect(calibrate(tableOf(...ties), 0.5)).toBe(0.5);
    expect(calibrate(tableOf(0.3, 0.3, 0.3), 0.3)).toBe(0.5);
  });

  it("keeps away from the ends when there are few pairs", () => {
    expect(calibrate(tableOf(0.3), 0.3)).toBe(0.5);
    const two = tableOf(0.2, 0.6);
    expect([0.2, 0.6].map((cosine) => calibrate(two, cosine))).toEqual([0.25, 0.75]);
    expect(calibrate(two, 0.4)).toBeCloseTo(0.5, 6);
  });

  it("interpolates between two entries", () => {
    const table = tableOf(...even(QUANTILE_POINTS));
    const [low, high] = [500, 501].map((k) => calibrate(table, k / QUANTILE_POINTS));
    const quarter = calibrate(table, 500.25 / QUANTILE_POINTS);
    expect(quarter).toBeCloseTo(low! + (high! - low!) / 4, 12);
  });

  it("stays in [0, 1] and never falls as the cosine rises", () => {
    fc.assert(
      fc.property(anyTable, fc.array(anyCosine, { minLength: 2 }), (table, cosines) => {
        const shares = cosines.toSorted((a, b) => a - b).map((cosine) => calibrate(table, cosine));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  it("never falls across the entries themselves and their neighbours", () => {
    fc.assert(
      fc.property(anyTable, fc.nat(QUANTILE_POINTS - 1), (table, k) => {
        const entry = table[k]!;
        const near = [entry - 1e-6, entry, entry + 1e-6].map((cosine) => calibrate(table, cosine));
        expect(near).toEqual(near.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("a table as text", () => {
  it("comes back bit for bit", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(decodeTable(encodeTable(table))).toEqual(table);
      }),
    );
  });

  it.each([
    ["short", encodeTable(tableOf(0.1).subarray(1))],
    ["unordered", encodeTable(tableOf(0.1, 0.9).toReversed())],
    ["not finite", encodeTable(tableOf(0.1).fill(NaN, 3, 4))],
    ["not base64", "?"],
  ])("is refused when damaged: %s", (_, text) => {
    expect(() => decodeTable(text)).toThrow(expect.objectContaining({ kind: "invalid" }));
  });
});
