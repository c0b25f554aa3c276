import type { Comuni, Name } from "./comuni.ts";
import { type Word, wordsOf } from "./words.ts";

const SAINTS = new Set("s ss st sta sto ste sti san sant santa santo sante santi saint".split(" "));
const LINKS = new Set(
  [
    "a al alla alle allo all da dal dalla dall d di de del dei della delle dello degli dell",
    "e ed in nel nell nella su sul sui sulla sullo sull",
  ].flatMap((words) => words.split(" ")),
);

/** How much of a name what was written accounts for. */
export type Cover = "whole" | "beginning";

/**
 * The names that can have been meant by shortened words: "S. Benedetto Po", "Castiglione d/S",
 * "Canneto s/Oglio" (`whole`), or by the first words alone: "Castiglione" (`beginning`).
 * A word followed by a dot or a bar, or of one letter, stands for any word that begins so; all
 * forms of "saint" are one; articles and prepositions may be missing or differ.
 */
export function abbreviated(comuni: Comuni, text: string, cover: Cover): readonly Name[] {
  const words = wordsOf(text);
  const anchor = words
    .filter((word) => !word.cut && !isLoose(word.text))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  if (anchor === undefined) return [];
  const near = comuni.byWord.get(anchor.text) ?? [];
  return near.filter((name) => covers(words, name.words, cover));
}

function isLoose(text: string): boolean {
  return SAINTS.has(text) || LINKS.has(text);
}

function covers(asked: readonly Word[], name: readonly Word[], cover: Cover): boolean {
  const from = (i: number, j: number): boolean => {
    const a = asked[i];
    const n = name[j];
    if (a === undefined) return n === undefined || cover === "beginning";
    if (n !== undefined && standsFor(a, n.text) && from(i + 1, j + 1)) return true;
    if (n !== undefined && LINKS.has(n.text) && from(i, j + 1)) return true;
    return LINKS.has(a.text) && !a.cut && from(i + 1, j);
  };
  return from(0, 0);
}

function standsFor(asked: Word, word: string): boolean {
  if (asked.text === word) return true;
  if (asked.ending === "" && SAINTS.has(asked.text) && SAINTS.has(word)) return true;
  if (LINKS.has(asked.text) && LINKS.has(word)) return true;
  return asked.cut && word.startsWith(asked.text) && word.endsWith(asked.ending);
}
