import fc from "fast-check";
import { expect, it } from "vitest";
import { compactVectors, cosines } from "../../../bench/retrieval/cosines.ts";
import { cosine } from "../../../src/embedding/embedder.ts";

const DIMENSIONS = 6;
/** Many zeros, as features of spelling are; a vector that is not there. */
const value = fc.oneof(fc.constant(0), fc.float({ noNaN: true, min: -1, max: 1 }));
const one = fc
  .array(value, { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => Float32Array.from(values).map((x) => (Object.is(x, -0) ? 0 : x)))
  .filter((vector) => vector.some((x) => x !== 0));
const vectors = fc.array(fc.option(one), { maxLength: 9 });

it("gives the very cosines, and −Infinity where there is no vector", () => {
  fc.assert(
    fc.property(fc.array(fc.option(one), { maxLength: 4 }), vectors, (queries, texts) => {
      const found = cosines(queries, compactVectors(texts));
      for (const [q, query] of queries.entries()) {
        const expected = texts.map((text) => (query && text ? cosine(query, text) : -Infinity));
        const own = [...found.subarray(q * texts.length, (q + 1) * texts.length)];
        expect(own.map((x) => x + 0)).toEqual(expected.map((x) => x + 0));
      }
    }),
  );
});
