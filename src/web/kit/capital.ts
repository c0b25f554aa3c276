import type { Bilingual } from "../../errors.ts";

/** A word at the head of a line: «laboratori» as «Laboratori». */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same in both languages. */
export const inCapital = ({ it, en }: Bilingual): Bilingual => ({
  it: capital(it),
  en: capital(en),
});
