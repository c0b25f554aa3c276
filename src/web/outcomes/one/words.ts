import type { Bilingual } from "../../../errors.ts";

export const ONE = {
  observedOn: { it: "Saputo il", en: "Known since" },
  condition: { it: "Condizione", en: "Condition" },
  choose: { it: "— scegli —", en: "— choose —" },
  contractPart: { it: "Se lavora", en: "If employed" },
  contract: { it: "Contratto", en: "Contract" },
  contractFrom: { it: "Dal", en: "From" },
  contractTo: { it: "Al", en: "To" },
  contractToHint: {
    it: "L'ultimo giorno; vuoto se è senza termine.",
    en: "The last day; empty where it has no end.",
  },
  extendedTo: { it: "Prorogato o rinnovato fino al", en: "Extended or renewed until" },
  extendedToHint: {
    it: "Solo se segue senza interruzione.",
    en: "Only where it follows without a break.",
  },
  weeklyHours: { it: "Ore alla settimana", en: "Hours a week" },
  atHost: { it: "Presso chi ospitava la collaborazione?", en: "At the collaboration's host?" },
  atHostHint: {
    it: "Se lavora altrove mentre la collaborazione è in corso, la collaborazione si chiude e il posto torna libero.",
    en: "If the work is elsewhere while the collaboration runs, the collaboration ends and its seat is free again.",
  },
  unknown: { it: "— non si sa —", en: "— not known —" },
  yes: { it: "sì", en: "yes" },
  no: { it: "no", en: "no" },
  source: { it: "Fonte", en: "Source" },
  save: { it: "Registra", en: "Record" },
  remove: { it: "Togli questo esito", en: "Take this outcome back" },
  removeHint: {
    it: "Torna «non rilevato»: si usa se è stato scritto per la persona sbagliata.",
    en: 'It is "not known" again: for one that was written of the wrong person.',
  },
  declared: { it: "Dichiarato dalle parti", en: "Declared by the sides" },
  declaredHow: {
    it: "Una dichiarazione non conta finché non la prendi: il modulo si riempie con ciò che dice, tu controlli e registri.",
    en: "A declaration does not count before you take it: the form is filled with what it says, you check and record.",
  },
  lasts: { it: "Durata", en: "Duration" },
  back: { it: "Torna agli esiti", en: "Back to the outcomes" },
} as const satisfies Record<string, Bilingual>;
