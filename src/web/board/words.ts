import type { Bilingual } from "../../errors.ts";

/** The list of rounds. */
export const ROUNDS = {
  title: { it: "I cicli di abbinamento", en: "Matching rounds" },
  lead: {
    it: "Ogni ciclo raccoglie le preferenze, calcola una o più ipotesi, ne pubblica una e segue le risposte.",
    en: "Each round collects preferences, computes one or more runs, publishes one and follows the answers.",
  },
  none: {
    it: "Non c'è ancora nessun ciclo: importa persone e imprese, poi apri il primo.",
    en: "There is no round yet: import people and firms, then open the first.",
  },
  open: { it: "Apri un nuovo ciclo", en: "Open a new round" },
  round: { it: "Ciclo", en: "Round" },
  state: { it: "Stato", en: "State" },
  due: { it: "Prossima scadenza", en: "Next due" },
  result: { it: "Abbinamenti", en: "Matches" },
  noDue: { it: "nessuna", en: "none" },
  noRun: { it: "ancora nessuna ipotesi", en: "no run yet" },
  published: { it: "pubblicata", en: "published" },
  board: { it: "Apri gli abbinamenti", en: "Open the matches" },
  all: { it: "Tutti i cicli", en: "All rounds" },
  toLookAt: { it: "Aspettano il coordinamento", en: "Waiting for the coordination" },
  toRenew: { it: "Accordi da rinnovare", en: "Agreements to renew" },
  publicPage: { it: "La pagina pubblica del progetto", en: "The programme's public page" },
} as const satisfies Record<string, Bilingual>;

export const waitingLooks = (n: number): Bilingual =>
  n === 1
    ? { it: "Una persona chiede di riparlarne", en: "One person asks to talk about it again" }
    : { it: `${n} persone chiedono di riparlarne`, en: `${n} people ask to talk about it again` };

export const waitingExclusions = (n: number): Bilingual =>
  n === 1
    ? { it: "Un'impresa chiede un'esclusione", en: "One exclusion is asked for by a firm" }
    : { it: `${n} esclusioni chieste da imprese`, en: `${n} exclusions are asked for by firms` };

export const waitingLetters = (n: number): Bilingual =>
  n === 1
    ? { it: "Una lettera aspetta di partire", en: "One letter is waiting to be sent" }
    : { it: `${n} lettere aspettano di partire`, en: `${n} letters are waiting to be sent` };

/** The board of a round. */
export const BOARD = {
  steps: { it: "A che punto è il ciclo", en: "How far the round is" },
  now: { it: "adesso", en: "now" },
  until: { it: "entro il", en: "by" },
  noRun: {
    it: "Il ciclo non ha ancora un'ipotesi di abbinamento.",
    en: "The round has no run yet.",
  },
  firstRun: { it: "Calcola la prima ipotesi", en: "Compute the first run" },
  runs: { it: "Ipotesi di questo ciclo", en: "Runs of this round" },
  published: { it: "pubblicata", en: "published" },
  shown: { it: "in questa pagina", en: "on this page" },
  noSolution: { it: "senza soluzione", en: "no solution" },
  seePairs: { it: "Guarda le coppie", en: "See the pairs" },
  files: { it: "Scarica le coppie", en: "Download the pairs" },
  figures: { it: "In breve", en: "In short" },
  matched: { it: "Abbinati", en: "Matched" },
  waiting: { it: "In attesa di abbinamento", en: "Waiting" },
  whatHelps: { it: "Che cosa aiuterebbe ciascuno", en: "What would help each" },
  fit: { it: "Affinità delle coppie", en: "Fit of the pairs" },
  moreSeats: { it: "Dove serve un posto in più", en: "Where one more seat helps" },
  callFirst: { it: "Chi chiamare per primo", en: "Whom to call first" },
  fairness: { it: "Equità per gruppo", en: "Fairness by group" },
  fairnessLink: { it: "Come va a ciascun gruppo", en: "How each group fares" },
  check: { it: "Verifica del risultato", en: "Check of the result" },
  conflict: { it: "Perché non c'è soluzione", en: "Why there is no solution" },
  releases: { it: "Che cosa la renderebbe possibile", en: "What would make it possible" },
} as const satisfies Record<string, Bilingual>;

/** What a round waits for, said to its coordination. */
export const NEXT = {
  title: { it: "Che cosa fare adesso", en: "What to do now" },
  compute: {
    lead: {
      it: "Persone e imprese dicono le loro preferenze. Quando bastano, calcola la prima ipotesi: la vede solo il coordinamento.",
      en: "People and firms are saying what they prefer. Once that is enough, compute the first run: only the coordination sees it.",
    },
    action: { it: "Vai alla prima ipotesi", en: "Go to the first run" },
  },
  release: {
    lead: {
      it: "Con le scelte e i limiti di adesso non c'è soluzione: qui sotto c'è perché, e che cosa la renderebbe possibile.",
      en: "With the present decisions and limits there is no solution: below is why, and what would make it possible.",
    },
    action: { it: "Rivedi le scelte", en: "Look at the decisions again" },
  },
  publish: {
    lead: {
      it: "Guarda le coppie, apri quelle che non ti convincono, cambia ciò che serve. Finché non pubblichi, persone e imprese non vedono nulla.",
      en: "Look at the pairs, open those that do not convince you, change what is needed. Until you publish, people and firms see nothing.",
    },
    action: { it: "Vai alla pubblicazione", en: "Go to publication" },
  },
  published: {
    lead: {
      it: "Le proposte sono davanti alle due parti. Segui le risposte: a ogni no si trova il rimedio che sposta meno persone.",
      en: "The proposals are before their two sides. Follow the answers: to every no there is the repair that moves fewest people.",
    },
    action: { it: "Segui le risposte", en: "Follow the answers" },
  },
  confirmed: {
    lead: {
      it: "Gli abbinamenti sono confermati: ora si avviano le collaborazioni.",
      en: "The matching is confirmed: now the collaborations start.",
    },
    action: { it: "Avvia le collaborazioni", en: "Start the collaborations" },
  },
} as const satisfies Record<
  string,
  Bilingual | { readonly lead: Bilingual; readonly action: Bilingual }
>;

/** The list of pairs, its filter and its picture. */
export const PAIRS = {
  title: { it: "Le coppie", en: "The pairs" },
  filter: { it: "Filtra e ordina", en: "Filter and sort" },
  anyHub: { it: "qualunque", en: "any" },
  fit: { it: "Affinità", en: "Fit" },
  anyFit: { it: "tutte", en: "all" },
  state: { it: "Stato", en: "State" },
  anyState: { it: "tutti", en: "all" },
  order: { it: "Ordina per", en: "Sort by" },
  apply: { it: "Mostra", en: "Show" },
  person: { it: "Persona", en: "Person" },
  host: { it: "Presso", en: "At" },
  why: { it: "Perché", en: "Why" },
  pinned: { it: "bloccata dal coordinamento", en: "pinned by the coordination" },
  notPut: { it: "non ancora proposta alle parti", en: "not put to its sides yet" },
  nobody: {
    it: "Nessuna coppia risponde a questi filtri.",
    en: "No pair answers these filters.",
  },
  noHub: { it: "nessuno", en: "none" },
} as const satisfies Record<string, Bilingual>;

export const ORDERS = {
  persona: { it: "persona", en: "person" },
  impresa: { it: "impresa", en: "host" },
  hub: { it: "hub della persona", en: "hub of the person" },
  affinita: { it: "affinità, dalla più alta", en: "fit, the highest first" },
} as const satisfies Record<string, Bilingual>;

/** States of a pair, in the four kinds that a list is filtered by. */
export const STAGES = {
  "da-proporre": { it: "non ancora proposte", en: "not put to their sides yet" },
  "in-corso": { it: "in attesa di risposte", en: "waiting for answers" },
  confermate: { it: "confermate", en: "agreed" },
  chiuse: { it: "chiuse senza accordo", en: "ended without agreement" },
} as const satisfies Record<string, Bilingual>;

export const PICTURE = {
  title: { it: "Le coppie in un disegno", en: "The pairs as a picture" },
  caption: {
    it: "A sinistra le persone, a destra chi ospita con i suoi posti, hub per hub. Le stesse coppie, una per una, stanno nell'elenco qui sotto.",
    en: "People on the left, hosts with their seats on the right, hub by hub. The same pairs, one by one, are in the list below.",
  },
  legend: { it: "Legenda", en: "Legend" },
  ended: { it: "chiusa senza accordo", en: "ended without agreement" },
  given: { it: "posto assegnato in questa ipotesi", en: "seat given in this run" },
  taken: {
    it: "posto di una collaborazione già in corso",
    en: "seat of a collaboration under way",
  },
  free: { it: "posto libero", en: "free seat" },
  tooMany: {
    it: "Le coppie sono troppe per un disegno che si legga: scegli un hub.",
    en: "There are too many pairs for a picture that can be read: choose a hub.",
  },
} as const satisfies Record<string, Bilingual>;
