import type { Provider } from "../../collaborations/readiness.ts";
import type { Light } from "../../collaborations/watch.ts";
import type { Bilingual } from "../../errors.ts";

/** The pages of a collaboration, one beside the other, by the ends of their addresses. */
export const FILE_TABS = {
  agreement: { path: [], label: { it: "Accordo", en: "Agreement" } },
  training: {
    path: ["progetto-formativo"],
    label: { it: "Progetto formativo", en: "Training plan" },
  },
  hours: { path: ["presenze"], label: { it: "Presenze", en: "Attendance" } },
  talks: { path: ["colloqui"], label: { it: "Colloqui", en: "Talks" } },
} as const satisfies Record<
  string,
  { readonly path: readonly string[]; readonly label: Bilingual }
>;

export type FileTab = keyof typeof FILE_TABS;

export const FILE = {
  collaboration: { it: "Collaborazione", en: "Collaboration" },
  pages: { it: "Pagine della collaborazione", en: "Pages of the collaboration" },
  agreement: { it: "Che cosa si è concordato", en: "What was agreed" },
  save: { it: "Salva", en: "Save" },
  ready: { it: "Che cosa serve per l'avvio", en: "What it takes to start" },
  toProvide: { it: "tocca", en: "from" },
  rules: { it: "Che cosa dicono le regole sui tirocini", en: "What the rules on internships say" },
  against: { it: "non va", en: "against the rules" },
  unknown: { it: "da completare", en: "to be completed" },
  fine: {
    it: "Niente in contrasto con le regole in vigore il giorno dell'avvio.",
    en: "Nothing against the rules in force on the day it starts.",
  },
  noRules: {
    it: "Questo progetto non ha ancora regole sui tirocini: l'avvio non viene controllato.",
    en: "This programme has no rules on internships yet: starts are not checked.",
  },
  seeRules: { it: "Regole sui tirocini", en: "Rules on internships" },
  print: { it: "Da stampare", en: "To print" },
  convention: { it: "Convenzione", en: "Convention" },
  trainingPlan: { it: "Progetto formativo individuale", en: "Individual training plan" },
  none: { it: "non indicato", en: "not said" },
  yes: { it: "sì", en: "yes" },
  no: { it: "no", en: "no" },
} as const satisfies Record<string, Bilingual>;

/** «Pronta per l'avvio: 6 di 8». */
export const readyWords = (there: number, all: number): Bilingual => ({
  it: `Pronta per l'avvio: ${there} di ${all}`,
  en: `Ready to start: ${there} of ${all}`,
});

export const PROVIDER_WORDS: Readonly<Record<Provider, Bilingual>> = {
  promoter: { it: "al soggetto promotore", en: "the promoting body" },
  host: { it: "a chi ospita", en: "the host" },
  coordination: { it: "al coordinamento", en: "the coordination" },
};

export const LIGHT_WORDS: Readonly<Record<Light, Bilingual>> = {
  act: { it: "rosso: da fare subito", en: "red: act now" },
  look: { it: "giallo: da guardare", en: "yellow: have a look" },
  well: { it: "verde: tutto in ordine", en: "green: all is well" },
  over: { it: "finita", en: "over" },
};

/** The fields of the agreement and of the training plan. */
export const FIELDS = {
  promoterId: { it: "Soggetto promotore", en: "Promoting body" },
  host: { it: "Soggetto ospitante", en: "Host" },
  promoterTutor: {
    it: "Tutor didattico-organizzativo (del promotore)",
    en: "The promoter's tutor",
  },
  hostTutor: { it: "Tutor aziendale (di chi ospita)", en: "The host's tutor" },
  conventionNumber: { it: "Convenzione n.", en: "Convention no." },
  conventionOn: { it: "Data della convenzione", en: "Date of the convention" },
  schedule: { it: "Orario", en: "Working hours" },
  dailyHours: { it: "Ore al giorno", en: "Hours a day" },
  allowance: { it: "Indennità mensile (euro lordi)", en: "Monthly allowance (euro, gross)" },
  meals: { it: "Mensa o buoni pasto", en: "Canteen or meal vouchers" },
  seasonal: {
    it: "Chi ospita lavora solo una stagione",
    en: "The host is open for a season alone",
  },
  accidentInsurance: { it: "INAIL (posizione)", en: "Accident insurance (INAIL position)" },
  liabilityInsurance: {
    it: "Responsabilità civile (compagnia e polizza)",
    en: "Liability insurance (company and policy)",
  },
  declaredOn: {
    it: "Dichiarazione di chi ospita, del",
    en: "The host's declaration, of",
  },
  noticeOn: { it: "Comunicazione obbligatoria del", en: "Compulsory notice of" },
  noticeCode: { it: "Codice della comunicazione", en: "Code of the notice" },
  extendedTo: { it: "Proroga fino al", en: "Extended until" },
  goals: { it: "Obiettivi", en: "Goals" },
  activities: { it: "Attività", en: "Activities" },
  skills: { it: "Competenze da acquisire", en: "Skills to be learnt" },
  higherSkills: {
    it: "Tutte le competenze sono di livello EQF 4 o più",
    en: "All skills are of EQF level 4 or more",
  },
} as const satisfies Record<string, Bilingual>;

export const HINTS: Readonly<Record<string, Bilingual>> = {
  schedule: {
    it: "Per esempio: dal lunedì al venerdì, 9–13.",
    en: "Such as: Monday to Friday, 9–13.",
  },
  declaredOn: {
    it: "Sicurezza sul lavoro e L. 68/1999 in regola, nessuna cassa integrazione sulle stesse mansioni.",
    en: "Safety at work and jobs for people with disabilities in order, no lay-offs at the same tasks.",
  },
  promoterId: {
    it: "Si sceglie fra chi ha un ruolo nel partenariato.",
    en: "One of those who have a role in the partnership.",
  },
};

export const FILE_DONE = {
  salvato: { it: "Salvato.", en: "Saved." },
  ore: { it: "Le ore del mese sono scritte.", en: "The hours of the month are written." },
  colloquio: { it: "Il colloquio è annotato.", en: "The talk is noted." },
  tappa: { it: "La tappa è aggiunta.", en: "The step is added." },
  raggiunta: { it: "La tappa è raggiunta.", en: "The step is reached." },
} as const satisfies Record<string, Bilingual>;
