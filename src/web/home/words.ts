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
} as const satisfies Record<string, Bilingual>;
