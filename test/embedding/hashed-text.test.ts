import { describe, expect, it } from "vitest";
import { addFeature, hashSeed, hashText } from "../../src/embedding/feature-hash.ts";
import { foldedWords } from "../../src/embedding/fold.ts";
import { addHashedText } from "../../src/embedding/hashed-text.ts";
import { stem } from "../../src/embedding/stem.ts";
import { isStopWord, wordWeight } from "../../src/embedding/word-weights.ts";

describe("foldedWords", () => {
  it.each([
    ["L'uomo e l’orto", ["l", "uomo", "e", "l", "orto"]],
    ["PERCHÉ no? Più-o-meno", ["perche", "no", "piu", "o", "meno"]],
    [
      "3 anni, 2ª classe; e-mail: a@b.it",
      ["3", "anni", "2a", "classe", "e", "mail", "a", "b", "it"],
    ],
    ["Škoda Αθήνα", ["skoda", "αθηνα"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(foldedWords(text)).toEqual(expected);
  });
});

describe("stem", () => {
  it.each([
    [["falegname", "falegnami"], "falegnam"],
    [["giardino", "giardini"], "giard"],
    [["suona", "suonano", "suonare", "suonando", "suonarla"], "suon"],
    [["panche", "panca"], "panc"],
    [["organizzazione", "organizzare", "organizzano", "organizzatrice"], "organizz"],
    [["house", "houses"], "hous"],
    [["create", "created", "creates", "creating"], "cre"],
    [["run", "running"], "run"],
    [["baker", "bakers", "baking", "bake"], "bak"],
    [["re"], "re"],
    [["web"], "web"],
    [["αθηνα"], "αθηνα"],
  ])("%j → %s", (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });
});

describe("wordWeight", () => {
  it("weighs function words least, the field's everyday words little, longer words most", () => {
    const weights = ["della", "progetto", "ago", "saldatura"].map(wordWeight);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(new Set(weights).size).toBe(weights.length);
    expect([isStopWord("della"), isStopWord("saldatura")]).toEqual([true, false]);
  });
});

describe("signed hashing", () => {
  it("is FNV-1a below", () => {
    expect(hashSeed("a") >>> 0).toBe(0xe40c292c);
    expect(hashSeed("foobar") >>> 0).toBe(0xbf9cf968);
    expect(hashText(hashSeed("foo"), "xbarx", 1, 4)).toBe(hashSeed("foobar"));
  });

  it("spreads features evenly over coordinates and signs", () => {
    const features = 50_000;
    const [sums, sizes] = [new Float64Array(50), new Float64Array(50)];
    for (let n = 0; n < features; n++) {
      addFeature(sums, hashSeed(`word ${n}`), 1);
      const one = new Float64Array(50);
      addFeature(one, hashSeed(`word ${n}`), 1);
      one.forEach((value, i) => (sizes[i]! += Math.abs(value)));
    }
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(5 * Math.sqrt(980));
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(5 * Math.sqrt(1000));
  });

  it("adds to what stands there, and nothing for function words", () => {
    const empty = new Float64Array(16);
    expect(addHashedText(empty, "della")).toBe(false);
    expect(empty).toEqual(new Float64Array(16));
    const twice = new Float64Array(16);
    addHashedText(twice, "pane");
    const once = twice.slice();
    addHashedText(twice, "pane");
    expect(twice).toEqual(once.map((value) => 2 * value));
  });

  it("counts a repeated word by the square root of its times", () => {
    const [once, often] = [new Float64Array(64), new Float64Array(64)];
    addHashedText(once, "pane");
    addHashedText(often, "pane pane pane pane");
    once.forEach((value, i) => expect(often[i]).toBeCloseTo(2 * value, 12));
  });
});
