import { unitVector } from "../embedder.ts";
import { foldedWords } from "../fold.ts";
import { neighbours } from "../phrases.ts";
import type { StaticModel } from "../static-model.ts";
import { addText, textVector } from "../static-text.ts";
import type { TradeEntry } from "./sources/trades.ts";

/** What is left of the words' own sum, and how far, by its length, the phrase goes towards its entry. */
const LEFT_OF_WORDS = 0.2;
const LENGTHS_TO_ENTRY = 1.5;

/**
 * A row for every name of two telling words in the lexicon of the trades that the model has no row
 * for. With it, the words count for little and what else the entry says for much: «cassa
 * integrazione» is not a till with something added. Training alone cannot do this: it meets such a
 * name seldom, and its words everywhere else.
 */
export function placedPhrases(
  model: StaticModel,
  trades: readonly TradeEntry[],
): Map<string, Float64Array> {
  const rows = new Map<string, Float64Array>();
  for (const entry of trades) {
    for (const name of [...entry.italian, ...entry.english]) {
      const [key, more] = neighbours(foldedWords(name));
      if (key === undefined || more !== undefined) continue;
      if (model.terms.has(key) || rows.has(key)) continue;
      const row = leading(model, name, restOf(entry, name));
      if (row !== null) rows.set(key, row);
    }
  }
  return rows;
}

const restOf = ({ italian, english, about }: TradeEntry, name: string) =>
  [...italian, ...english, ...about].filter((text) => text !== name);

function leading(model: StaticModel, name: string, others: readonly string[]): Float64Array | null {
  const words = new Float64Array(model.dimensions);
  addText(model, words, name);
  const sum = new Float64Array(model.dimensions);
  for (const other of others) textVector(model, other)?.forEach((value, k) => (sum[k]! += value));
  const target = unitVector(sum);
  if (target === null) return null;
  const far = Math.hypot(...words);
  const taken = 1 - LEFT_OF_WORDS;
  return words.map((value, k) => LENGTHS_TO_ENTRY * far * target[k]! - taken * value);
}
