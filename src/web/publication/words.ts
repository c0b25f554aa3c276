import type { Bilingual } from "../../errors.ts";

export const PUBLICATION = {
  title: { it: "Pubblica un'ipotesi", en: "Publish a run" },
  lead: {
    it: "Pubblicare mette ogni proposta di abbinamento davanti alle due parti. Si può ritirare finché il ciclo non è confermato.",
    en: "To publish is to put every proposal before its two sides. It can be taken back until the round is confirmed.",
  },
  none: {
    it: "Non c'è ancora un'ipotesi con un risultato da pubblicare.",
    en: "There is no run with a result to publish yet.",
  },
  run: { it: "Ipotesi", en: "Run" },
  look: { it: "Guarda questa", en: "Look at this one" },
  checks: { it: "Prima di pubblicare", en: "Before you publish" },
  fine: { it: "a posto", en: "in order" },
  lookAt: { it: "da guardare", en: "to look at" },
  stops: { it: "non si può", en: "not possible" },
  sent: { it: "Che cosa succede", en: "What happens" },
  reminders: {
    it: "A chi deve rispondere si scrive subito una lettera, e un promemoria dopo tre e sette giorni senza risposta: partono per posta se è configurata, altrimenti aspettano nella pagina «Posta».",
    en: "Whoever is to answer is written to at once, and reminded after three and seven days without an answer: letters go by mail where it is set up, else they wait on the page “Outbox”.",
  },
  personFirst: {
    it: "Prima risponde la persona; l'impresa riceve la proposta quando la persona è interessata.",
    en: "The person answers first; the firm is asked once the person is interested.",
  },
  eitherFirst: {
    it: "Persona e impresa possono rispondere nell'ordine che vogliono.",
    en: "Person and firm may answer in any order.",
  },
  opened: { it: "Le proposte nuove", en: "The new proposals" },
  fit: { it: "Affinità", en: "Fit" },
  publish: { it: "Pubblica questa ipotesi", en: "Publish this run" },
  files: { it: "Scarica il risultato", en: "Download the result" },
  waiting: { it: "Chi resta in attesa", en: "Who goes on waiting" },
} as const satisfies Record<string, Bilingual>;

/** The two sides of a pair, by what the run has paired. */
export const SIDE_WORDS = {
  people: { seeker: { it: "Persona", en: "Person" }, place: { it: "Posto", en: "Seat" } },
  needs: { seeker: { it: "Bisogno", en: "Need" }, place: { it: "Risorsa", en: "Resource" } },
} as const satisfies Record<string, Readonly<Record<"seeker" | "place", Bilingual>>>;

export const CHECKS = {
  state: {
    it: "Il ciclo, a questo punto, non si pubblica: guarda date e stato.",
    en: "The round cannot be published at this point: see dates and state.",
  },
  published: { it: "Questa ipotesi è già pubblicata.", en: "This run is published already." },
  certified: {
    it: "Verifica del risultato: vincoli, blocchi e dimostrazione ricontrollati, tutto torna.",
    en: "Result checked: constraints, pins and proof were checked again and hold.",
  },
  uncertified: {
    it: "Vincoli e blocchi sono rispettati; che non si possa fare meglio non è dimostrato.",
    en: "Constraints and pins are kept; that nothing better exists is not proved.",
  },
  unchanged: {
    it: "Dati e scelte sono quelli con cui l'ipotesi è stata calcolata.",
    en: "Data and decisions are those that the run was computed on.",
  },
  noDate: {
    it: "Non c'è una data entro cui rispondere: senza, chi non risponde tiene fermo il posto.",
    en: "There is no date by which to answer: without it, whoever does not answer keeps the seat.",
  },
} as const satisfies Record<string, Bilingual>;

export const changedWords = (n: number): Bilingual => ({
  it:
    n === 1
      ? "Un cambiamento è arrivato dopo il calcolo: forse conviene una nuova ipotesi."
      : `${n} cambiamenti sono arrivati dopo il calcolo: forse conviene una nuova ipotesi.`,
  en:
    n === 1
      ? "One change came after it was computed: a new run may be better."
      : `${n} changes came after it was computed: a new run may be better.`,
});

export const dateWords = (by: string, passed: boolean): Bilingual =>
  passed
    ? {
        it: `La data per rispondere, ${by}, è già passata: spostala, o le proposte decadono subito.`,
        en: `The date to answer by, ${by}, has passed: move it, or the proposals lapse at once.`,
      }
    : { it: `Si risponde entro il ${by}.`, en: `Answers are due by ${by}.` };

const count = (n: number, one: Bilingual, many: Bilingual): Bilingual[] =>
  n === 0 ? [] : [n === 1 ? one : { it: `${n} ${many.it}`, en: `${n} ${many.en}` }];

interface Counts {
  readonly opened: number;
  readonly kept: number;
  readonly replaced: number;
  readonly settled: number;
  readonly waiting: number;
}

/** What publishing does to everybody's proposals, a sentence for each kind that there is. */
export const planWords = (
  { opened, kept, replaced, settled, waiting }: Counts,
  isOfPeople: boolean,
): Bilingual[] => [
  ...count(
    opened,
    { it: "Una proposta nuova va alle due parti.", en: "One new proposal goes to both sides." },
    { it: "proposte nuove vanno alle due parti.", en: "new proposals go to both sides." },
  ),
  ...count(
    kept,
    { it: "Una resta com'è, con le risposte che ha.", en: "One stays, with the answers it has." },
    {
      it: "restano come sono, con le risposte che hanno.",
      en: "stay, with the answers they have.",
    },
  ),
  ...count(
    replaced,
    { it: "Una proposta di prima viene sostituita.", en: "One earlier proposal is replaced." },
    { it: "proposte di prima vengono sostituite.", en: "earlier proposals are replaced." },
  ),
  ...count(
    settled,
    {
      it: "Una non si ripropone: ha già avuto un no o una conferma.",
      en: "One is not put again: it was refused or agreed already.",
    },
    {
      it: "non si ripropongono: hanno già avuto un no o una conferma.",
      en: "are not put again: they were refused or agreed already.",
    },
  ),
  ...(isOfPeople ? count(waiting, ...PEOPLE_WAIT) : count(waiting, ...NEEDS_WAIT)),
];

const PEOPLE_WAIT = [
  {
    it: "Una persona resta in attesa di abbinamento.",
    en: "One person goes on waiting for a match.",
  },
  {
    it: "persone restano in attesa di abbinamento.",
    en: "people go on waiting for a match.",
  },
] as const;

const NEEDS_WAIT = [
  { it: "A un bisogno manca ancora una risorsa.", en: "One need still lacks a resource." },
  { it: "bisogni restano senza una risorsa.", en: "needs still lack a resource." },
] as const;
