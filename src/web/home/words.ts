import type { Role } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";

export const HOME = {
  title: {
    it: "Persone, idee e imprese che si incontrano",
    en: "People, ideas and firms that meet",
  },
  lead: {
    it: "Innesto fa incontrare chi cerca un'occasione, chi ha un'idea e chi mette a disposizione posti, competenze e spazi. E di ogni abbinamento dice il perché.",
    en: "Innesto brings together those who look for a chance, those who have an idea and those who put places, know-how and spaces at disposal. And of every match it says why.",
  },
  enter: { it: "Entra con il tuo indirizzo di posta", en: "Sign in with your mail address" },
  begin: { it: "Nuovo progetto da modello", en: "New programme from a template" },
  programmes: { it: "I progetti", en: "The programmes" },
  who: { it: "Per chi è", en: "Whom it is for" },
  none: {
    it: "Qui non c'è ancora nessun progetto.",
    en: "There is no programme here yet.",
  },
  own: { it: "Dove puoi andare", en: "Where you can go" },
  all: { it: "Tutti i progetti", en: "All programmes" },
} as const satisfies Record<string, Bilingual>;

/** What each of those whom the service is for finds in it. */
export const FOR = [
  {
    who: { it: "Cerchi un'occasione o hai un'idea", en: "You look for a chance or have an idea" },
    what: {
      it: "Racconti con parole tue che cosa sai fare. Vedi quali imprese fanno per te e perché, e decidi tu se dire di sì.",
      en: "Tell in your own words what you can do. See which hosts suit you and why, and decide yourself whether to say yes.",
    },
  },
  {
    who: { it: "Sei un'impresa o un ente", en: "You are a firm or an organisation" },
    what: {
      it: "Dici che cosa metti a disposizione. Leggi le idee adatte a voi: i nomi si vedono solo quando l'interesse è di entrambi.",
      en: "Say what you put at disposal. Read the ideas that suit you: names are shown only once both are interested.",
    },
  },
  {
    who: { it: "Coordini un progetto", en: "You coordinate a programme" },
    what: {
      it: "Porti i tuoi fogli, ottieni ipotesi di abbinamento spiegate e verificate, cambi ciò che serve e pubblichi.",
      en: "Bring your spreadsheets, get matches that are explained and checked, change what is needed and publish.",
    },
  },
] as const satisfies readonly { readonly who: Bilingual; readonly what: Bilingual }[];

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  coordinator: { it: "coordinamento", en: "coordination" },
  referent: { it: "referente di hub", en: "hub referent" },
  member: { it: "impresa o ente", en: "firm or organisation" },
  participant: { it: "partecipante", en: "participant" },
  funder: { it: "ente finanziatore (solo numeri)", en: "funder (numbers only)" },
};
