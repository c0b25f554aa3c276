import type { Bilingual } from "../../../errors.ts";

export const REPORT = {
  title: { it: "Rendicontazione", en: "Funder's report" },
  lead: {
    it: "Chi è entrato nel periodo, come stava all'ingresso; e, di chi è uscito entro la fine, come sta. Chi non ha risposto è tra i dati mancanti, mai tra gli esiti negativi.",
    en: "Who entered in the period, and how they fared then; and of those who had left by its end, how they fare. Whoever has not answered is among the missing data, never among the bad outcomes.",
  },
  from: { it: "Dal", en: "From" },
  to: { it: "Al", en: "To" },
  show: { it: "Mostra", en: "Show" },
  indicator: { it: "Indicatore", en: "Indicator" },
  women: { it: "Donne", en: "Women" },
  men: { it: "Uomini", en: "Men" },
  unknown: { it: "Altro o non detto", en: "Another, or not said" },
  total: { it: "Totale", en: "Total" },
  missing: { it: "Dati mancanti", en: "Missing data" },
  behind: { it: "chi sono", en: "who they are" },
  few: { it: "non si dice", en: "not told" },
  fewHint: {
    it: "Un numero da 1 a 4 non si dice, e nemmeno quelli da cui lo si ricaverebbe.",
    en: "A number from 1 to 4 is not told, nor those from which it could be reckoned.",
  },
  firms: {
    it: "Imprese sostenute con un incentivo (EECO19)",
    en: "Firms supported by an incentive (EECO19)",
  },
  firmsHow: {
    it: "Chi è stato assunto con l'incentivo non conta per questo come partecipante.",
    en: "Whoever was hired with the incentive is no participant for that.",
  },
  definitions: { it: "Definizioni", en: "Definitions" },
  validFrom: { it: "in vigore dal", en: "in force from" },
  files: { it: "I file", en: "The files" },
  counted: { it: "Contati", en: "Counted" },
  toComplete: { it: "Dati mancanti: completa", en: "Missing data: complete" },
  nobody: { it: "Nessuno.", en: "Nobody." },
  back: { it: "Torna al rendiconto", en: "Back to the report" },
} as const satisfies Record<string, Bilingual>;
