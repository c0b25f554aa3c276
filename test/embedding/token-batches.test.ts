import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchBudget, fits, thisMachine } from "../../src/embedding/batch-budget.ts";
import { specialFrame, tokenBatches, truncateIds } from "../../src/embedding/token-batches.ts";

const GIGABYTE = 2 ** 30;

/** How many texts of one width a batch may have. */
function most(cores: number, memoryBytes: number, width: number): number {
  const budget = batchBudget({ cores, memoryBytes });
  let texts = 0;
  while (fits(budget, texts + 1, width)) texts++;
  return texts;
}

const budgetOf = (tokens: number) => ({ tokens, bytes: Infinity });
const textsOf = (...lengths: number[]) =>
  lengths.map((length, index) => ({ index, ids: Array.from({ length }, (_, i) => i) }));

describe("tokenBatches", () => {
  it("puts texts of like length together, longest first, padding counted", () => {
    const batches = tokenBatches(textsOf(3, 5, 2, 5, 1), budgetOf(10));
    expect(batches.map((batch) => batch.map(({ index }) => index))).toEqual([
      [1, 3],
      [0, 2, 4],
    ]);
  });

  it("gives each text its own batch without a budget", () => {
    expect(tokenBatches(textsOf(3, 5, 2), null).map((batch) => batch.length)).toEqual([1, 1, 1]);
  });

  it("loses no text and keeps to the budget but for a text that exceeds it alone", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(lengths, fc.nat(100), (given, budget) => {
        const batches = tokenBatches(textsOf(...given), budgetOf(budget));
        const indices = batches.flat().map(({ index }) => index);
        expect(indices.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index));
        for (const batch of batches) {
          const width = Math.max(...batch.map(({ ids }) => ids.length));
          expect(batch.length === 1 || batch.length * width <= budget).toBe(true);
        }
      }),
    );
  });
});

describe("a batch's budget", () => {
  it("grows with the cores, where memory allows", () => {
    expect(most(2, 32 * GIGABYTE, 16)).toBe(256);
    expect(most(8, 32 * GIGABYTE, 16)).toBe(1024);
  });

  it("is held down by memory, the more the longer the texts: attention goes by their square", () => {
    expect(most(64, GIGABYTE, 16)).toBe(97);
    expect(most(64, GIGABYTE, 512)).toBe(1);
    expect(most(64, 64 * GIGABYTE, 16)).toBeGreaterThan(97);
  });

  it("is known of this machine", () => {
    const { cores, memoryBytes } = thisMachine();
    expect(cores).toBeGreaterThanOrEqual(1);
    expect(memoryBytes).toBeGreaterThan(GIGABYTE / 8);
  });
});

describe("truncateIds", () => {
  it.each([
    { framed: [101, 5, 102], bare: [5], frame: { before: 1, after: 1 } },
    { framed: [5, 1], bare: [5], frame: { before: 0, after: 1 } },
    { framed: [5], bare: [5], frame: { before: 0, after: 0 } },
    { framed: [5, 5, 9, 9], bare: [5], frame: { before: 0, after: 3 } },
  ])("reads the frame of $framed", ({ framed, bare, frame }) => {
    expect(specialFrame(framed, bare)).toEqual(frame);
  });

  it.each([
    { limit: 5, after: 1, expected: [101, 1, 2, 3, 102] },
    { limit: 4, after: 1, expected: [101, 1, 2, 102] },
    { limit: 4, after: 0, expected: [101, 1, 2, 3] },
  ])("to $limit with $after behind", ({ limit, after, expected }) => {
    expect(truncateIds([101, 1, 2, 3, 102], limit, { before: 1, after })).toEqual(expected);
  });
});
