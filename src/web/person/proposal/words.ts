import type { Bilingual } from "../../../errors.ts";
import type { HelpTold } from "../../../matching/explain/told.ts";
import type { SideAnswer } from "../../../rounds/answers/answer-words.ts";
import type { Pairing } from "../../../rounds/answers/pairings.ts";
import { day } from "../../kit/figures.ts";

export const PROPOSAL = {
  title: { it: "La mia proposta", en: "My proposal" },
  at: { it: "C'è una proposta di abbinamento per te", en: "There is a proposal for you" },
  confirmed: { it: "Il tuo abbinamento è confermato", en: "Your match is confirmed" },
  place: { it: "Il posto", en: "The place" },
  past: { it: "La proposta di prima", en: "The proposal before" },
  contact: { it: "Come contattarli", en: "How to reach them" },
  amended: {
    it: "Te l'ha proposta il coordinamento, dopo le risposte degli altri.",
    en: "The coordination proposed it to you, after others had answered.",
  },
  yourAnswer: { it: "La tua risposta", en: "Your answer" },
  shares: {
    it: "Se anche l'impresa è interessata, può leggere il mio nome e i miei contatti",
    en: "If the host is interested too, it may read my name and contacts",
  },
  sharesHint: {
    it: "Senza questo sì, l'impresa non sa chi sei: ti contatta solo il coordinamento.",
    en: "Without this yes, the host does not know who you are: only the coordination contacts you.",
  },
  stop: { it: "Non fa per me", en: "It is not for me" },
  leave: { it: "Voglio rinunciare", en: "I want to withdraw" },
  reason: { it: "Perché", en: "Why" },
  choose: { it: "scegli", en: "choose" },
  words: { it: "Se vuoi, spiega con parole tue", en: "If you like, explain in your own words" },
  wordsHint: {
    it: "Lo legge solo il coordinamento. Un no non ti toglie dal progetto.",
    en: "Only the coordination reads it. A no does not put you out of the programme.",
  },
  confirmStop: { it: "Rispondi di no", en: "Answer no" },
  confirmLeave: { it: "Rinuncia", en: "Withdraw" },
} as const satisfies Record<string, Bilingual>;

export const PROPOSAL_DONE = {
  risposta: { it: "La tua risposta è registrata.", en: "Your answer is kept." },
  richiesta: {
    it: "La tua richiesta è arrivata: qualcuno del coordinamento ti risponde, qui o di persona.",
    en: "Your request has arrived: somebody of the coordination will answer, here or in person.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a person's answer is called on its button. */
export const ANSWER_BUTTONS = {
  interest: { it: "Mi interessa", en: "I am interested" },
  continue: { it: "Dopo l'incontro: proseguiamo", en: "After the meeting: let us go on" },
  meet_again: { it: "Vorrei un secondo incontro", en: "I would like a second meeting" },
  accept: { it: "Sì, confermo", en: "Yes, I confirm" },
} as const satisfies Partial<Record<SideAnswer, Bilingual>>;

/** A pair's state, said to the person. */
export const STATE: Readonly<Record<Pairing["state"], Bilingual>> = {
  proposed: {
    it: "Aspettiamo le risposte: la tua e quella di chi ospita.",
    en: "We wait for the answers: yours and the host's.",
  },
  participant_interested: {
    it: "Hai detto che ti interessa. Adesso tocca a chi ospita.",
    en: "You said that you are interested. Now it is the host's turn.",
  },
  host_interested: {
    it: "Chi ospita è interessato. Adesso tocca a te.",
    en: "The host is interested. Now it is your turn.",
  },
  interested: {
    it: "Siete interessati tutti e due: il passo dopo è un incontro. Poi dicci se vuoi proseguire.",
    en: "Both of you are interested: the next step is a meeting. Then tell us whether you want to go on.",
  },
  participant_continues: {
    it: "Hai detto che vuoi proseguire. Adesso tocca a chi ospita.",
    en: "You said that you want to go on. Now it is the host's turn.",
  },
  host_continues: {
    it: "Dopo l'incontro chi ospita vuole proseguire. Adesso tocca a te.",
    en: "After the meeting the host wants to go on. Now it is your turn.",
  },
  met: {
    it: "Si prosegue: manca il sì finale di tutti e due.",
    en: "It goes on: the final yes of both is missing.",
  },
  participant_accepts: {
    it: "Hai dato il tuo sì finale. Aspettiamo quello di chi ospita.",
    en: "You gave your final yes. We wait for the host's.",
  },
  host_accepts: {
    it: "Chi ospita ha dato il suo sì finale. Manca il tuo.",
    en: "The host gave its final yes. Yours is missing.",
  },
  agreed: {
    it: "È confermata: comincia una collaborazione. Il coordinamento ti dice quando e come.",
    en: "It is confirmed: a collaboration begins. The coordination tells you when and how.",
  },
  declined: {
    it: "Questa proposta non è andata avanti.",
    en: "This proposal did not go on.",
  },
  withdrawn: { it: "Questa collaborazione non parte.", en: "This collaboration does not start." },
  lapsed: {
    it: "Questa proposta si è chiusa: non è arrivata una risposta in tempo.",
    en: "This proposal is closed: an answer did not come in time.",
  },
  replaced: {
    it: "Il coordinamento ha cambiato questa proposta.",
    en: "The coordination has changed this proposal.",
  },
};

export const WAITING = {
  settled: { it: "Nessuna proposta da guardare", en: "No proposal to look at" },
  notSeeking: {
    it: "Al coordinamento risulta che adesso non cerchi un posto. Se non ti torna, scrivilo qui sotto o parlane con il tuo hub.",
    en: "To the coordination's knowledge you seek no place at the moment. If that seems wrong, write it below or talk to your hub.",
  },
  title: { it: "In attesa di abbinamento", en: "Waiting for a match" },
  lead: {
    it: "Per adesso non c'è una proposta per te. Non è un giudizio su di te: dipende dai posti che ci sono. Resti nel progetto, e chi aspetta viene considerato con più attenzione al prossimo ciclo.",
    en: "For the time being there is no proposal for you. It is no judgement of you: it depends on the places there are. You stay in the programme, and whoever waits gets more attention in the next round.",
  },
  why: { it: "Che cosa è successo in questo ciclo", en: "What happened in this round" },
  helps: { it: "Che cosa può aiutare", en: "What can help" },
  profile: { it: "Completa il tuo profilo", en: "Complete your profile" },
  hosts: { it: "Di' quali imprese ti piacciono", en: "Say which hosts you like" },
} as const satisfies Record<string, Bilingual>;

/** A collaboration holds a place: there is nothing to wait for. */
export const underWayWords = (host: string): Bilingual => ({
  it: `Hai già una collaborazione presso ${host}. Per qualunque cosa, parlane con il tuo hub.`,
  en: `You have a collaboration at ${host} already. For anything, talk to your hub.`,
});

/** A round is being prepared: proposals come later, and preferences count now. */
export const preparedWords = (number: number, by: string | null): Bilingual => ({
  it: `Si sta preparando il ciclo ${number}: le proposte arrivano qui quando il coordinamento le pubblica. Le tue scelte contano ancora${by === null ? "." : ` fino al ${day(by)}.`}`,
  en: `Round ${number} is being prepared: proposals come here once the coordination publishes them. Your choices still count${by === null ? "." : ` until ${day(by)}.`}`,
});

/** What would help whoever waits, said to them. */
export const HELPS: Readonly<Record<HelpTold, Bilingual>> = {
  distance: {
    it: "Se puoi fare più strada, si aprono altri posti: cambialo nel tuo profilo.",
    en: "If you can travel further, other places open: change it in your profile.",
  },
  licence: {
    it: "Con la patente B si aprono altri posti: chiedi al tuo hub se c'è un aiuto per prenderla.",
    en: "With a driving licence other places open: ask your hub whether there is help to get one.",
  },
  transit: {
    it: "Con un passaggio o un mezzo tuo si aprono altri posti: parlane con il tuo hub.",
    en: "With a lift or means of your own other places open: talk to your hub.",
  },
  hours: {
    it: "Se puoi lavorare anche in altri orari, si aprono altri posti: dillo nel tuo profilo.",
    en: "If you can work at other hours too, other places open: say so in your profile.",
  },
  eligibility: {
    it: "C'è un requisito da verificare: se ne occupa il coordinamento, puoi chiedere a che punto è.",
    en: "One requirement has to be checked: the coordination sees to it, you can ask how far it is.",
  },
  seat: {
    it: "Serve un posto in più: il coordinamento cerca altre imprese.",
    en: "One more place is needed: the coordination looks for other hosts.",
  },
};

export const SECOND_LOOK = {
  title: { it: "Chiedi di riparlarne", en: "Ask to talk about it again" },
  lead: {
    it: "Gli abbinamenti li calcola un programma e li sceglie il coordinamento. Se qualcosa non ti torna, chiedi che una persona riguardi il tuo caso.",
    en: "The matches are computed by a program and chosen by the coordination. If something seems wrong to you, ask that a person look at your case again.",
  },
  words: { it: "Che cosa non ti torna", en: "What seems wrong to you" },
  ask: { it: "Chiedi di riparlarne", en: "Ask to talk about it" },
  asked: { it: "Hai scritto", en: "You wrote" },
  answer: { it: "Il coordinamento risponde", en: "The coordination answers" },
  open: {
    it: "Qualcuno del coordinamento ti risponde presto.",
    en: "Somebody of the coordination will answer you soon.",
  },
} as const satisfies Record<string, Bilingual>;
