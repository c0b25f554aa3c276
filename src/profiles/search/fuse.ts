import { worthByMeaning, worthByWords } from "../../embedding/fusion.ts";
import type { SearchHit } from "./query.ts";

/** An entry of one list with the text that put it there; the higher the score, the better. */
export type Found = { readonly entry: string; readonly passage: string; readonly score: number };

/** An entry with the text that it was found by; null when no words were sought. */
export interface RankedEntry {
  readonly entry: string;
  readonly passage: string | null;
  readonly found: SearchHit["found"];
}

/**
 * The two lists, each best first, as one. An entry in both shows the passage that has its words;
 * of equal worth, those found by words come first. `information` is that of the words sought.
 */
export function fuse(
  byWords: readonly Found[],
  byMeaning: readonly Found[],
  information: number,
): RankedEntry[] {
  const worth = new Map<string, number>();
  addWorth(worth, byWords, (rank, score) => worthByWords(rank, score, information));
  addWorth(worth, byMeaning, worthByMeaning);
  const said = new Map(byWords.map(({ entry, passage }) => [entry, passage]));
  const meant = new Map(byMeaning.map(({ entry, passage }) => [entry, passage]));
  return [...worth]
    .toSorted(([, a], [, b]) => b - a)
    .map(([entry]) => ({
      entry,
      passage: said.get(entry) ?? meant.get(entry)!,
      found: said.has(entry) ? (meant.has(entry) ? "both" : "words") : "meaning",
    }));
}

function addWorth(
  worth: Map<string, number>,
  list: readonly Found[],
  worthAt: (rank: number, score: number) => number,
): void {
  let rank = 1;
  for (const [at, { entry, score }] of list.entries()) {
    if (score !== list[at - 1]?.score) rank = at + 1;
    worth.set(entry, (worth.get(entry) ?? 0) + worthAt(rank, score));
  }
}
