import type { ConsentStanding } from "../../../access/consent-state.ts";
import type { Bilingual } from "../../../errors.ts";

export const CONSENTS = {
  title: { it: "Consensi", en: "Consents" },
  lead: {
    it: "Che cosa chiediamo alle persone, parola per parola, e che cosa hanno risposto.",
    en: "What people are asked, word for word, and what they have answered.",
  },
  texts: { it: "I testi", en: "The wordings" },
  version: { it: "Versione", en: "Version" },
  since: { it: "dal", en: "since" },
  reword: { it: "Versioni e testo nuovo", en: "Versions and a new wording" },
  people: { it: "Le persone", en: "The people" },
  peopleHow: {
    it: "Apri una persona per annotare un foglio firmato o un ritiro.",
    en: "Open a person to note a signed sheet or a withdrawal.",
  },
  person: { it: "Persona", en: "Person" },
  code: { it: "Sigla della persona", en: "The person's code" },
  open: { it: "Apri", en: "Open" },
  more: { it: "Continua", en: "Next" },
  first: { it: "Torna all'inizio dell'elenco", en: "Back to the beginning of the list" },
} as const satisfies Record<string, Bilingual>;

export const TEXTS = {
  inForce: { it: "Che cosa si chiede adesso", en: "What is asked now" },
  reword: { it: "Scrivi un testo nuovo", en: "Write a new wording" },
  rewordHow: {
    it: "Il testo nuovo diventa una versione nuova: chi aveva acconsentito a quello di prima riceve una lettera e la sua pagina glielo chiede di nuovo. Finché non risponde vale quello che aveva detto.",
    en: "The new wording becomes a new version: whoever had consented to the one before gets a letter, and their page asks them again. Until they answer, what they had said holds.",
  },
  italian: { it: "Testo in italiano", en: "Italian wording" },
  english: { it: "Testo in inglese", en: "English wording" },
  save: { it: "Metti in vigore", en: "Put in force" },
  older: { it: "Le versioni di prima", en: "Earlier versions" },
} as const satisfies Record<string, Bilingual>;

export const TEXTS_DONE = {
  salvato: {
    it: "Il testo è in vigore. A chi aveva acconsentito a quello di prima abbiamo scritto una lettera.",
    en: "The wording is in force. Whoever had consented to the one before has been written to.",
  },
} as const satisfies Record<string, Bilingual>;

/** Where a consent stands, told to the coordination. */
export const STANDINGS: Readonly<Record<ConsentStanding, Bilingual>> = {
  unasked: { it: "nessuna risposta", en: "no answer" },
  given: { it: "acconsente", en: "consents" },
  asked_again: {
    it: "acconsente al testo di prima, da richiedere",
    en: "consents to the wording before, to be asked again",
  },
  withdrawn: { it: "ritirato", en: "withdrawn" },
};

/** The same as headings of numbers. */
export const COUNTED: Readonly<Record<ConsentStanding, Bilingual>> = {
  given: { it: "acconsentono", en: "consent" },
  asked_again: { it: "da richiedere", en: "to be asked again" },
  withdrawn: { it: "ritirati", en: "withdrawn" },
  unasked: { it: "senza risposta", en: "without an answer" },
};

export const PERSON = {
  asked: { it: "Che cosa si chiede", en: "What is asked" },
  answered: { it: "Il testo a cui ha risposto", en: "The wording that was answered" },
  history: { it: "Che cosa ha detto", en: "What they have said" },
  none: { it: "Non ha ancora risposto.", en: "No answer so far." },
  on: { it: "Detto il", en: "Said on" },
  what: { it: "Che cosa", en: "What" },
  version: { it: "Versione del testo", en: "Version of the wording" },
  how: { it: "Come", en: "How" },
  by: { it: "Annotato da", en: "Noted by" },
  note: { it: "Annota che cosa ha detto", en: "Note what they have said" },
  choose: { it: "scegli", en: "choose" },
  noteHow: {
    it: "Un consenso si annota da un foglio firmato, che resta da conservare. Un ritiro vale comunque la persona lo dica, e da subito.",
    en: "A consent is noted from a signed sheet, which is to be kept. A withdrawal holds however the person says it, and at once.",
  },
  saidOn: { it: "In che giorno", en: "On which day" },
  save: { it: "Annota", en: "Note it" },
} as const satisfies Record<string, Bilingual>;

export const PERSON_DONE = {
  annotato: { it: "È annotato, e vale da subito.", en: "It is noted, and holds at once." },
} as const satisfies Record<string, Bilingual>;

/** What may be noted, in words of the form. */
export const NOTES = {
  "paper-yes": { it: "Ha firmato un foglio: acconsente", en: "Signed a sheet: consents" },
  "paper-no": { it: "Ha firmato un foglio: ritira", en: "Signed a sheet: withdraws" },
  "mail-no": { it: "Ha scritto: ritira", en: "Wrote: withdraws" },
  "voice-no": { it: "Ha detto a voce: ritira", en: "Said so: withdraws" },
} as const satisfies Record<string, Bilingual>;

export const GIVEN = {
  yes: { it: "acconsente", en: "consents" },
  no: { it: "ritira", en: "withdraws" },
} as const satisfies Record<string, Bilingual>;

/** From where a word was written down. */
export const SOURCES: Readonly<Record<string, Bilingual>> = {
  web: { it: "nelle pagine", en: "in the pages" },
  paper: { it: "foglio firmato", en: "signed sheet" },
  mail: { it: "per lettera o posta", en: "by letter or mail" },
  voice: { it: "a voce", en: "by word of mouth" },
  api: { it: "da un programma", en: "by a program" },
  console: { it: "dalla console", en: "from the console" },
};
