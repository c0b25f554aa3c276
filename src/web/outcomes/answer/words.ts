import type { OutcomeMoment } from "../../../collaborations/outcomes/due.ts";
import type { Bilingual } from "../../../errors.ts";

export const ANSWER = {
  title: { it: "Come va adesso", en: "How it goes now" },
  lead: {
    it: "Una domanda sola, meno di un minuto. Rispondere è libero: se non rispondi non succede nulla.",
    en: "One question, less than a minute. You are free to answer: if you do not, nothing happens.",
  },
  none: {
    it: "Adesso non c'è nessuna domanda per te. Quando è il momento arriva una lettera.",
    en: "There is no question for you now. When it is time, a letter comes.",
  },
  personAsks: { it: "Che cosa fai adesso?", en: "What do you do now?" },
  personAtHost: { it: "È presso chi ti ha ospitato?", en: "Is it at your host?" },
  hostAsks: {
    it: "La persona lavora o è in tirocinio da voi?",
    en: "Does the person work, or train, with you?",
  },
  send: { it: "Invia la risposta", en: "Send the answer" },
  contractLead: {
    it: "Se lavori e vuoi dire di più",
    en: "If you work and wish to say more",
  },
  hostContractLead: { it: "Se l'avete assunta", en: "If you have hired the person" },
  kept: {
    it: "La risposta resta una dichiarazione: la legge solo il coordinamento, che la controlla prima di contarla.",
    en: "The answer stays a declaration: the coordination alone reads it, and checks it before it counts.",
  },
} as const satisfies Record<string, Bilingual>;

export const ANSWER_DONE = {
  risposta: { it: "Grazie, la risposta è arrivata.", en: "Thank you, the answer has arrived." },
} as const satisfies Record<string, Bilingual>;

const WHEN: Readonly<Record<OutcomeMoment, Bilingual>> = {
  exit: { it: "Alla fine", en: "At the end" },
  six_months: { it: "A sei mesi dalla fine", en: "Six months after the end" },
  twelve_months: { it: "A un anno dalla fine", en: "A year after the end" },
};

/** «Alla fine: collaborazione presso X (C01)». */
export const aboutWords = (moment: OutcomeMoment, host: string, code: string): Bilingual => ({
  it: `${WHEN[moment].it}: collaborazione presso ${host} (${code})`,
  en: `${WHEN[moment].en}: the collaboration at ${host} (${code})`,
});
