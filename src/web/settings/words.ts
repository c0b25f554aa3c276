import type { Bilingual } from "../../errors.ts";
import type { PhaseRequirement } from "../../programmes/agreements/requirement.ts";
import type { TermList } from "../../programmes/terms.ts";

export const SETTINGS = {
  title: { it: "Progetto", en: "Programme" },
  about: { it: "Chi, dove, quando", en: "Who, where, when" },
  edit: { it: "Modifica il progetto", en: "Edit the programme" },
  dates: { it: "Dal / al", en: "From / to" },
  funder: { it: "Finanziatore e avviso", en: "Funder and call" },
  codes: { it: "Codice progetto / CUP", en: "Project code / CUP" },
  territory: { it: "Territorio", en: "Territory" },
  needKinds: { it: "Tipi di bisogno", en: "Kinds of need" },
  seeAndEdit: { it: "Vedi e modifica", en: "See and edit" },
  duplicate: { it: "Duplica per un altro comune", en: "Duplicate for another town" },
  unsaid: { it: "non indicato", en: "not stated" },
  phases: { it: "Fasi", en: "Phases" },
  phasesHow: {
    it: "I nomi e l'ordine delle fasi si cambiano in «Modifica il progetto».",
    en: "Names and order of the phases are changed in «Edit the programme».",
  },
  phase: { it: "Fase", en: "Phase" },
  gate: { it: "Che cosa serve per chiuderla", en: "What it takes to close it" },
  missing: { it: "Manca ancora", en: "Still missing" },
  requires: { it: "Che cosa controlla il servizio", en: "What the service itself sees to" },
  requiresHint: {
    it: "Finché manca, la fase non si chiude.",
    en: "As long as it is missing, the phase does not close.",
  },
  requiresNothing: {
    it: "niente: lo dice il coordinamento",
    en: "nothing: the coordination says so",
  },
  toAgreements: { it: "Vai agli accordi e protocolli", en: "Go to agreements and protocols" },
  seePartners: { it: "Vedi il partenariato", en: "See the partnership" },
  openedOn: { it: "Aperta il", en: "Opened on" },
  closedOn: { it: "Chiusa il", en: "Closed on" },
  closedHint: {
    it: "Scrivi la data quando c'è tutto ciò che serve.",
    en: "Write the date once all that it takes is there.",
  },
  state: { it: "Stato", en: "State" },
  notOpen: { it: "da aprire", en: "not open yet" },
  open: { it: "aperta", en: "open" },
  closed: { it: "chiusa", en: "closed" },
  words: { it: "Le parole del progetto", en: "The programme's words" },
  wordsHow: {
    it: "Una voce per riga: sigla = parole. Le parole in inglese, se servono, dopo una barra: sigla = parole | English words.",
    en: "One entry per line: code = words. The English words, where needed, after a bar: code = parole | English words.",
  },
  manyHow: {
    it: "Dopo la parola per uno, quella per più d'uno: hub = laboratorio / laboratori | workshop / workshops.",
    en: "After the word for one, that for several: hub = laboratorio / laboratori | workshop / workshops.",
  },
  list: { it: "Voci", en: "Entries" },
  usual: {
    it: "nessuna: valgono le parole consuete",
    en: "none: the usual words hold",
  },
  wrongLine: { it: "Questa riga non si capisce", en: "This line is not understood" },
} as const satisfies Record<string, Bilingual>;

export const LIST_NAMES: Readonly<Record<TermList, Bilingual>> = {
  need_kind: SETTINGS.needKinds,
  participant_withdrawal: {
    it: "Motivi di rinuncia del partecipante",
    en: "Participants' reasons of withdrawal",
  },
  host_decline: {
    it: "Motivi di mancato accordo dell'impresa",
    en: "Firms' reasons of no agreement",
  },
  disadvantage: { it: "Condizioni di svantaggio", en: "Kinds of disadvantage" },
  goal: { it: "Traguardi", en: "Targets" },
  resource_kind: { it: "Come si chiamano le risorse", en: "What resources are called" },
  vocabulary: { it: "Come si chiamano persone e luoghi", en: "What people and places are called" },
};

export const SETTINGS_DONE: Readonly<Record<string, Bilingual>> = {
  salvato: { it: "Salvato.", en: "Saved." },
  creato: {
    it: "Il progetto è stato creato. Il prossimo passo: aggiungi gli hub, poi importa persone, idee e imprese.",
    en: "The programme has been made. Next: add the hubs, then import people, ideas and firms.",
  },
};

export const REQUIREMENT_WORDS: Readonly<Record<PhaseRequirement, Bilingual>> = {
  public_agreement: {
    it: "un accordo in vigore, firmato con un'istituzione pubblica",
    en: "an agreement in force, signed with a public institution",
  },
};
