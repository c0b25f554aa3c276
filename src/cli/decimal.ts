import type { Bilingual, Language } from "../errors.ts";

const LOCALES: Record<Language, string> = { it: "it-IT", en: "en-GB" };

/** «1.234,50» in Italian, "1,234.50" in English. */
export function decimalIn(value: number, digits: number, language: Language): string {
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export const decimalOf = (value: number, digits: number): Bilingual => ({
  it: decimalIn(value, digits, "it"),
  en: decimalIn(value, digits, "en"),
});
