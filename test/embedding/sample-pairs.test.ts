import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samplePairs } from "../../src/embedding/sample-pairs.ts";
import type { IndexPairs } from "../../src/embedding/sample-pairs.ts";

const asPairs = ({ left, right }: IndexPairs): [number, number][] =>
  Array.from(left, (l, i) => [l, right[i]!]);

describe("samplePairs", () => {
  it("gives all pairs, in order, when there are no more than asked for", () => {
    expect(asPairs(samplePairs(2, 3, 6, "s"))).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(asPairs(samplePairs(0, 3, 6, "s"))).toEqual([]);
    expect(asPairs(samplePairs(3, 0, 6, "s"))).toEqual([]);
  });

  it("gives as many different pairs as asked for, in range and in order", () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, size, fc.nat(500), fc.string(), (left, right, count, seed) => {
        const pairs = asPairs(samplePairs(left, right, count, seed));
        expect(pairs).toHaveLength(Math.min(count, left * right));
        const ordinals = pairs.map(([l, r]) => l * right + r);
        expect(ordinals).toEqual([...new Set(ordinals)].toSorted((a, b) => a - b));
        expect(pairs.every(([l, r]) => l < left && r < right)).toBe(true);
      }),
    );
  });

  it("gives the same pairs for the same seed, others for another", () => {
    const [one, again, other] = ["uno", "uno", "due"].map((s) => samplePairs(1000, 1000, 50, s));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  it("gives these pairs on every machine", () => {
    expect(asPairs(samplePairs(1000, 1000, 4, "CoMantova"))).toEqual(GOLDEN);
  });

  it("draws evenly: each of 20 pairs as often as the others, within five deviations", () => {
    const draws = 4000;
    const counts = Array.from({ length: 20 }, () => 0);
    for (let seed = 0; seed < draws; seed++) {
      for (const [l, r] of asPairs(samplePairs(4, 5, 5, String(seed)))) counts[l * 5 + r]! += 1;
    }
    const deviation = Math.sqrt(draws * 0.25 * 0.75);
    for (const count of counts) expect(Math.abs(count - draws / 4)).toBeLessThan(5 * deviation);
  });

  it("numbers more pairs than 32 bits hold, and refuses more than 53 do", () => {
    const { left } = samplePairs(4_000_000, 4_000_000, 1000, "s");
    expect(left.filter((l) => l > 3_000_000).length).toBeGreaterThan(150);
    expect(() => samplePairs(2 ** 30, 2 ** 30, 1, "s")).toThrow(RangeError);
  });
});

const GOLDEN: [number, number][] = [
  [190, 39],
  [663, 170],
  [940, 366],
  [997, 342],
];
