import type { Bilingual } from "../../../errors.ts";

export const FAIRNESS = {
  title: { it: "Equità per gruppo", en: "Fairness by group" },
  lead: {
    it: "Come va a ciascun gruppo di persone in questa ipotesi. Questi dati non entrano mai nell'affinità: oltre che qui, il progetto può usarli solo per le riserve di posti. Li vede solo il coordinamento.",
    en: "How each group of people fares in this run. These data never enter the fit: besides here, the programme may use them only for quotas. Only the coordination sees them.",
  },
  small: {
    it: "I gruppi di meno di 5 persone non hanno numeri, e nemmeno quelli da cui si ricaverebbero per differenza. In gruppi piccoli una differenza può essere un caso: è un motivo per guardare, non una prova.",
    en: "Groups of fewer than 5 people have no figures, nor have those from which they could be told by subtraction. In small groups a difference may be chance: a reason to look, not a proof.",
  },
  group: { it: "Gruppo", en: "Group" },
  people: { it: "Persone", en: "People" },
  matched: { it: "Con una proposta", en: "With a proposal" },
  fitting: { it: "Con affinità alta o buona", en: "With a high or good fit" },
  everybody: { it: "Tutte le persone", en: "Everybody" },
  hidden: { it: "meno di 5, o nascosto", en: "fewer than 5, or hidden" },
  none: {
    it: "Nessuno ha indicato questi dati: non c'è nulla da confrontare.",
    en: "Nobody has given these data: there is nothing to compare.",
  },
} as const satisfies Record<string, Bilingual>;
