import { expect, it } from "vitest";
import { type Found, fuse } from "../../../src/profiles/search/fuse.ts";

const found = (entry: string, score: number): Found => ({ entry, score, passage: `of ${entry}` });
const entries = (words: Found[], meaning: Found[], information: number) =>
  fuse(words, meaning, information).map(({ entry }) => entry);

it("trusts words as far as a text says the whole query", () => {
  const words = [found("said", 12)];
  const meaning = [found("meant", 0.9)];
  expect(entries(words, meaning, 12)).toEqual(["said", "meant"]);
  expect(entries(words, meaning, 100)).toEqual(["meant", "said"]);
});

it("ranks what both lists hold before what one does, and shows the passage with the words", () => {
  const [first] = fuse(
    [found("one", 8), { entry: "both", score: 8, passage: "words" }],
    [{ entry: "both", score: 0.9, passage: "meaning" }],
    8,
  );
  expect(first).toEqual({ entry: "both", passage: "words", found: "both" });
});

it("keeps the order of what is of equal worth", () => {
  expect(entries([found("a", 3), found("b", 3), found("c", 2)], [], 6)).toEqual(["a", "b", "c"]);
});
