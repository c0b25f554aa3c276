/**
 * A word of a place's name, folded. `cut` when the writer shortened it: "S.", "d/", "P"; with
 * its last letters in `ending` where they were left: "S.ta", "P.to".
 */
export type Word = { readonly text: string; readonly cut: boolean; readonly ending: string };

const WORD = /([\p{L}\p{N}]+)(?:\.([tl][aeio])(?![\p{L}\p{N}]))?([./]?)/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, without accents: "Forlì", "FORLI'" and "forli" differ no more. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** The words of a name as people write it; apostrophes, hyphens and spaces all part words. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(fold(text).matchAll(WORD), ([, word = "", ending = "", mark]) => ({
    text: word,
    cut: mark !== "" || ending !== "" || word.length === 1,
    ending,
  }));
}

/** The key under which words are found whatever apostrophes and spaces stood between them. */
export function keyOf(words: readonly Word[]): string {
  return words.map(({ text, ending }) => text + ending).join("");
}

/** The key of a whole name: case, accents, apostrophes, hyphens and spaces make no difference. */
export function nameKey(text: string): string {
  return keyOf(wordsOf(text));
}
