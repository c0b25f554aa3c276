import { describe, expect, it } from "vitest";
import { readModel, writeModel } from "../../src/embedding/static-model.ts";
import { textVector } from "../../src/embedding/static-text.ts";

const NAMES = { terms: ["pane", "tagl cuc"], stems: ["forn"] };
const BUCKETS = 3;
const ROWS = NAMES.terms.length + NAMES.stems.length + BUCKETS;
const DIMENSIONS = 2;

/** Values that are exact in single precision and in four bits. */
const written = writeModel(
  {
    dimensions: DIMENSIONS,
    buckets: BUCKETS,
    scales: Float32Array.from({ length: ROWS }, (_, row) => 2 ** -row),
    codes: Int8Array.of(3, 4, -7, 7, 0, 1, 5, -5, 2, 2, -1, 0),
  },
  "small",
  NAMES,
);

describe("a model's file", () => {
  it("holds what was written", () => {
    const model = readModel(written);
    expect(model).toMatchObject({ id: "small", dimensions: 2, buckets: 3, bucketRow: 3 });
    expect([...model.terms]).toEqual([
      ["pane", 0],
      ["tagl cuc", 1],
    ]);
    expect([...model.stems]).toEqual([["forn", 2]]);
    expect([...model.scales]).toEqual([1, 0.5, 0.25, 0.125, 0.0625, 0.03125]);
    expect([...model.codes]).toEqual([3, 4, -7, 7, 0, 1, 5, -5, 2, 2, -1, 0]);
  });

  it("is refused when it is cut short", () => {
    expect(() => readModel(written.subarray(0, -1))).toThrow(/bytes/u);
  });
});

describe("textVector", () => {
  const model = readModel(written);

  it("is a known word's row at length 1", () => {
    expect(textVector(model, "Pane!")).toEqual(Float32Array.of(0.6, 0.8));
    expect(textVector(model, "pane pane")).toEqual(Float32Array.of(0.6, 0.8));
  });

  it("adds a phrase to its words, function words passed over", () => {
    const phrase = textVector(model, "taglia e cuci");
    const apart = textVector(model, "cuci e taglia");
    expect(phrase).not.toEqual(apart);
  });

  it("reads an unknown word by its stem and letters", () => {
    expect(textVector(model, "fornaio")).not.toEqual(textVector(model, "zucca"));
    expect(textVector(model, "zucca")).not.toBeNull();
  });

  it.each(["", "di e la", "…"])("is null for %j, which says nothing", (text) => {
    expect(textVector(model, text)).toBeNull();
  });
});
