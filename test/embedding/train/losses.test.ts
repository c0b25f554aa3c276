import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/embedding/train/contrast.ts";
import { seededRandom } from "../../../src/embedding/train/random.ts";
import { ranking } from "../../../src/embedding/train/ranking.ts";

const SIZE = 6;
const PAIRS = 4;

function units(seed: number): Float32Array {
  const random = seededRandom(seed);
  const rows = Float32Array.from({ length: 2 * PAIRS * SIZE }, () => random.normal());
  for (let row = 0; row < 2 * PAIRS; row++) {
    const one = rows.subarray(row * SIZE, (row + 1) * SIZE);
    const length = Math.hypot(...one);
    for (let k = 0; k < SIZE; k++) one[k]! /= length;
  }
  return rows;
}

const losses = {
  contrast: (rows: Float32Array) => contrast(rows, SIZE, [0, 1, 2, 0], 0.5),
  ranking: (rows: Float32Array) => ranking(rows, SIZE, [0.1, 0.9, 0.5, 0.5], 0.5),
};

describe.each(Object.entries(losses))("the loss of %s", (_, lossOf) => {
  it("falls as its gradient says, along every coordinate", () => {
    const rows = units(7);
    const { gradients } = lossOf(rows);
    const change = 1e-2;
    for (let k = 0; k < rows.length; k++) {
      const [up, down] = [rows.slice(), rows.slice()];
      up[k]! += change;
      down[k]! -= change;
      const slope = (lossOf(up).loss - lossOf(down).loss) / (2 * change);
      expect(Math.abs(gradients[k]! - slope)).toBeLessThan(2e-3);
    }
  });
});

describe("contrast", () => {
  it("is least where each first text finds its own", () => {
    const rows = units(3);
    const paired = rows.slice();
    paired.copyWithin(PAIRS * SIZE, 0, PAIRS * SIZE);
    expect(losses.contrast(paired).loss).toBeLessThan(losses.contrast(rows).loss);
  });
});

describe("ranking", () => {
  it("asks nothing of pairs that people found equally alike", () => {
    const { loss, gradients } = ranking(units(5), SIZE, [0.5, 0.5, 0.5, 0.5], 0.5);
    expect(loss).toBe(0);
    expect(gradients.every((slope) => slope === 0)).toBe(true);
  });
});
