import type { Bilingual } from "../../errors.ts";

export const EXCLUSIONS = {
  title: { it: "Esclusioni chieste dalle imprese", en: "Exclusions asked by firms" },
  lead: {
    it: "Un'impresa può escludere qualcuno solo per un motivo ammesso, e conta solo dopo il sì del coordinamento. Chi partecipa esclude liberamente, e qui non compare.",
    en: "A firm may exclude somebody for a lawful reason only, and it counts only after the coordination's yes. Participants exclude freely, and do not stand here.",
  },
  none: { it: "Nessuna impresa ha chiesto esclusioni.", en: "No firm has asked for an exclusion." },
  firm: { it: "Chi chiede", en: "Who asks" },
  of: { it: "Chi sarebbe escluso", en: "Who would be excluded" },
  reason: { it: "Motivo", en: "Reason" },
  state: { it: "A che punto è", en: "How far it is" },
  approve: { it: "Approva", en: "Approve" },
  refuse: { it: "Rifiuta", en: "Refuse" },
  because: { it: "Perché no", en: "Why not" },
} as const satisfies Record<string, Bilingual>;

export const EXCLUSION_STATE_WORDS = {
  pending: { it: "da decidere", en: "to be decided" },
  approved: { it: "approvata: conta", en: "approved: it counts" },
  refused: { it: "rifiutata", en: "refused" },
} as const satisfies Record<string, Bilingual>;

export const EXCLUSIONS_DONE = {
  approvata: {
    it: "L'esclusione è approvata: conta dalla prossima ipotesi.",
    en: "The exclusion is approved: it counts from the next run on.",
  },
  rifiutata: {
    it: "L'esclusione è rifiutata, e il motivo è scritto.",
    en: "The exclusion is refused, and the reason is kept.",
  },
} as const satisfies Record<string, Bilingual>;
