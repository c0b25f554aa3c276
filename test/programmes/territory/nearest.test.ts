import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/programmes/territory/nearest.ts";

/** The definition of optimal string alignment, followed word for word. */
function byDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const options = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    options.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...options);
}

describe("editDistance", () => {
  it.each([
    ["mantova", "mantova", 0],
    ["mantova", "matnova", 1],
    ["suzara", "suzzara", 1],
    ["ca", "abc", 3],
    ["", "asola", 5],
  ])("%j, %j: %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("follows its definition", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(byDefinition(a, b));
      }),
      { numRuns: 300 },
    );
  });
});
