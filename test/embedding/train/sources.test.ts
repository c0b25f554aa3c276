import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRatedPairs } from "../../../src/embedding/train/sources/sts.ts";
import { entryOf, readTrades } from "../../../src/embedding/train/sources/trades.ts";
import { readSynsets } from "../../../src/embedding/train/sources/wordnet.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "innesto-sources-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

it("joins the words of a meaning from all the wordnets", () => {
  for (const name of ["ita", "iwn", "wikt"]) mkdirSync(join(folder, name));
  write("ita/wn-data-ita.tab", "# head\tita\n1-n\tita:lemma\tsarto\n");
  write("iwn/wn-data-ita.tab", "1-n\tita:lemma\tcucitore\n1-n\tita:def\t0\tchi cuce\n");
  write("wikt/wn-wikt-ita.tab", "2-n\tita:lemma\tmacchina_da_cucire\n");
  write("wikt/wn-wikt-eng.tab", "1-n\teng:lemma\ttailor\n");
  expect(readSynsets(folder)).toEqual([
    {
      italian: new Set(["sarto", "cucitore"]),
      english: new Set(["tailor"]),
      glosses: ["chi cuce"],
    },
    { italian: new Set(["macchina da cucire"]), english: new Set(), glosses: [] },
  ]);
});

describe("rated pairs", () => {
  it("stand in both languages, from 0 to 1", () => {
    write("stsb-it-train.csv", "Un cane.,Un gatto.,2.5\n");
    write("stsb-en-train.csv", 'A dog.,"A cat, small.",2.5\n');
    expect(readRatedPairs(folder)).toEqual([
      { italian: ["Un cane.", "Un gatto."], english: ["A dog.", "A cat, small."], likeness: 0.5 },
    ]);
  });

  it("are refused where the files do not run in parallel", () => {
    write("stsb-it-train.csv", "a,b,1\nc,d,2\n");
    write("stsb-en-train.csv", "a,b,1\n");
    expect(() => readRatedPairs(folder)).toThrow(/2 Italian rows/u);
  });
});

describe("the lexicon of the trades", () => {
  it("is read to the last line", () => {
    const trades = readTrades();
    expect(trades.length).toBeGreaterThan(200);
    const norcino = trades.find(({ italian }) => italian[0] === "norcino");
    expect(norcino?.english).toContain("pork butcher");
  });

  it("refuses a line that is not in three parts", () => {
    expect(() => entryOf("norcino = pork butcher", "food.txt")).toThrow(/food\.txt/u);
  });
});
