import type { Bilingual } from "../../errors.ts";
import type { Counted } from "../../programmes/numbers.ts";

export const PUBLIC = {
  numbers: { it: "Il progetto in numeri", en: "The programme in numbers" },
  few: { it: "meno di 5", en: "fewer than 5" },
  fewHint: {
    it: "Dove le persone sono meno di 5 il numero non si dice, perché nessuno sia riconoscibile.",
    en: "Where people are fewer than 5 the number is not told, so that nobody can be recognised.",
  },
  fairness: { it: "Come va per ciascun gruppo", en: "How it goes for each group" },
  fairnessLead: {
    it: "L'ultimo abbinamento pubblicato. I gruppi con meno di 5 persone restano senza cifre.",
    en: "The match published last. Groups of fewer than 5 people are left without figures.",
  },
  hubsLead: {
    it: "I luoghi dove ci si incontra, si raccontano le idee e si trova chi accompagna.",
    en: "The places to meet, to tell ideas and to find somebody who accompanies.",
  },
  at: { it: "Dove", en: "Where" },
  ideas: { it: "Le idee", en: "The ideas" },
  ideasLead: {
    it: "Quelle che chi le ha pensate ha voluto far leggere a tutti.",
    en: "Those that their authors wanted everybody to read.",
  },
  noIdeas: {
    it: "Nessuna idea è ancora pubblica.",
    en: "No idea is public yet.",
  },
  phases: { it: "Le fasi", en: "The phases" },
  since: { it: "dal", en: "since" },
  until: { it: "al", en: "until" },
  comuni: { it: "I comuni", en: "The comuni" },
  period: { it: "Quando", en: "When" },
  funder: { it: "Finanziato da", en: "Funded by" },
} as const satisfies Record<string, Bilingual>;

export const COUNT_WORDS: Readonly<Record<Counted, Bilingual>> = {
  participants: { it: "partecipanti", en: "participants" },
  ideas: { it: "idee", en: "ideas" },
  organisations: {
    it: "imprese ed enti che partecipano",
    en: "firms and organisations that take part",
  },
  seats: { it: "posti messi a disposizione", en: "places put at disposal" },
  proposed: { it: "persone con una proposta di abbinamento", en: "people with a proposal" },
  agreed: { it: "persone con un abbinamento confermato", en: "people with an agreed match" },
  underWay: { it: "collaborazioni in corso", en: "collaborations under way" },
  completed: { it: "collaborazioni concluse", en: "completed collaborations" },
  autonomous: { it: "idee diventate autonome", en: "ideas that stand on their own" },
};
