import type { Bilingual } from "../../errors.ts";
import { ANSWER_WORDS } from "../../rounds/answers/state-words.ts";
import type { Overridable } from "../../matching/glossary.ts";

export const CHOICES = {
  title: { it: "Scelte del coordinamento", en: "The coordination's decisions" },
  lead: {
    it: "Una scelta vale per le prossime ipotesi di questo ciclo. Prima di confermarla si vede che cosa cambia.",
    en: "A decision holds for this round's next runs. Before you confirm it you see what changes.",
  },
  make: { it: "Fai una scelta", en: "Make a decision" },
  kind: { it: "Che cosa", en: "What" },
  seeker: { it: "Persona", en: "Person" },
  place: { it: "Posto", en: "Seat" },
  reason: { it: "Motivo", en: "Reason" },
  reasonHint: {
    it: "Resta scritto accanto alla scelta; per una deroga è obbligatorio.",
    en: "It is kept beside the decision; to set a constraint aside it is needed.",
  },
  choose: { it: "scegli", en: "choose" },
  preview: { it: "Vedi che cosa cambia", en: "See what changes" },
  effect: { it: "Che cosa cambia", en: "What changes" },
  broken: { it: "Vincoli che non rispetta", en: "Constraints that it breaks" },
  setAside: {
    it: "Deroga, con il motivo scritto sopra",
    en: "Set aside, for the reason given above",
  },
  noOverride: { it: "A questo vincolo non si deroga.", en: "This constraint cannot be set aside." },
  again: { it: "Rivedi che cosa cambia", en: "See again what changes" },
  confirm: { it: "Conferma la scelta", en: "Confirm the decision" },
  inForce: { it: "Scelte in vigore", en: "Decisions in force" },
  none: { it: "Nessuna.", en: "None." },
  takenBack: { it: "Scelte ritirate", en: "Decisions taken back" },
  takeBack: { it: "Ritira", en: "Take back" },
  by: { it: "Di chi e quando", en: "By whom and when" },
  overrides: { it: "Deroghe", en: "Set aside" },
  code: { it: "Scelta", en: "Decision" },
  aftermath: {
    it: "Perché le scelte abbiano effetto, calcola una nuova ipotesi.",
    en: "For decisions to take effect, compute a new run.",
  },
  newRun: { it: "Nuova ipotesi", en: "New run" },
} as const satisfies Record<string, Bilingual>;

export const KIND_WORDS = {
  pin: { it: "blocca", en: "pin" },
  forbid: { it: "escludi", en: "forbid" },
  move: { it: "sposta", en: "move" },
} as const satisfies Record<string, Bilingual>;

export const KIND_OPTIONS = {
  move: { it: "Sposta la persona in questo posto", en: "Move the person to this seat" },
  pin: { it: "Blocca la persona in questo posto", en: "Pin the person to this seat" },
  forbid: { it: "Escludi questa coppia", en: "Forbid this pair" },
} as const satisfies Record<string, Bilingual>;

export const OVERRIDE_WORDS: Readonly<Record<Overridable, Bilingual>> = {
  distance: { it: "distanza", en: "distance" },
  transit: { it: "mezzi pubblici", en: "public transport" },
  hours: { it: "orari", en: "hours" },
  "former-host": { it: "impresa di prima", en: "former employer" },
  season: { it: "periodo", en: "period" },
};

export const CHOICES_DONE = {
  fatta: { it: "La scelta è registrata.", en: "The decision is kept." },
  ritirata: { it: "La scelta è ritirata.", en: "The decision is taken back." },
  file: { it: "Le scelte del file sono registrate.", en: "The file's decisions are kept." },
} as const satisfies Record<string, Bilingual>;

export const FILE = {
  title: { it: "Molte scelte da un file", en: "Many decisions from a file" },
  hint: {
    it: "CSV con le colonne scelta (blocca, escludi, revoca), persona, posto e, se servono, motivo e deroga. Prima si prova: nulla è registrato finché non confermi.",
    en: "CSV with the columns decision (pin, forbid, revoke), seeker, place and, where needed, reason and overrides. It is tried first: nothing is kept until you confirm.",
  },
  file: { it: "File CSV, al massimo 1 MB", en: "CSV file, 1 MB at most" },
  tryIt: { it: "Prova il file", en: "Try the file" },
  tried: { it: "Prova del file", en: "Trial of the file" },
  would: {
    it: "Nulla è ancora registrato. Confermando:",
    en: "Nothing is kept yet. On confirming:",
  },
  apply: { it: "Registra queste scelte", en: "Keep these decisions" },
  row: { it: "Riga", en: "Row" },
  what: { it: "Che cosa ne viene", en: "What comes of it" },
  back: { it: "Torna alle scelte", en: "Back to the decisions" },
  choose: { it: "Scegli un file.", en: "Choose a file." },
} as const satisfies Record<string, Bilingual>;

export const VERB_WORDS = {
  ...KIND_WORDS,
  ...ANSWER_WORDS,
  revoke: { it: "revoca", en: "revoke" },
} as const satisfies Record<string, Bilingual>;

export const OUTCOME_WORDS = {
  kept: { it: "si registra", en: "is kept" },
  takenBack: { it: "si ritira", en: "is taken back" },
  inForce: { it: "è già così", en: "is so already" },
} as const satisfies Record<string, Bilingual>;
