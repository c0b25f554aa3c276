import type { Bilingual } from "../../errors.ts";
import type { SearchKind } from "../../profiles/search/query.ts";

export const KIND_WORDS: Readonly<Record<SearchKind, Bilingual>> = {
  participant: { it: "partecipante", en: "participant" },
  idea: { it: "idea", en: "idea" },
  organisation: { it: "organizzazione", en: "organisation" },
  resource: { it: "risorsa", en: "resource" },
  need: { it: "bisogno", en: "need" },
};

/** The kind that a word names in either language. */
export function kindNamed(word: string): SearchKind | undefined {
  const entries = Object.entries(KIND_WORDS) as [SearchKind, Bilingual][];
  return entries.find(([, { it, en }]) => word === it || word === en)?.[0];
}
