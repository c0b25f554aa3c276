import { describe, expect, it } from "vitest";
import { cosine } from "../../../src/embedding/embedder.ts";
import { readModel } from "../../../src/embedding/static-model.ts";
import { textVector } from "../../../src/embedding/static-text.ts";
import { exportModel } from "../../../src/embedding/train/export.ts";
import { labelKinds } from "../../../src/embedding/train/label-kinds.ts";
import { buildLexicon, typesOf } from "../../../src/embedding/train/lexicon.ts";
import { textKinds } from "../../../src/embedding/train/text-kinds.ts";
import { allTexts, runningTexts } from "../../../src/embedding/train/texts.ts";
import { train } from "../../../src/embedding/train/train.ts";
import { translationsOf } from "../../../src/embedding/train/translations.ts";
import { wordKinds } from "../../../src/embedding/train/word-kinds.ts";

const PLAN = {
  dimensions: 32,
  batches: 150,
  pairsPerBatch: 8,
  seed: 4,
  rate: 0.1,
  temperature: 0.1,
  ratingTemperature: 0.1,
  ratedShare: 0.1,
};

const SYNONYMS = [
  ["falegname", "carpenter"],
  ["fornaio", "baker"],
  ["infermiera", "nurse"],
  ["giardiniere", "gardener"],
  ["sarta", "dressmaker"],
  ["idraulico", "plumber"],
] as const;

const SOURCES = {
  synsets: SYNONYMS.map(([italian, english]) => ({
    italian: new Set([italian]),
    english: new Set([english]),
    glosses: [`chi fa il mestiere di ${italian}`],
  })),
  concepts: SYNONYMS.map(([, english]) => ({
    uri: english,
    labels: [english, `${english} apprentice`],
    description: `The ${english} works. An apprentice helps the ${english}.`,
    broader: ["trades"],
  })),
  rated: SYNONYMS.map(([italian, english], n) => ({
    italian: [`la bottega: ${italian}`, `il mestiere: ${italian}`] as const,
    english: [`the shop: ${english}`, `the trade: ${english}`] as const,
    likeness: n / SYNONYMS.length,
  })),
  trades: [
    { italian: ["taglia e cuci"], english: ["overlocker"], about: ["la sarta cuce", "bordi"] },
  ],
};

function trainedBytes(): Buffer {
  const kinds = [...wordKinds(SOURCES), ...labelKinds(SOURCES), ...textKinds(SOURCES)];
  const lexicon = buildLexicon(allTexts(SOURCES), ["taglia e cuci"]);
  const material = { ...SOURCES, kinds, translations: translationsOf(SOURCES.synsets) };
  const parameters = train(lexicon, material, PLAN, () => {});
  const typical = runningTexts(SOURCES).map((text) => typesOf(lexicon, text));
  return exportModel(lexicon, parameters, typical, "toy", 1_000_000);
}

describe("training", () => {
  const bytes = trainedBytes();
  const model = readModel(bytes);
  const vectorOf = (text: string) => textVector(model, text)!;

  it("brings words that mean the same nearer than words that do not, across languages", () => {
    for (const [italian, english] of SYNONYMS) {
      const others = SYNONYMS.filter(([word]) => word !== italian).map(([, en]) => en);
      const own = cosine(vectorOf(italian), vectorOf(english));
      for (const other of others) {
        expect(own).toBeGreaterThan(cosine(vectorOf(italian), vectorOf(other)));
      }
    }
  });

  it("gives the same bytes for the same seed", () => {
    expect(trainedBytes().equals(bytes)).toBe(true);
  });

  it("knows a named phrase as one", () => {
    expect(model.terms.has("tagl cuc")).toBe(true);
  });

  it("keeps to the size asked for, and drops what is missed least", () => {
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(model.terms.size).toBeGreaterThan(SYNONYMS.length);
  });
});
