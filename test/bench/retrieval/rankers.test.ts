import { expect, it } from "vitest";
import { rankByBm25 } from "../../../bench/retrieval/bm25.ts";
import { rankByVectors } from "../../../bench/retrieval/by-vectors.ts";
import { rankByCharacters } from "../../../bench/retrieval/character-tfidf.ts";
import { hashedNgrams } from "../../../bench/retrieval/hashed-ngrams.ts";
import { hybridOf } from "../../../bench/retrieval/hybrid.ts";
import { languagesOf } from "../../../bench/retrieval/language.ts";
import type { Ranker } from "../../../bench/retrieval/ranker.ts";
import { FUSION } from "../../../src/embedding/fusion.ts";

const CORPUS = ["la sarta cuce gli abiti", "il panettiere cuoce il pane", "pane e pane"];

const rarity = (holders: number) => Math.log(1 + (3 - holders + 0.5) / (holders + 0.5));

it("scores BM25 as its formula has it", async () => {
  const { scores, unfound } = await rankByBm25({ queries: ["pane cuoce"], corpus: CORPUS });
  const meanLength = 13 / 3;
  const damped = (count: number, length: number) =>
    (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / meanLength));
  const [sarta, panettiere, pane] = scores(0);
  expect(sarta).toBe(unfound);
  expect(panettiere).toBeCloseTo((rarity(2) + rarity(1)) * damped(1, 5), 12);
  expect(pane).toBeCloseTo(rarity(2) * damped(2, 3), 12);
});

it("finds a word by its stem in the language of the text", async () => {
  const { scores } = await rankByBm25({
    queries: ["the tailor is sewing", "i panettieri sono nei forni"],
    corpus: ["all that she sews is for the tailors", "il forno è del panettiere"],
  });
  const inEnglish = Array.from(scores(0), (score) => score > 0);
  const inItalian = Array.from(scores(1), (score) => score > 0);
  expect([inEnglish, inItalian]).toEqual([
    [true, false],
    [false, true],
  ]);
});

it("compares characters as scikit-learn's char_wb does", async () => {
  const { scores } = await rankByCharacters({ queries: ["ab"], corpus: ["ab", "ba", "cc"] });
  // Grams of " ab ": two blanks, a, b, " a", "ab", "b ", " ab", "ab ", " ab ".
  const [shared, own] = [Math.log(4 / 3) + 1, Math.log(4 / 2) + 1];
  const blank = 2;
  const length = Math.hypot(blank, shared, shared, ...Array.from({ length: 6 }, () => own));
  const ofCc = Math.hypot(blank, 2 * own, ...Array.from({ length: 6 }, () => own));
  expect(scores(0)[0]).toBeCloseTo(1, 12);
  expect(scores(0)[1]).toBeCloseTo((blank ** 2 + 2 * shared ** 2) / length ** 2, 12);
  expect(scores(0)[2]).toBeCloseTo(blank ** 2 / length / ofCc, 12);
});

it("puts a text without a vector behind every other", async () => {
  const { scores, unfound } = await rankByVectors(hashedNgrams(), {
    queries: ["pane", "?"],
    corpus: ["…", "tessuti"],
  });
  expect(scores(0)[0]).toBe(unfound);
  expect(scores(0)[1]).toBeGreaterThan(unfound);
  expect([...scores(1)]).toEqual([unfound, unfound]);
});

it("says what a text scores that has every word of a query", async () => {
  const { information } = await rankByBm25({ queries: ["pane sconosciuto"], corpus: CORPUS });
  expect(information(0)).toBeCloseTo(rarity(2) + rarity(0), 12);
});

it("fuses by the ranks of each list, equal scores sharing the better one", () => {
  const words = { ...listed([5, 5, 0, 1], 0), information: () => 10 };
  const meaning = listed([0.1, 0.9, 0.5, -Infinity], -Infinity);
  const { k, weights } = FUSION;
  const said = (rank: number, share: number) => (weights.words * share ** 2) / (k + rank);
  const meant = (rank: number) => weights.meaning / (k + rank);
  expect([...hybridOf(words, meaning).scores(0)]).toEqual([
    said(1, 0.5) + meant(3),
    said(1, 0.5) + meant(1),
    meant(2),
    said(3, 0.1),
  ]);
});

it.each([
  ["all of the query, its first words win", 10, [1, 0]],
  ["hardly any of it, the meaning wins", 100, [0, 1]],
])("where a text says %s", (_, information, order) => {
  const words = { ...listed([0, 12], 0), information: () => information };
  const scores = [...hybridOf(words, listed([0.9, 0.8], -Infinity)).scores(0)];
  expect([0, 1].toSorted((a, b) => scores[b]! - scores[a]!)).toEqual(order);
});

it("tells the language by function words, and a short text by its list", () => {
  expect(languagesOf(["the work of a nurse", "carpenter", "il lavoro della sarta"])).toEqual([
    "en",
    "it",
    "it",
  ]);
  expect(languagesOf(["carpenter", "welder", "cook"])).toEqual(["en", "en", "en"]);
  expect(languagesOf(["falegname", "saldatore"])).toEqual(["it", "it"]);
});

const listed = (scores: readonly number[], unfound: number): Ranker => ({
  name: "list",
  textsPerSecond: 1,
  unfound,
  scores: () => Float64Array.from(scores),
});
