/**
 * Trains the built-in model:
 *
 *   npm run train:embedding -- DATA_FOLDER [OUT_FILE]
 *   npm run train:embedding -- place MODEL_FILE OUT_FILE
 *
 * DATA_FOLDER holds `omw-italian/wns`, `esco-en` and `stsb-it` as the model card describes them.
 * The same data, code and seed give the same file on one version of Node. About ten minutes on a
 * core. `place` takes the last step alone: the lexicon, as it is now, into a file trained before.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_ID } from "../built-in.ts";
import { exportModel } from "./export.ts";
import { isHeldOut } from "./held-out.ts";
import { labelKinds } from "./label-kinds.ts";
import { buildLexicon, typesOf } from "./lexicon.ts";
import { placeLexicon } from "./place-lexicon.ts";
import { readConcepts } from "./sources/esco.ts";
import { readRatedPairs } from "./sources/sts.ts";
import { readPhrases, readTrades } from "./sources/trades.ts";
import { readSynsets } from "./sources/wordnet.ts";
import { textKinds } from "./text-kinds.ts";
import { allTexts, runningTexts } from "./texts.ts";
import { train, type TrainingPlan } from "./train.ts";
import { translationsOf } from "./translations.ts";
import { wordKinds } from "./word-kinds.ts";

const PLAN: TrainingPlan = {
  dimensions: 256,
  batches: 3500,
  pairsPerBatch: 128,
  seed: 1,
  rate: 0.045,
  temperature: 0.05,
  ratingTemperature: 0.05,
  ratedShare: 0.12,
};
const MOST_BYTES = 12_000_000;

const MODEL_FILE = join(import.meta.dirname, "../model", `${BUILT_IN_ID}.bin`);

function main(dataFolder: string, outFile: string): void {
  const synsets = readSynsets(join(dataFolder, "omw-italian/wns"));
  const concepts = readConcepts(join(dataFolder, "esco-en")).filter(({ uri }) => !isHeldOut(uri));
  const rated = readRatedPairs(join(dataFolder, "stsb-it"));
  const trades = readTrades();
  const sources = { synsets, concepts, rated, trades };
  const kinds = [...wordKinds(sources), ...labelKinds(sources), ...textKinds(sources)];
  for (const { name, groups } of kinds) console.log(`${name}: ${groups.length} groups`);
  const names = trades.flatMap(({ italian, english }) => [...italian, ...english]);
  const lexicon = buildLexicon(allTexts(sources), names);
  console.log(`${lexicon.names.length} words and phrases, ${lexicon.stems.length} stems`);
  const material = { kinds, rated, translations: translationsOf(synsets) };
  const parameters = train(lexicon, material, PLAN, (done, losses) => {
    const means = [...losses].map(([name, loss]) => `${name} ${loss.toFixed(2)}`);
    console.log(`${Math.round(100 * done)} %: ${means.join(", ")}`);
  });
  const typical = runningTexts(sources).map((text) => typesOf(lexicon, text));
  place(exportModel(lexicon, parameters, typical, BUILT_IN_ID, MOST_BYTES), outFile);
}

function place(trained: Buffer, outFile: string): void {
  const lexica = { trades: readTrades(), phrases: readPhrases() };
  const bytes = placeLexicon(trained, BUILT_IN_ID, lexica);
  writeFileSync(outFile, bytes);
  console.log(`${outFile}: ${bytes.length} bytes`);
}

const [first, ...others] = process.argv.slice(2);
if (first === "place" && others.length === 2) {
  place(readFileSync(others[0]!), others[1]!);
} else if (first === undefined || first === "place") {
  console.error("usage: npm run train:embedding -- DATA_FOLDER [OUT_FILE]");
  console.error("       npm run train:embedding -- place MODEL_FILE OUT_FILE");
  process.exitCode = 2;
} else {
  main(first, others[0] ?? MODEL_FILE);
}
