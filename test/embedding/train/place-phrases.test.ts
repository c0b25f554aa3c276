import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/embedding/embedder.ts";
import { readModel, writeModel } from "../../../src/embedding/static-model.ts";
import { textVector } from "../../../src/embedding/static-text.ts";
import { withTerms } from "../../../src/embedding/train/add-terms.ts";
import { placedPhrases } from "../../../src/embedding/train/place-phrases.ts";

const NAMES = {
  terms: ["cassa", "integrazione", "negozio", "disoccupato", "mai", "precedentemente"],
  stems: ["neg"],
};
/** A direction for each term; the stem's and the bucket's rows are told apart by their values. */
const ROWS = [
  [7, 0, 0, 0],
  [0, 7, 0, 0],
  [6, 0, 3, 0],
  [0, 0, 0, 7],
  [1, 1, 1, 1],
  [2, 2, 2, 2],
  [3, 3, 3, 3],
  [4, 4, 4, 4],
];
const bytes = writeModel(
  {
    dimensions: 4,
    buckets: 1,
    scales: Float32Array.from(ROWS, (_, row) => 1 + row),
    codes: Int8Array.from(ROWS.flat()),
  },
  "small",
  NAMES,
);
const model = readModel(bytes);
const TRADES = [
  {
    italian: ["cassa integrazione", "disoccupato", "integrazione al negozio di vista"],
    english: ["disoccupato"],
    about: ["disoccupato"],
  },
];
const placed = placedPhrases(model, TRADES, (key) => !model.terms.has(key));
const after = readModel(withTerms(model, placed));

describe("phrases of the lexicon", () => {
  it("are placed when they are two telling words, and are asked for", () => {
    expect([...placed.keys()]).toEqual(["cass integr"]);
    expect(placedPhrases(model, TRADES, (_, language) => language === "english").size).toBe(0);
  });

  it("are placed anew as if they had had no row", () => {
    const anew = placedPhrases(after, TRADES, () => true);
    const first = placed.get("cass integr")!;
    anew.get("cass integr")!.forEach((value, k) => expect(value).toBeCloseTo(first[k]!, 9));
    const again = readModel(withTerms(after, anew));
    expect([...again.terms.keys()]).toEqual([...after.terms.keys()]);
    expect(textVector(again, "cassa integrazione")).toEqual(
      textVector(after, "cassa integrazione"),
    );
  });

  it("mean what their entry says rather than what their words say", () => {
    const closeness = (of: typeof model, other: string) =>
      cosine(textVector(of, "cassa integrazione")!, textVector(of, other)!);
    expect(closeness(model, "disoccupato")).toBeLessThan(closeness(model, "negozio"));
    expect(closeness(after, "disoccupato")).toBeGreaterThan(closeness(after, "negozio"));
  });

  it("stand in place of the last terms, and leave every other row as it was", () => {
    expect([...after.terms.keys()]).toEqual([...NAMES.terms.slice(0, 5), "cass integr"]);
    expect(withTerms(model, placed).length).toBeLessThanOrEqual(bytes.length);
    expect(textVector(after, "negozio")).toEqual(textVector(model, "negozio"));
    expect([...after.stems.keys()]).toEqual(NAMES.stems);
    expect([...after.codes.subarray(-8)]).toEqual(ROWS.slice(-2).flat());
    expect([...after.scales.subarray(-2)]).toEqual([7, 8]);
  });
});
