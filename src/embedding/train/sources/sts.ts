import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Two sentences in both languages, and how alike people found them, from 0 to 1. */
export interface RatedPair {
  readonly italian: readonly [string, string];
  readonly english: readonly [string, string];
  readonly likeness: number;
}

const HIGHEST_SCORE = 5;

/** The rows of the training part, in which the Italian and the English file run in parallel. */
export function readRatedPairs(folder: string): RatedPair[] {
  const italian = readRows(join(folder, "stsb-it-train.csv"));
  const english = readRows(join(folder, "stsb-en-train.csv"));
  if (italian.length !== english.length) {
    throw new Error(`${italian.length} Italian rows beside ${english.length} English ones`);
  }
  return italian.map(({ pair, likeness }, row) => ({
    italian: pair,
    english: english[row]!.pair,
    likeness,
  }));
}

function readRows(file: string): { pair: [string, string]; likeness: number }[] {
  return parse(readFileSync(file, "utf8")).map(([first, second, score]) => ({
    pair: [first!, second!],
    likeness: Number(score) / HIGHEST_SCORE,
  }));
}
