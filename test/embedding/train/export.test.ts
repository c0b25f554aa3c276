import { describe, expect, it } from "vitest";
import { commonDirections, withoutDirections } from "../../../src/embedding/train/components.ts";
import { quantised } from "../../../src/embedding/train/quantise.ts";
import { seededRandom } from "../../../src/embedding/train/random.ts";

describe("four bits a value", () => {
  it("keep a row's direction, and a row of zeros", () => {
    const random = seededRandom(2);
    const row = Float64Array.from({ length: 256 }, () => random.normal());
    const { scales, codes } = quantised([row, new Float64Array(256)], 256);
    const back = row.map((_, k) => scales[0]! * codes[k]!);
    const along = row.reduce((sum, value, k) => sum + value * back[k]!, 0);
    expect(along / (Math.hypot(...row) * Math.hypot(...back))).toBeGreaterThan(0.99);
    expect(Math.max(...codes)).toBeLessThanOrEqual(7);
    expect(Math.min(...codes)).toBeGreaterThanOrEqual(-7);
    expect(codes.subarray(256).every((code) => code === 0)).toBe(true);
  });
});

describe("common directions", () => {
  const random = seededRandom(9);
  const units = Array.from({ length: 200 }, () => {
    const noise = Float32Array.from({ length: 8 }, () => 0.1 * random.normal());
    noise[3]! += 0.9;
    noise[5]! += random.normal() > 0 ? 0.4 : -0.4;
    return noise;
  });
  const found = commonDirections(units, 8, 2, seededRandom(1));

  it("are found, the strongest first, upright on each other", () => {
    expect(Math.abs(found[0]![3]!)).toBeGreaterThan(0.98);
    expect(Math.abs(found[1]![5]!)).toBeGreaterThan(0.98);
    const between = found[0]!.reduce((sum, value, k) => sum + value * found[1]![k]!, 0);
    expect(between).toBeCloseTo(0, 9);
  });

  it("are gone from a vector once taken out", () => {
    const vector = Float64Array.from(units[0]!);
    withoutDirections(vector, found);
    for (const direction of found) {
      expect(direction.reduce((sum, value, k) => sum + value * vector[k]!, 0)).toBeCloseTo(0, 9);
    }
  });
});
