const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII = /^[\p{ASCII}]*$/u;

/**
 * The words of a text in order: lower case, without accents, split at everything that is neither a
 * letter nor a digit. Elisions come apart ("l'uomo" → "l", "uomo"), as the stop words expect.
 */
export function foldedWords(text: string): string[] {
  const lower = text.toLowerCase();
  const bare = ASCII.test(lower) ? lower : lower.normalize("NFKD").replace(MARKS, "");
  return bare.match(WORD) ?? [];
}
