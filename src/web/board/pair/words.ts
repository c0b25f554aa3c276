import type { Bilingual } from "../../../errors.ts";

/** What a run says of one person. */
export const PAIR = {
  waits: { it: "in attesa di abbinamento", en: "waiting" },
  fit: { it: "Affinità", en: "Fit" },
  criteria: { it: "Perché questo abbinamento", en: "Why this match" },
  criteriaHint: {
    it: "Ogni criterio con quanto vale per questa coppia e quanto pesa nell'affinità.",
    en: "Each criterion with what it is worth for this pair and what it weighs in the fit.",
  },
  criterion: { it: "Criterio", en: "Criterion" },
  value: { it: "Quanto vale", en: "Worth" },
  weight: { it: "Peso nell'affinità", en: "Weight in the fit" },
  account: { it: "Che cosa dicono i dati", en: "What the data say" },
  evidence: { it: "Le frasi a confronto", en: "The phrases side by side" },
  evidenceOf: { it: "Criterio", en: "Criterion" },
  said: { it: "La persona, o la sua idea", en: "The person, or their idea" },
  asked: { it: "Chi ospita", en: "The host" },
  unknown: { it: "senza dati", en: "no data" },
  history: { it: "Che cosa viene dai cicli precedenti", en: "What comes from earlier rounds" },
  overrides: {
    it: "Vincoli messi da parte dal coordinamento",
    en: "Constraints that the coordination set aside",
  },
  because: { it: "Motivo", en: "Reason" },
  better: { it: "Un posto più affine", en: "A place that would suit better" },
  reasons: { it: "Che cosa lo impedisce", en: "What stands in the way" },
  helps: { it: "Che cosa aiuterebbe", en: "What would help" },
} as const satisfies Record<string, Bilingual>;

export const MAP = {
  title: { it: "Dove sono", en: "Where they are" },
  unknown: {
    it: "Di uno dei due non si conosce il comune.",
    en: "The comune of one of the two is not known.",
  },
  hint: {
    it: "Il cerchio è la persona, il quadrato chi ospita; i punti sono i centri dei comuni del progetto, mai un indirizzo. La distanza è in linea d'aria.",
    en: "The circle is the person, the square the host; the dots are the centres of the programme's comuni, never an address. The distance is as the crow flies.",
  },
} as const satisfies Record<string, Bilingual>;

export const NEAR = {
  title: { it: "Chi altro era vicino", en: "Who else was near" },
  places: { it: "Altri posti per questa persona", en: "Other places for this person" },
  people: { it: "Altre persone per questo posto", en: "Other people for this place" },
  show: { it: "Mostra chi altro era vicino", en: "Show who else was near" },
  none: {
    it: "Nessun altro tra le coppie possibili.",
    en: "Nobody else among the possible pairs.",
  },
  place: { it: "Posto", en: "Place" },
  person: { it: "Persona", en: "Person" },
  fit: { it: "Affinità", en: "Fit" },
  now: { it: "In questa ipotesi", en: "In this run" },
  free: { it: "posto libero", en: "free seat" },
  waits: { it: "in attesa di abbinamento", en: "waiting" },
  why: { it: "Perché non qui?", en: "Why not here?" },
} as const satisfies Record<string, Bilingual>;

export const WHY_NOT = {
  title: { it: "Perché non un altro posto?", en: "Why not another place?" },
  hint: {
    it: "La risposta è esatta: il vincolo che lo impedisce, oppure che cosa cambia se lo imponi e chi si sposta.",
    en: "The answer is exact: the constraint that forbids it, or what changes if you impose it and who moves.",
  },
  place: { it: "Posto", en: "Place" },
  choose: { it: "scegli un posto", en: "choose a place" },
  ask: { it: "Chiedi", en: "Ask" },
  moves: { it: "Chi si sposterebbe", en: "Who would move" },
  impose: { it: "Valuta e blocca questa scelta", en: "Weigh and pin this choice" },
} as const satisfies Record<string, Bilingual>;

/** What a coordinator can decide about a pair; what it would cost comes before it is confirmed. */
export const DECIDE = {
  title: { it: "Decidi su questa coppia", en: "Decide on this pair" },
  hint: {
    it: "Prima di confermare si vede che cosa cambia e chi si sposta.",
    en: "Before you confirm you see what changes and who moves.",
  },
  pin: { it: "Blocca", en: "Pin" },
  forbid: { it: "Escludi", en: "Forbid" },
  move: { it: "Sposta in un altro posto", en: "Move to another place" },
} as const satisfies Record<string, Bilingual>;
