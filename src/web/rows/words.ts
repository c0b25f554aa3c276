import type { Bilingual } from "../../errors.ts";

export const ROWS = {
  add: { it: "Aggiungi", en: "Add" },
  edit: { it: "Modifica", en: "Edit" },
  save: { it: "Salva", en: "Save" },
  unanswered: { it: "— non indicato —", en: "— not stated —" },
  more: { it: "Continua", en: "Next" },
  first: { it: "Torna all'inizio dell'elenco", en: "Back to the beginning of the list" },
  none: { it: "Qui non c'è ancora nulla.", en: "There is nothing here yet." },
  parted: {
    it: "Negli elenchi le voci sono separate da |, come nei fogli.",
    en: "In lists the items are parted by |, as in the sheets.",
  },
  notSaved: { it: "Non è stato salvato nulla.", en: "Nothing has been saved." },
} as const satisfies Record<string, Bilingual>;

export const ROWS_DONE: Readonly<Record<string, Bilingual>> = {
  salvato: { it: "Salvato.", en: "Saved." },
  aggiunto: { it: "Aggiunto.", en: "Added." },
};

/** Headers of sheets that read better with a word more, or in capitals. */
export const LABELS: Readonly<Record<string, Bilingual>> = {
  code: { it: "Sigla", en: "Code" },
  declared_available: {
    it: "Ha dichiarato la disponibilità (DID)",
    en: "Declared available (DID)",
  },
  cup: { it: "CUP", en: "CUP" },
  travel_km: { it: "Chilometri che può fare", en: "Kilometres they can travel" },
  about: { it: "Testo", en: "Text" },
  reachable_by_transit: { it: "Si raggiunge coi mezzi", en: "Reachable by public transport" },
  amount: { it: "Quantità", en: "Amount" },
  unit: { it: "Unità", en: "Unit" },
  availability: { it: "Disponibilità di orario", en: "Hours available" },
};
