import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A thing of the trades: its names in Italian and English, and words around it in both. */
export interface TradeEntry {
  readonly italian: readonly string[];
  readonly english: readonly string[];
  readonly about: readonly string[];
}

const FOLDER = join(import.meta.dirname, "../trades");
const PHRASES = join(import.meta.dirname, "../phrases.txt");

/**
 * The project's own lexicon of the trades: `italiano, sinonimo = english, synonym = a few words
 * about it`, an entry a line; `#` begins a comment.
 */
export function readTrades(): TradeEntry[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => entriesIn(join(FOLDER, file)));
}

/** Phrases that mean otherwise than their words, in the same form. Nothing is trained on them. */
export const readPhrases = (): TradeEntry[] => entriesIn(PHRASES);

const entriesIn = (file: string): TradeEntry[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*$/u, "").trim())
    .filter((line) => line !== "")
    .map((line) => entryOf(line, basename(file)));

/** Throws an Error that names the file for a line that is not in three parts. */
export function entryOf(line: string, file: string): TradeEntry {
  const parts = line.split("=").map((part) => part.trim());
  const [italian, english, about] = parts;
  if (parts.length !== 3 || !italian || !english || !about) {
    throw new Error(`${file}: expected "italiano = english = about", found "${line}"`);
  }
  return { italian: names(italian), english: names(english), about: names(about) };
}

const names = (part: string) => part.split(",").map((name) => name.trim());
