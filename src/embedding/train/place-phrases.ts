import { unitVector } from "../embedder.ts";
import { foldedWords } from "../fold.ts";
import { neighbours } from "../phrases.ts";
import type { StaticModel } from "../static-model.ts";
import { addText, textVector } from "../static-text.ts";
import type { TradeEntry } from "./sources/trades.ts";

/** What is left of the words' own sum, and how far, by its length, the phrase goes towards its entry. */
const LEFT_OF_WORDS = 0.2;
const LENGTHS_TO_ENTRY = 1.5;

/** Whether the name of an entry that has this key gets a row. */
type Places = (key: string, language: "italian" | "english") => boolean;

/**
 * A row for every name of two telling words in the entries that `places` says, in place of the one
 * that the model may have. With it, the words count for little and what else the entry says for
 * much: «cassa integrazione» is not a till with something added. Training alone cannot do this: it
 * meets such a name seldom, and its words everywhere else.
 */
export function placedPhrases(
  model: StaticModel,
  entries: readonly TradeEntry[],
  places: Places,
): Map<string, Float64Array> {
  const rows = new Map<string, Float64Array>();
  for (const entry of entries) {
    for (const language of ["italian", "english"] as const) {
      for (const name of entry[language]) {
        const [key, more] = neighbours(foldedWords(name));
        if (key === undefined || more !== undefined || rows.has(key)) continue;
        const row = places(key, language) ? leading(model, name, key, restOf(entry, name)) : null;
        if (row !== null) rows.set(key, row);
      }
    }
  }
  return rows;
}

const restOf = ({ italian, english, about }: TradeEntry, name: string) =>
  [...italian, ...english, ...about].filter((text) => text !== name);

function leading(
  model: StaticModel,
  name: string,
  key: string,
  others: readonly string[],
): Float64Array | null {
  const words = new Float64Array(model.dimensions);
  addText(model, words, name);
  withoutPhrase(model, words, key);
  const sum = new Float64Array(model.dimensions);
  for (const other of others) textVector(model, other)?.forEach((value, k) => (sum[k]! += value));
  const target = unitVector(sum);
  if (target === null) return null;
  const far = Math.hypot(...words);
  const taken = 1 - LEFT_OF_WORDS;
  return words.map((value, k) => LENGTHS_TO_ENTRY * far * target[k]! - taken * value);
}

/** Takes the row of the phrase itself out of the sum of its words. */
function withoutPhrase(model: StaticModel, words: Float64Array, key: string): void {
  const row = model.terms.get(key);
  if (row === undefined) return;
  const { scales, codes, dimensions } = model;
  for (let k = 0; k < dimensions; k++) words[k]! -= scales[row]! * codes[row * dimensions + k]!;
}
