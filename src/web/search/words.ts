import type { Bilingual } from "../../errors.ts";
import type { SearchHit, SearchKind } from "../../profiles/search/query.ts";

export const SEARCH = {
  title: { it: "Cerca nel progetto", en: "Search the programme" },
  lead: {
    it: "Cerca per parole e per significato tra persone, idee, organizzazioni, risorse e bisogni. Anche un luogo nella domanda conta: «sartoria a Viadana».",
    en: "Search by words and by meaning among people, ideas, organisations, resources and needs. A place in the question counts too: “sartoria a Viadana”.",
  },
  words: { it: "Che cosa cerchi", en: "What you are looking for" },
  kind: { it: "Tra", en: "Among" },
  anyKind: { it: "tutto", en: "everything" },
  anyHub: { it: "qualunque", en: "any" },
  near: { it: "Vicino a", en: "Near" },
  nearHint: { it: "Un comune, per esempio Viadana.", en: "A comune, such as Viadana." },
  km: { it: "Entro km", en: "Within km" },
  sector: { it: "Settore", en: "Sector" },
  available: { it: "Disponibile il", en: "Available on" },
  more: { it: "Altri filtri", en: "More filters" },
  search: { it: "Cerca", en: "Search" },
  results: { it: "Risultati", en: "Results" },
  none: {
    it: "Nessun risultato: prova con altre parole o con meno filtri.",
    en: "Nothing was found: try other words, or fewer filters.",
  },
  next: { it: "Altri risultati", en: "More results" },
} as const satisfies Record<string, Bilingual>;

export const KIND_WORDS: Readonly<Record<SearchKind, Bilingual>> = {
  participant: { it: "persone", en: "people" },
  idea: { it: "idee", en: "ideas" },
  organisation: { it: "organizzazioni", en: "organisations" },
  resource: { it: "risorse", en: "resources" },
  need: { it: "bisogni", en: "needs" },
};

/** One hit, by its kind. */
export const HIT_WORDS: Readonly<Record<SearchKind, Bilingual>> = {
  participant: { it: "persona", en: "person" },
  idea: { it: "idea", en: "idea" },
  organisation: { it: "organizzazione", en: "organisation" },
  resource: { it: "risorsa", en: "resource" },
  need: { it: "bisogno", en: "need" },
};

export const FOUND_WORDS: Readonly<Record<NonNullable<SearchHit["found"]>, Bilingual>> = {
  words: { it: "per le parole", en: "by its words" },
  meaning: { it: "per il significato", en: "by its meaning" },
  both: { it: "per parole e significato", en: "by words and meaning" },
};

export const nearWords = (comune: string, km: number): Bilingual => ({
  it: `Risultati entro ${km} km da ${comune}.`,
  en: `Results within ${km} km of ${comune}.`,
});
