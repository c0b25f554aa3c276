import type { Bilingual } from "../../../errors.ts";
import type { Attribute } from "../../../rounds/fairness/groups.ts";

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
  unsaid: { it: "non indicato", en: "not said" },
  none: {
    it: "Nessuno ha indicato questi dati: non c'è nulla da confrontare.",
    en: "Nobody has given these data: there is nothing to compare.",
  },
} as const satisfies Record<string, Bilingual>;

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
  "?": FAIRNESS.unsaid,
  F: { it: "donne", en: "women" },
  M: { it: "uomini", en: "men" },
  X: { it: "altro", en: "other" },
  yes: { it: "sì", en: "yes" },
  no: { it: "no", en: "no" },
  "< 30": { it: "meno di 30 anni", en: "under 30" },
  "30–49": { it: "da 30 a 49 anni", en: "30 to 49" },
  "≥ 50": { it: "50 anni e più", en: "50 and over" },
};
