import { readModel, type StaticModel } from "../static-model.ts";
import { withTerms } from "./add-terms.ts";
import { placedPhrases } from "./place-phrases.ts";
import type { TradeEntry } from "./sources/trades.ts";

interface Lexica {
  /** Placed where training left no row: Italian names alone, for of English ones it has met enough. */
  readonly trades: readonly TradeEntry[];
  /** Phrases of which the words mislead: placed whatever training made of them. */
  readonly phrases: readonly TradeEntry[];
}

/**
 * The file of a trained model with the lexica's phrases placed in it, under another id. Rows that
 * training made keep their bytes, but for those of misleading phrases and for the words missed
 * least, which make room. What was placed before is placed anew, for its entry may say more by now.
 * No chance is in it: the same file and lexica give the same file.
 */
export function placeLexicon(bytes: Buffer, id: string, { trades, phrases }: Lexica): Buffer {
  const model = readModel(bytes);
  const before = placedBefore(model);
  const rows = placedPhrases(
    model,
    trades,
    (key, language) => before.has(key) || (language === "italian" && !model.terms.has(key)),
  );
  for (const [key, row] of placedPhrases(model, phrases, () => true)) rows.set(key, row);
  return withTerms({ ...model, id }, rows);
}

/** Placed phrases stand last among the terms, behind all the words (`withTerms`). */
function placedBefore({ terms }: StaticModel): ReadonlySet<string> {
  const names = [...terms.keys()];
  const lastWord = names.findLastIndex((name) => !name.includes(" "));
  return new Set(names.slice(lastWord + 1));
}
