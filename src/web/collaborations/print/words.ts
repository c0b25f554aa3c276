import type { Bilingual } from "../../../errors.ts";

export const PRINT = {
  back: { it: "Torna al progetto formativo", en: "Back to the training plan" },
  how: {
    it: "Stampa questa pagina dal browser: menu e pulsanti restano fuori dal foglio.",
    en: "Print this page from the browser: menus and buttons stay off the sheet.",
  },
  project: { it: "Progetto", en: "Programme" },
  funder: { it: "Finanziatore e avviso", en: "Funder and call" },
  codes: { it: "Codice progetto e CUP", en: "Project code and CUP" },
  parties: { it: "Le parti", en: "The parties" },
  trainee: { it: "Tirocinante", en: "Trainee" },
  person: { it: "Persona", en: "Person" },
  idea: { it: "Idea", en: "Idea" },
  born: { it: "Nato/a a, il, codice fiscale", en: "Born in, on, tax code" },
  period: { it: "Periodo", en: "Period" },
  terms: { it: "Condizioni", en: "Terms" },
  learning: { it: "Che cosa si impara", en: "What is to be learnt" },
  duties: { it: "Impegni", en: "Duties" },
  signatures: { it: "Firme", en: "Signatures" },
  placeAndDay: { it: "Luogo e data", en: "Place and day" },
} as const satisfies Record<string, Bilingual>;

/** What each party takes upon itself, in the plain words of any convention; the region's own form may ask for more. */
export const DUTIES: readonly Bilingual[] = [
  {
    it: "Il tirocinio non è un rapporto di lavoro: chi è in tirocinio impara, e non sostituisce chi lavora.",
    en: "An internship is no employment: a trainee learns, and takes nobody's place at work.",
  },
  {
    it: "Il soggetto promotore segue il tirocinio con un proprio tutor, assicura chi è in tirocinio contro gli infortuni e per la responsabilità civile, e rilascia l'attestazione finale.",
    en: "The promoting body follows the internship with a tutor of its own, insures the trainee against accidents and for liability, and issues the final certificate.",
  },
  {
    it: "Il soggetto ospitante affida la persona a un tutor aziendale, garantisce salute e sicurezza, versa l'indennità e fa la comunicazione obbligatoria prima dell'avvio.",
    en: "The host entrusts the person to a tutor of its own, ensures health and safety, pays the allowance and sends the compulsory notice before the start.",
  },
  {
    it: "Chi è in tirocinio svolge le attività del progetto formativo, rispetta orari, regole di sicurezza e riservatezza, e firma il registro delle presenze.",
    en: "The trainee follows the training plan, keeps hours, rules of safety and secrets, and signs the attendance register.",
  },
  {
    it: "Ciascuna parte può interrompere il tirocinio per un motivo scritto, che comunica alle altre.",
    en: "Either party may break off the internship for a written reason, which it tells the others.",
  },
];
