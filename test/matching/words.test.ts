import { describe, expect, test } from "vitest";
import { BANDS, MEANS } from "../../src/db/tables/lists.ts";
import {
  bandWords,
  decimal,
  listed,
  meansWords,
  plainNumber,
  quoted,
  reachWords,
  sentence,
  untilDate,
} from "../../src/matching/words.ts";

const LISTS = [
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a e b", "a and b"],
  [["a", "b", "c"], "a, b e c", "a, b and c"],
  [["Alfa", "Edilnova"], "Alfa ed Edilnova", "Alfa and Edilnova"],
  [["a", "è vicino"], "a ed è vicino", "a and è vicino"],
] as const;
test.each(LISTS)("%j", (items, it, en) => {
  expect(listed(items, "it")).toBe(it);
  expect(listed(items, "en")).toBe(en);
});

test("numbers have a comma in Italian", () => {
  expect(decimal(20.64, 1)).toEqual({ it: "20,6", en: "20.6" });
  expect([20, 20.04, 12.5, 12.25].map((n) => plainNumber(n).it)).toEqual([
    "20",
    "20",
    "12,5",
    "12,3",
  ]);
  expect(reachWords({ travelKm: 7.5, means: "bike" })).toEqual({
    it: "7,5 in bici",
    en: "7.5 by bike",
  });
  expect(reachWords({ travelKm: 7, means: null })).toEqual({ it: "7", en: "7" });
});

const DATES = [
  ["2026-09-30", "al 30 settembre 2026", "30 September 2026"],
  ["2026-01-01", "al 1° gennaio 2026", "1 January 2026"],
  ["2026-08-08", "all'8 agosto 2026", "8 August 2026"],
  ["2026-12-11", "all'11 dicembre 2026", "11 December 2026"],
] as const;
test.each(DATES)("%s", (iso, it, en) => {
  expect(untilDate(iso)).toEqual({ it, en });
});

describe("a quotation", () => {
  test("bears each language's marks, on one line", () => {
    expect(quoted(" taglio\n e cucito ")).toEqual({
      it: "«taglio e cucito»",
      en: "“taglio e cucito”",
    });
  });

  test("ends at a word's end, without its comma", () => {
    expect(quoted("taglio, cucito e rimaglio", 8).it).toBe("«taglio…»");
    expect(quoted("taglio cucito", 13).it).toBe("«taglio cucito»");
    expect(quoted("taglio cucito e", 13).it).toBe("«taglio cucito…»");
  });

  test("cuts a long word, but no character in half", () => {
    expect(quoted("x".repeat(20), 8).it).toBe(`«${"x".repeat(8)}…»`);
    expect(quoted("x".repeat(7) + "😀😀", 8).it).toBe(`«${"x".repeat(7)}…»`);
  });
});

const SENTENCES = [
  ["è vicina", "È vicina."],
  ["Basta!", "Basta!"],
  ["presso Alfa S.r.l.", "Presso Alfa S.r.l."],
  ["porta «taglio…»", "Porta «taglio…»."],
] as const;
test.each(SENTENCES)("%s", (words, expected) => {
  expect(sentence(words)).toBe(expected);
});

test("every code of the stored lists has its words", () => {
  for (const band of BANDS) expect(bandWords(band).it).not.toBe(band);
  for (const means of MEANS) expect(meansWords(means).it).toMatch(/^(in|a) /);
});

test("a band that a programme made up stands for itself", () => {
  expect(bandWords("turno di semina")).toEqual({ it: "turno di semina", en: "turno di semina" });
});
