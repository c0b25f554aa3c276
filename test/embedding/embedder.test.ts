import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalText,
  cosine,
  saysSomething,
  textDigest,
  unitVector,
} from "../../src/embedding/embedder.ts";
import { packVectors, unpackVectors } from "../../src/embedding/packed-vectors.ts";

describe("textDigest", () => {
  it("is the SHA-256 of the text as it is read", () => {
    const pane = "24a3737d6b81c1a5c39051c73caf5a4e723c3e793ae1b1882e46d95203b9060a";
    expect(textDigest("pane")).toMatch(/^[\da-f]{64}$/u);
    expect(textDigest(" pane\n")).toBe(textDigest("pane"));
    expect(textDigest("pane")).toBe(pane);
  });

  it.each([
    ["caff\u00e8", "caffe\u0300", true],
    ["due  parole", "due\u00a0\tparole", true],
    ["Pane", "pane", false],
    ["m²", "m2", false],
    ["due parole", "dueparole", false],
  ])("tells texts apart as embedders do: %j and %j", (a, b, same) => {
    expect(textDigest(a) === textDigest(b)).toBe(same);
  });

  it("sees a canonical text as canonical", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
      }),
    );
  });
});

it.each([
  ["", false],
  [" –…! ", false],
  ["3", true],
  ["è", true],
  ["東", true],
])("saysSomething(%j) is %j", (text, expected) => {
  expect(saysSomething(text)).toBe(expected);
});

describe("vectors", () => {
  it("are brought to length 1, but for the zero vector", () => {
    expect(unitVector(Float64Array.of(3, -4))).toEqual(Float32Array.of(0.6, -0.8));
    expect(unitVector(Float64Array.of(0, 0))).toBeNull();
  });

  it("have a cosine only in the same space", () => {
    expect(cosine(Float32Array.of(0.5, 0.5), Float32Array.of(1, -0.5))).toBe(0.25);
    expect(() => cosine(Float32Array.of(1), Float32Array.of(1, 0))).toThrow(RangeError);
  });

  it("are packed and unpacked, absent ones too", () => {
    const vectors = [Float32Array.of(0.6, 0.8), null, Float32Array.of(0, 1)];
    const packed = packVectors({ id: "x-1", dimensions: 2 }, vectors);
    expect(packed.values).toEqual(Float32Array.of(0.6, 0.8, 0, 0, 0, 1).map((value) => value));
    expect(unpackVectors(packed)).toEqual(vectors);
    expect(unpackVectors(packVectors({ id: "x-1", dimensions: 2 }, []))).toEqual([]);
  });
});
