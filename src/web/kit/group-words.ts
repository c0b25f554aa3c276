import type { Bilingual } from "../../errors.ts";
import type { Attribute } from "../../rounds/fairness/groups.ts";

/** What people said of themselves, as headings of reports for the coordination. */
export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, Bilingual>> = {
  sex: { it: "Genere", en: "Gender" },
  age: { it: "Età", en: "Age" },
  foreignOrigin: { it: "Origine straniera", en: "Foreign origin" },
  disability: { it: "Disabilità", en: "Disability" },
  careDuties: { it: "Carichi di cura", en: "Care duties" },
  disadvantage: { it: "Svantaggio", en: "Disadvantage" },
};

/** Values that are codes; any other one is in the programme's own words, or a span of years. */
export const VALUE_WORDS: Readonly<Record<string, Bilingual>> = {
  "?": { it: "non indicato", en: "not said" },
  F: { it: "donne", en: "women" },
  M: { it: "uomini", en: "men" },
  X: { it: "altro", en: "other" },
  yes: { it: "sì", en: "yes" },
  no: { it: "no", en: "no" },
  "< 30": { it: "meno di 30 anni", en: "under 30" },
  "30–49": { it: "da 30 a 49 anni", en: "30 to 49" },
  "≥ 50": { it: "50 anni e più", en: "50 and over" },
};
