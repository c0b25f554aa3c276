import type { Bilingual } from "../../errors.ts";

export const OUTCOMES = {
  title: { it: "Esiti", en: "Outcomes" },
  lead: {
    it: "Come stanno le persone alla fine di una collaborazione, dopo 6 e dopo 12 mesi. Chi non risponde resta «non rilevato» e non conta mai come esito negativo.",
    en: 'How people fare at the end of a collaboration, after 6 and after 12 months. Whoever does not answer stays "not known" and never counts as a bad outcome.',
  },
  pages: { it: "Pagine degli esiti", en: "Pages of the outcomes" },
  toContact: { it: "Da ricontattare", en: "To be contacted" },
  nobody: {
    it: "Nessuno da ricontattare nei prossimi 30 giorni.",
    en: "Nobody to be contacted in the next 30 days.",
  },
  all: { it: "Tutte le collaborazioni", en: "All collaborations" },
  none: {
    it: "Ancora nessuna collaborazione con una persona.",
    en: "No collaboration with a person yet.",
  },
  person: { it: "Persona", en: "Person" },
  host: { it: "Presso", en: "At" },
  period: { it: "Dal – al", en: "From – to" },
  moment: { it: "Quando", en: "When" },
  by: { it: "Dal giorno", en: "From the day" },
  late: { it: "in ritardo", en: "late" },
  declared: { it: "Che cosa dichiarano", en: "What they declare" },
  nothingDeclared: { it: "ancora nulla", en: "nothing yet" },
  action: { it: "Che cosa puoi fare", en: "What you can do" },
  record: { it: "Registra l'esito", en: "Record the outcome" },
  correct: { it: "Correggi", en: "Correct" },
  takeOver: { it: "Prendi da qui", en: "Take it from here" },
  running: { it: "in corso", en: "running" },
  atHost: { it: "presso chi ospita", en: "at the host" },
  elsewhere: { it: "altrove", en: "elsewhere" },
  notWithHost: { it: "non è più presso chi ospitava", en: "no longer at the host" },
  hours: { it: "ore a settimana", en: "hours a week" },
  files: { it: "I file", en: "The files" },
  filesHow: {
    it: "Gli stessi fogli si correggono e si rimandano dalla pagina",
    en: "The same sheets are mended and sent back from the page",
  },
  import: { it: "Importa", en: "Import" },
} as const satisfies Record<string, Bilingual>;

/** Where in the area a page stands. */
export const AREA = {
  overview: { path: [], label: OUTCOMES.title },
  incentives: { path: ["incentivi"], label: { it: "Incentivi", en: "Incentives" } },
  initiatives: {
    path: ["iniziative"],
    label: { it: "Iniziative e servizi", en: "Initiatives and services" },
  },
} as const satisfies Record<
  string,
  { readonly path: readonly string[]; readonly label: Bilingual }
>;

export const OUTCOMES_DONE = {
  registrato: { it: "L'esito è registrato.", en: "The outcome has been recorded." },
  liberato: {
    it: "L'esito è registrato: la collaborazione è chiusa, il suo posto è libero e la persona non cerca più.",
    en: "The outcome has been recorded: the collaboration has ended, its seat is free and the person no longer seeks.",
  },
  tolto: {
    it: "L'esito è stato tolto: torna «non rilevato».",
    en: 'The outcome has been taken back: it is "not known" again.',
  },
} as const satisfies Record<string, Bilingual>;

/** «Da ricontattare: 12 persone entro il 15/10/2026, 3 già in ritardo». */
export function toContactWords(people: number, by: string | null, late: number): Bilingual {
  const it = [people === 1 ? "1 persona" : `${people} persone`];
  const en = [people === 1 ? "1 person" : `${people} people`];
  if (by !== null) {
    it.push(` entro il ${by}`);
    en.push(` by ${by}`);
  }
  if (late > 0) {
    it.push(late === 1 ? ", 1 già in ritardo" : `, ${late} già in ritardo`);
    en.push(`, ${late} late already`);
  }
  return { it: `Da ricontattare: ${it.join("")}`, en: `To be contacted: ${en.join("")}` };
}
