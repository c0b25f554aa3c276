import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as italian } from "@orama/stemmers/italian";
import { foldedWords } from "../../src/embedding/fold.ts";
import type { Language } from "../../src/errors.ts";
import { languagesOf } from "./language.ts";

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  it: italian,
  en: english,
};

/** The words of each text in order, each as its Snowball stem in the text's language. */
export function stemmedWords(texts: readonly string[]): string[][] {
  const known = { it: new Map<string, string>(), en: new Map<string, string>() };
  const stem = (word: string, language: Language) => {
    const before = known[language].get(word);
    if (before !== undefined) return before;
    const stemmed = STEMMERS[language](word);
    known[language].set(word, stemmed);
    return stemmed;
  };
  const languages = languagesOf(texts);
  return texts.map((text, at) => foldedWords(text).map((word) => stem(word, languages[at]!)));
}
