import { describe, expect, it } from "vitest";
import { builtInDimensions, builtInVector } from "../../src/embedding/built-in-text.ts";
import { cosine } from "../../src/embedding/embedder.ts";
import { type StaticModel } from "../../src/embedding/static-model.ts";

/** Two known words of one meaning; whatever else is read has none. */
const model: StaticModel = {
  dimensions: 2,
  terms: new Map([
    ["sarta", 0],
    ["dressmaker", 0],
    ["pane", 1],
    ["zangoletta", 1],
  ]),
  stems: new Map(),
  bucketRow: 2,
  buckets: 1,
  scales: Float32Array.of(1, 1, 0),
  codes: Int8Array.of(3, 4, 4, -3, 0, 0),
};
const close = (a: string, b: string) => cosine(builtInVector(model, a)!, builtInVector(model, b)!);

describe("meaning and spelling in one vector", () => {
  it("is of length 1, in the dimensions announced", () => {
    const vector = builtInVector(model, "La sarta")!;
    expect(vector).toHaveLength(builtInDimensions(model));
    expect(cosine(vector, vector)).toBeCloseTo(1, 6);
  });

  it("gives the same meaning in other letters the share of meaning", () => {
    expect(close("sarta", "dressmaker")).toBeGreaterThan(0.6);
    expect(close("sarta", "dressmaker")).toBeLessThan(0.8);
  });

  it("tells apart what means the same by the letters", () => {
    expect(close("pane", "pane")).toBeGreaterThan(close("pane", "zangoletta"));
  });

  it("is spelling alone where nothing is known of the meaning", () => {
    expect(close("zucca", "zucca")).toBeCloseTo(1, 6);
    expect(close("zucca", "sarta")).toBeLessThan(0.3);
  });

  it.each(["", "di e la"])("is null for %j, which says nothing", (text) => {
    expect(builtInVector(model, text)).toBeNull();
  });
});
