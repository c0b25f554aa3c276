import { type BatchBudget, fits } from "./batch-budget.ts";

/** A text's token ids, and its place in the order of the texts. */
export type TokenisedText = { readonly index: number; readonly ids: readonly number[] };

/** How many special tokens a tokeniser puts before and after a text. */
export type SpecialFrame = { readonly before: number; readonly after: number };

/** Reads the frame off one text's ids with and without special tokens. */
export function specialFrame(framed: readonly number[], bare: readonly number[]): SpecialFrame {
  const spare = framed.length - bare.length;
  for (let before = 0; before <= spare; before++) {
    if (bare.every((id, i) => framed[before + i] === id)) return { before, after: spare - before };
  }
  return { before: 0, after: 0 };
}

/**
 * At most `limit` ids, cut from the text and not from the special tokens that close it: a model
 * has never seen a text without its end mark.
 */
export function truncateIds(
  ids: readonly number[],
  limit: number,
  frame: SpecialFrame,
): readonly number[] {
  if (ids.length <= limit) return ids;
  const end = ids.slice(ids.length - frame.after);
  return [...ids.slice(0, limit - frame.after), ...end];
}

/**
 * Batches of texts of like length, each within the budget with its padding, or of a single text,
 * as all are where there is no budget. Longest first, so that the most memory is asked for at the
 * start.
 */
export function tokenBatches(
  texts: readonly TokenisedText[],
  budget: BatchBudget | null,
): TokenisedText[][] {
  const ordered = texts.toSorted((a, b) => b.ids.length - a.ids.length || a.index - b.index);
  const batches: TokenisedText[][] = [];
  for (const text of ordered) {
    const batch = batches.at(-1);
    const width = batch?.[0]?.ids.length ?? 0;
    const joins = batch !== undefined && budget !== null && fits(budget, batch.length + 1, width);
    if (joins) batch.push(text);
    else batches.push([text]);
  }
  return batches;
}
