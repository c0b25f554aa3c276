import type { Role } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";

export const HOME = {
  title: { it: "I progetti", en: "The programmes" },
  lead: {
    it: "Innesto fa incontrare chi cerca un'occasione, chi ha un'idea e chi mette a disposizione posti, competenze e spazi.",
    en: "Innesto brings together those who look for a chance, those who have an idea and those who put places, know-how and spaces at disposal.",
  },
  none: {
    it: "Qui non c'è ancora nessun progetto.",
    en: "There is no programme here yet.",
  },
  own: { it: "Dove puoi andare", en: "Where you can go" },
  all: { it: "Tutti i progetti", en: "All programmes" },
} as const satisfies Record<string, Bilingual>;

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  coordinator: { it: "coordinamento", en: "coordination" },
  referent: { it: "referente di hub", en: "hub referent" },
  member: { it: "impresa o ente", en: "firm or organisation" },
  participant: { it: "partecipante", en: "participant" },
  funder: { it: "ente finanziatore (solo numeri)", en: "funder (numbers only)" },
};
