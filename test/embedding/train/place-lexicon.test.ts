import { describe, expect, it } from "vitest";
import { readModel, writeModel } from "../../../src/embedding/static-model.ts";
import { placeLexicon } from "../../../src/embedding/train/place-lexicon.ts";
import { entryOf } from "../../../src/embedding/train/sources/trades.ts";

const TERMS = ["cassa", "pos parquet", "cass integr", "foto", "ritratto", "mai", "orl man"];
const STEMS = ["neg"];
const ROWS = [
  [7, 0, 0, 0],
  [0, 7, 0, 0],
  [6, 0, 3, 0],
  [0, 0, 0, 7],
  [0, 1, 0, 6],
  [2, 2, 2, 2],
  [5, 5, 5, 5],
  [3, 3, 3, 3],
  [4, 4, 4, 4],
];
const trained = writeModel(
  {
    dimensions: 4,
    buckets: 1,
    scales: Float32Array.from(ROWS, (_, row) => 1 + row),
    codes: Int8Array.from(ROWS.flat()),
  },
  "trained",
  { terms: TERMS, stems: STEMS },
);
const LEXICA = {
  trades: [entryOf("posa parquet, foto ritratto, orlo a mano = wooden floor = cassa", "trades")],
  phrases: [entryOf("cassa integrazione = unemployed = foto", "phrases")],
};
const placed = placeLexicon(trained, "placed", LEXICA);
const model = readModel(placed);

/** A term's row, with its step. */
function rowOf(bytes: Buffer, term: string): number[] {
  const { terms, scales, codes } = readModel(bytes);
  const row = terms.get(term)!;
  return [scales[row]!, ...codes.subarray(4 * row, 4 * row + 4)];
}

describe("a lexicon placed in a trained file", () => {
  it("takes another id and no more bytes, and is the same each time", () => {
    expect(model.id).toBe("placed");
    expect(placed.length).toBeLessThanOrEqual(trained.length);
    expect(placeLexicon(trained, "placed", LEXICA)).toEqual(placed);
  });

  it("leaves the rows that training made, a phrase's of the trades too", () => {
    for (const term of ["cassa", "pos parquet", "foto"]) {
      expect(rowOf(placed, term)).toEqual(rowOf(trained, term));
    }
    expect([...model.codes.subarray(-8)]).toEqual(ROWS.slice(-2).flat());
    expect([...model.scales.subarray(-2)]).toEqual([8, 9]);
  });

  it("gives new rows to phrases that have none, that mislead or were placed before", () => {
    for (const term of ["cass integr", "orl man"]) {
      expect(rowOf(placed, term)).not.toEqual(rowOf(trained, term));
    }
    expect(model.terms.has("fot ritratt")).toBe(true);
    expect(model.terms.has("wooden flo")).toBe(false);
    expect([...model.terms.keys()].slice(0, 3)).toEqual(["cassa", "pos parquet", "foto"]);
  });

  it("makes room by the words that stand last, which are missed least", () => {
    expect(model.terms.has("mai")).toBe(false);
  });
});
