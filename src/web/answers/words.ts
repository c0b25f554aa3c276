import type { Bilingual } from "../../errors.ts";
import type { RefusingSide } from "../../collaborations/reasons.ts";

export const ANSWERS = {
  title: { it: "Risposte alle proposte", en: "Answers to the proposals" },
  none: {
    it: "Nessuna proposta è ancora davanti alle due parti: prima si pubblica un'ipotesi.",
    en: "No proposal has been put to its two sides yet: first a run is published.",
  },
  publish: { it: "Pubblica un'ipotesi", en: "Publish a run" },
  missing: { it: "Chi deve ancora rispondere", en: "Who has yet to answer" },
  nobodyMissing: { it: "Nessuno.", en: "Nobody." },
  who: { it: "Chi", en: "Who" },
  pair: { it: "Proposta", en: "Proposal" },
  since: { it: "Da quando", en: "Since" },
  reminder: { it: "Promemoria", en: "Reminder" },
  writeReminders: { it: "Scrivi i promemoria di oggi", en: "Write today's reminders" },
  remindersHint: {
    it: "Scrive i promemoria dovuti, e chiude le proposte la cui data è passata. Farlo due volte non cambia nulla.",
    en: "Writes the reminders that are due, and closes the proposals whose date has passed. Doing it twice changes nothing.",
  },
  outbox: { it: "Guarda la posta", en: "See the outbox" },
  all: { it: "Tutte le proposte", en: "All proposals" },
  person: { it: "Persona", en: "Person" },
  place: { it: "Posto", en: "Seat" },
  seeker: { it: "Persona o bisogno", en: "Person or need" },
  given: { it: "Posto o risorsa", en: "Seat or resource" },
  needSide: { it: "chi ha il bisogno", en: "who has the need" },
  state: { it: "A che punto è", en: "How far it is" },
  action: { it: "Che cosa puoi fare", en: "What you can do" },
  enter: { it: "Registra una risposta", en: "Enter an answer" },
  repair: { it: "Che cosa si può fare", en: "What can be done" },
  exclusions: { it: "Esclusioni chieste dalle imprese", en: "Exclusions asked by firms" },
  moved: { it: "Ha un'altra proposta", en: "Has another proposal" },
} as const satisfies Record<string, Bilingual>;

export const ANSWERS_DONE = {
  pubblicata: {
    it: "L'ipotesi è pubblicata: le proposte sono davanti alle due parti.",
    en: "The run is published: the proposals are before their two sides.",
  },
  risposta: { it: "La risposta è registrata.", en: "The answer is kept." },
  rimedio: {
    it: "Fatto: le proposte nuove sono davanti alle due parti.",
    en: "Done: the new proposals are before their two sides.",
  },
} as const satisfies Record<string, Bilingual>;

export const SIDE_WORDS: Readonly<Record<RefusingSide, Bilingual>> = {
  participant: { it: "la persona", en: "the person" },
  host: { it: "l'impresa o l'ente", en: "the host" },
};

export const TALLY = {
  waiting: { it: "aspettano una risposta", en: "wait for an answer" },
  mutual: { it: "interesse reciproco", en: "mutual interest" },
  agreed: { it: "confermate", en: "agreed" },
  over: { it: "finite senza un sì", en: "over without a yes" },
} as const satisfies Record<string, Bilingual>;

export const ENTER = {
  title: { it: "Registra una risposta", en: "Enter an answer" },
  lead: {
    it: "Per chi ha risposto al telefono o di persona. Resta scritto che l'ha registrata il coordinamento.",
    en: "For whoever has answered by phone or in person. It is kept that the coordination entered it.",
  },
  answer: { it: "Risposta", en: "Answer" },
  choose: { it: "scegli", en: "choose" },
  reason: { it: "Motivo, se è un no", en: "Reason, if it is a no" },
  words: { it: "Chi l'ha detto, e come", en: "Who said so, and how" },
  wordsHint: {
    it: "Per esempio «al telefono, la titolare».",
    en: "Such as “by phone, the owner”.",
  },
  shares: {
    it: "Con l'interesse, la persona acconsente che chi ospita legga nome e contatti quando l'interesse è reciproco",
    en: "With the interest, the person agrees that the host reads name and contacts once it is mutual",
  },
  save: { it: "Registra la risposta", en: "Keep the answer" },
  closed: {
    it: "Questa proposta non aspetta più risposte.",
    en: "This proposal waits for no more answers.",
  },
  contacts: { it: "Contatti", en: "Contacts" },
  back: { it: "Torna alle risposte", en: "Back to the answers" },
} as const satisfies Record<string, Bilingual>;

export const REPAIR = {
  title: { it: "Dopo un no", en: "After a no" },
  lead: {
    it: "Calcolato sui dati di adesso. Chi ha già cominciato a rispondere resta dov'è.",
    en: "Reckoned on the data as they are now. Whoever has begun to answer stays where they are.",
  },
  best: { it: "Il rimedio con meno spostamenti", en: "The repair with the fewest moves" },
  take: { it: "Fai così", en: "Do this" },
  free: { it: "Senza spostare nessun altro", en: "Without moving anybody else" },
  freeNone: { it: "Nessuna coppia libera.", en: "No free pair." },
  propose: { it: "Proponi", en: "Propose" },
  leave: { it: "Lascia così per ora", en: "Leave it for now" },
} as const satisfies Record<string, Bilingual>;

const days = (n: number): Bilingual => ({
  it: n === 1 ? "1 giorno" : `${n} giorni`,
  en: n === 1 ? "1 day" : `${n} days`,
});

export const waitedWords = (n: number): Bilingual =>
  n === 0
    ? { it: "da oggi", en: "since today" }
    : { it: `da ${days(n).it}`, en: `for ${days(n).en}` };

/** When the next reminder is due; null: both have been. */
export const reminderWords = (inDays: number | null): Bilingual =>
  inDays === null
    ? { it: "nessun altro: forse conviene telefonare", en: "no other: a call may help" }
    : inDays <= 0
      ? { it: "da scrivere oggi", en: "to be written today" }
      : { it: `tra ${days(inDays).it}`, en: `in ${days(inDays).en}` };
