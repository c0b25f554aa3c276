import type { Bilingual } from "../../errors.ts";

export const OFFER = {
  title: { it: "Che cosa offriamo", en: "What we offer" },
  lead: {
    it: "Quello che scrivete qui decide quali idee vi proponiamo: più è preciso, più la scelta è buona.",
    en: "What you write here decides which ideas we put before you: the more precise, the better the choice.",
  },
  profile: { it: "La vostra organizzazione", en: "Your organisation" },
  noProfile: {
    it: "Non avete ancora scritto che cosa fate: bastano due frasi.",
    en: "You have not written yet what you do: two sentences are enough.",
  },
  editProfile: { it: "Modifica la scheda", en: "Edit this" },
  seats: { it: "Posti per ospitare", en: "Seats to host" },
  noSeats: {
    it: "Nessun posto, per ora: senza, non vi possiamo proporre nessuna idea.",
    en: "No seat so far: without one we cannot propose any idea to you.",
  },
  addSeat: { it: "Aggiungi un posto", en: "Add a seat" },
  others: { it: "Altre risorse", en: "Other resources" },
  othersLead: {
    it: "Competenze, spazi, attrezzature, contatti: contano quando a un'idea serve proprio quello.",
    en: "Know-how, spaces, equipment, contacts: they count where an idea needs just that.",
  },
  addOther: { it: "Aggiungi una risorsa", en: "Add a resource" },
  needs: { it: "I vostri fabbisogni", en: "What you lack" },
  addNeed: { it: "Aggiungi un fabbisogno", en: "Add a need" },
  none: { it: "Ancora niente.", en: "Nothing yet." },
  asks: { it: "Chiede", en: "Asks for" },
  seatCount: { it: "Posti disponibili", en: "Seats" },
  edit: { it: "Modifica", en: "Edit" },
  withdraw: { it: "Ritira", en: "Take back" },
  withdrawHow: {
    it: "Da subito non si propone più a nessuno. Non si può annullare: al più, si aggiunge di nuovo.",
    en: "From now on it is put before nobody. It cannot be undone: at most, added again.",
  },
  withdrawSure: { it: "Sì, ritira", en: "Yes, take it back" },
  withdrawn: { it: "ritirato", en: "taken back" },
  seat: { it: "Un posto per ospitare", en: "A seat to host" },
  other: { it: "Una risorsa", en: "A resource" },
  need: { it: "Un fabbisogno", en: "A need" },
} as const satisfies Record<string, Bilingual>;

/** What a firm can do next, on the page where it begins. */
export const NEXT = {
  title: { it: "Che cosa fare adesso", en: "What to do now" },
  ideas: {
    it: "Leggete le idee adatte a voi e dite quali vi interessano: un tocco basta.",
    en: "Read the ideas that suit you and say which interest you: one tap is enough.",
  },
  toIdeas: { it: "Guarda le idee per noi", en: "See the ideas for us" },
  toProposals: { it: "Rispondi", en: "Answer" },
} as const satisfies Record<string, Bilingual>;

export const proposalsWait = (n: number): Bilingual =>
  n === 1
    ? {
        it: "C'è una proposta che aspetta una vostra risposta.",
        en: "One proposal waits for your answer.",
      }
    : {
        it: `Ci sono ${n} proposte che aspettano una vostra risposta.`,
        en: `${n} proposals wait for your answer.`,
      };

export const OFFER_DONE: Readonly<Record<string, Bilingual>> = {
  salvato: {
    it: "Salvato. Entro qualche minuto le idee per voi ne tengono conto.",
    en: "Saved. Within some minutes the ideas for you take it into account.",
  },
  ritirato: { it: "Ritirato.", en: "Taken back." },
};

export const IDEAS = {
  title: { it: "Idee per noi", en: "Ideas for us" },
  lead: {
    it: "Chi può venire da voi, dall'affinità più alta: distanza, orari e condizioni dei vostri posti sono già rispettati.",
    en: "Who can come to you, the highest affinity first: distance, hours and what your seats require are kept to already.",
  },
  spread: {
    it: "Un'idea ogni quattro è tra quelle che pochi hanno guardato: la portiamo avanti perché tutte abbiano un'occasione.",
    en: "One idea in four is among those that few have looked at: we bring it forward, so that all of them get a chance.",
  },
  few: {
    it: "Vista da pochi: per questo è più avanti",
    en: "Few have seen it: that is why it stands here",
  },
  noRound: {
    it: "Il primo ciclo non è ancora aperto: le idee arrivano qui quando il coordinamento lo apre.",
    en: "The first round is not open yet: ideas come here once the coordination opens it.",
  },
  nobody: {
    it: "Per ora nessuna. Un posto in più, o un posto che chiede meno, apre ad altre idee.",
    en: "None so far. One more seat, or one that asks for less, opens to other ideas.",
  },
  nothingFound: {
    it: "Niente di simile, tra chi può venire da voi. Prova con altre parole.",
    en: "Nothing like it among those who can come to you. Try other words.",
  },
  search: { it: "Cerca", en: "Search" },
  searchWords: { it: "Che cosa cercate?", en: "What are you looking for?" },
  searchHint: {
    it: "Anche con parole vostre: «sa usare il legno».",
    en: "In your own words too: «can work with wood».",
  },
  filters: { it: "Altri filtri", en: "More filters" },
  anyHub: { it: "qualunque", en: "any" },
  fit: { it: "Affinità", en: "Affinity" },
  anyFit: { it: "tutte", en: "all" },
  distance: { it: "Distanza", en: "Distance" },
  anyDistance: { it: "qualunque", en: "any" },
  more: { it: "Altre idee", en: "More ideas" },
  seat: { it: "Per il posto", en: "For the seat" },
  skills: { it: "Sa fare", en: "Can do" },
  needs: { it: "All'idea serve", en: "The idea needs" },
  within: { it: "entro", en: "within" },
  withoutIdea: { it: "Senza un'idea propria", en: "Without an idea of their own" },
  why: { it: "Perché", en: "Why" },
  whole: { it: "Leggi tutto", en: "Read it all" },
  noReason: {
    it: "Nessun motivo spicca: conviene conoscersi.",
    en: "No reason stands out: better to meet.",
  },
  whoSees: {
    it: "Il nome si vede quando l'interesse è di entrambi e la persona è d'accordo.",
    en: "The name is shown once both are interested and the person agrees.",
  },
  chosen: { it: "Le vostre scelte", en: "Your choices" },
  result: { it: "idee", en: "ideas" },
  oneResult: { it: "idea", en: "idea" },
  notAllowed: {
    it: "Nessuno dei vostri posti può ospitare questa persona: distanza, orari o altre condizioni non tornano.",
    en: "None of your seats can host this person: distance, hours or other conditions do not fit.",
  },
} as const satisfies Record<string, Bilingual>;

/** What speaks for somebody, said to a firm; a skill comes with the phrases of the two sides. */
export const WHY = {
  skills: { it: "sa fare quello che il posto chiede", en: "can do what the seat asks for" },
  meaning: {
    it: "quello che racconta è vicino a quello che fate",
    en: "what they tell is close to what you do",
  },
  hub: {
    it: "l'idea è vicina a ciò di cui si occupa l'hub che vi segue",
    en: "the idea is close to what the hub that accompanies you deals with",
  },
} as const satisfies Record<string, Bilingual>;

/** «sa fare «cucito» e il posto chiede «cucito a macchina»». */
export const skillWords = (has: string, asked: string): Bilingual =>
  has.toLowerCase() === asked.toLowerCase()
    ? { it: `sa fare «${has}», come chiede il posto`, en: `can do “${has}”, as the seat asks` }
    : {
        it: `sa fare «${has}» e il posto chiede «${asked}»`,
        en: `can do “${has}” and the seat asks for “${asked}”`,
      };

export const CHOICE = {
  want: { it: "Ci interessa", en: "We are interested" },
  wanted: { it: "Ci interessa", en: "We are interested" },
  unwant: { it: "Non ci interessa più", en: "No longer interested" },
  first: { it: "Prima scelta", en: "First choice" },
  rank: { it: "ª scelta", en: ". choice" },
  up: { it: "Più su", en: "Up" },
  down: { it: "Più giù", en: "Down" },
  unrank: { it: "Togli dall'ordine", en: "Take out of the order" },
  title: { it: "Le vostre scelte", en: "Your choices" },
  lead: {
    it: "Le scelte contano nell'abbinamento, insieme a quelle delle persone. Nessun'altra impresa le vede.",
    en: "Choices count in the matching, together with those of the people. No other firm sees them.",
  },
  order: { it: "In ordine", en: "In order" },
  interests: { it: "Ci interessano", en: "We are interested in" },
  exclusions: { it: "Esclusioni (con motivo)", en: "Exclusions (with a reason)" },
  none: {
    it: "Non avete ancora scelto: un tocco su «Ci interessa» basta.",
    en: 'Nothing chosen yet: one tap on "We are interested" is enough.',
  },
  exclude: { it: "Chiedi un'esclusione", en: "Ask for an exclusion" },
  excludeLead: {
    it: "Si può escludere qualcuno solo per uno di questi motivi, e conta quando il coordinamento l'ha approvata.",
    en: "Somebody can be excluded for one of these reasons only, and it counts once the coordination has approved it.",
  },
  reason: { it: "Motivo", en: "Reason" },
  pick: { it: "— scegli —", en: "— choose —" },
  words: { it: "Con parole vostre", en: "In your own words" },
  wordsHint: {
    it: "Le legge il coordinamento. Niente dati sulla salute, sull'età, sull'origine.",
    en: "The coordination reads them. Nothing about health, age or origin.",
  },
  send: { it: "Manda al coordinamento", en: "Send to the coordination" },
  pending: {
    it: "Esclusione chiesta: la guarda il coordinamento",
    en: "Exclusion asked for: the coordination looks at it",
  },
  approved: { it: "Esclusione approvata", en: "Exclusion approved" },
  refused: { it: "Esclusione non approvata", en: "Exclusion not approved" },
  takeBack: { it: "Ritira l'esclusione", en: "Take the exclusion back" },
  gone: { it: "Non è più nel progetto", en: "No longer in the programme" },
} as const satisfies Record<string, Bilingual>;

export const CHOICE_DONE: Readonly<Record<string, Bilingual>> = {
  segnato: { it: "Segnato: ci interessa.", en: "Kept: we are interested." },
  tolto: { it: "Tolto.", en: "Taken back." },
  ordine: { it: "Ordine aggiornato.", en: "Order updated." },
  chiesta: {
    it: "Chiesto: il coordinamento risponde qui.",
    en: "Asked for: the coordination answers here.",
  },
};

export const PROPOSALS = {
  title: { it: "Le nostre proposte", en: "Our proposals" },
  lead: {
    it: "Le proposte di abbinamento per i vostri posti, una alla volta. Rispondete appena potete: qualcuno aspetta.",
    en: "Proposed pairings for your seats, one by one. Answer as soon as you can: somebody is waiting.",
  },
  none: {
    it: "Nessuna proposta, per ora: arriva qui quando il ciclo è pubblicato, di solito dopo che la persona si è detta interessata.",
    en: "No proposal so far: it comes here once the round is published, as a rule after the person has said to be interested.",
  },
  open: { it: "In corso", en: "Under way" },
  past: { it: "Concluse", en: "Past" },
  seat: { it: "Per il posto", en: "For the seat" },
  round: { it: "Ciclo", en: "Round" },
  why: { it: "Perché", en: "Why" },
  byHand: {
    it: "L'ha proposta il coordinamento.",
    en: "The coordination has proposed it.",
  },
  contacts: { it: "Per fissare l'incontro mirato", en: "To arrange the meeting" },
  noConsent: {
    it: "La persona non ha ancora dato il consenso a mostrare il nome: vi mette in contatto il coordinamento.",
    en: "The person has not agreed yet to show their name: the coordination puts you in touch.",
  },
  waitsForThem: {
    it: "La vostra risposta c'è: ora tocca alla persona.",
    en: "Your answer is kept: now it is the person's turn.",
  },
  reason: { it: "Perché no", en: "Why not" },
  words: { it: "Altro da dire (facoltativo)", en: "Anything else (optional)" },
  wordsHint: {
    it: "Lo legge solo il coordinamento.",
    en: "Only the coordination reads it.",
  },
  refuse: { it: "Non possiamo", en: "We cannot" },
  withdraw: { it: "Rinunciamo", en: "We withdraw" },
  sayNo: { it: "Manda la risposta", en: "Send the answer" },
} as const satisfies Record<string, Bilingual>;

/** What the host can answer, on its buttons. */
export const ANSWERS = {
  interest: { it: "Ci interessa", en: "We are interested" },
  continue: { it: "Proseguiamo", en: "We go on" },
  meet_again: { it: "Un secondo incontro", en: "A second meeting" },
  accept: { it: "Sì, cominciamo", en: "Yes, let us start" },
} as const satisfies Record<string, Bilingual>;

export const PROPOSALS_DONE: Readonly<Record<string, Bilingual>> = {
  risposto: { it: "Risposta ricevuta. Grazie.", en: "Answer received. Thank you." },
};

/** Where a pair stands on its road, in order; the state says which of them it has reached. */
export const ROAD = [
  { it: "Proposta", en: "Proposal" },
  { it: "Interesse reciproco", en: "Mutual interest" },
  { it: "Incontro mirato", en: "Meeting" },
  { it: "Sì finale", en: "Final yes" },
  { it: "Avvio", en: "Start" },
] as const satisfies readonly Bilingual[];

export const ROAD_LABEL = { it: "A che punto siamo", en: "How far it has come" };

export const FORM = {
  save: { it: "Salva", en: "Save" },
  notSaved: {
    it: "Non è stato salvato niente: guarda i campi segnati.",
    en: "Nothing has been saved: see the marked fields.",
  },
} as const satisfies Record<string, Bilingual>;
