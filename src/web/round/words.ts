import type { Bilingual } from "../../errors.ts";

export const FRAME = {
  rounds: { it: "Cicli", en: "Rounds" },
  round: { it: "Ciclo", en: "Round" },
  roundPages: { it: "Pagine del ciclo", en: "The round's pages" },
} as const satisfies Record<string, Bilingual>;

/** The pages of a round, in the order in which a round is worked on. */
export const TABS = {
  board: { path: [], label: { it: "Abbinamenti", en: "Matches" } },
  choices: { path: ["scelte"], label: { it: "Scelte", en: "Decisions" } },
  newRun: { path: ["nuova-ipotesi"], label: { it: "Nuova ipotesi", en: "New run" } },
  comparison: { path: ["confronto"], label: { it: "Confronto", en: "Comparison" } },
  publication: { path: ["pubblica"], label: { it: "Pubblica", en: "Publish" } },
  answers: { path: ["risposte"], label: { it: "Risposte", en: "Answers" } },
  life: { path: ["calendario"], label: { it: "Date e stato", en: "Dates and state" } },
} as const satisfies Record<
  string,
  { readonly path: readonly string[]; readonly label: Bilingual }
>;

export const LIFE = {
  title: { it: "Date e stato del ciclo", en: "Dates and state of the round" },
  calendar: { it: "Scadenze", en: "Due dates" },
  preferencesBy: { it: "Preferenze entro il", en: "Preferences by" },
  answersBy: { it: "Risposte alle proposte entro il", en: "Answers to the proposals by" },
  answersHint: {
    it: "Fino all'interesse reciproco: dopo questa data chi non ha risposto lascia libero il posto.",
    en: "Until mutual interest: after this day whoever has not answered leaves the seat free.",
  },
  confirmationBy: { it: "Conferma entro il", en: "Confirmation by" },
  confirmationHint: {
    it: "Dall'incontro mirato al sì finale delle due parti.",
    en: "From the targeted meeting to the final yes of both sides.",
  },
  saveDates: { it: "Salva le date", en: "Save the dates" },
  state: { it: "A che punto è", en: "How far it is" },
  stateIs: { it: "Il ciclo è", en: "The round is" },
  moveTo: { it: "Porta il ciclo a", en: "Bring the round to" },
  reason: { it: "Perché (resta scritto)", en: "Why (it is kept)" },
  steps: { it: "I passi fatti", en: "Steps taken" },
  noSteps: { it: "Ancora nessuno.", en: "None yet." },
  step: { it: "Passo", en: "Step" },
  when: { it: "Quando", en: "When" },
  who: { it: "Chi", en: "Who" },
  why: { it: "Perché", en: "Why" },
  byRun: {
    it: "Per «abbinato» serve un'ipotesi, per «pubblicato» la sua pubblicazione: si fanno dalle loro pagine.",
    en: 'To become "matched" it takes a run, to become "published" its publication: both have their pages.',
  },
  closeWarning: {
    it: "Un ciclo chiuso resta chiuso: le proposte ancora senza risposta decadono e i loro posti tornano liberi.",
    en: "A closed round stays closed: proposals without an answer lapse and their seats are free again.",
  },
  closed: {
    it: "Il ciclo è chiuso: non cambia più.",
    en: "The round is closed: it changes no more.",
  },
  open: { it: "Apri un ciclo", en: "Open a round" },
  openLead: {
    it: "Il ciclo prende i criteri di adesso e li conserva. Si apre un ciclo per volta.",
    en: "The round takes the present criteria and keeps them. One round is open at a time.",
  },
  name: {
    it: "Nome (facoltativo), per esempio «Primavera 2026»",
    en: "Name (optional), such as “Spring 2026”",
  },
} as const satisfies Record<string, Bilingual>;

export const LIFE_DONE = {
  aperto: { it: "Il ciclo è aperto.", en: "The round is open." },
  date: { it: "Le date sono salvate.", en: "The dates are saved." },
  stato: { it: "Il ciclo è passato di stato.", en: "The round has changed its state." },
} as const satisfies Record<string, Bilingual>;

export const CHANGED_MEANWHILE: Bilingual = {
  it: "Il ciclo è cambiato nel frattempo: qui sotto c'è com'è adesso. Riguarda e riprova.",
  en: "The round has changed meanwhile: below is how it is now. Look again and retry.",
};
