import type { Bilingual } from "../../errors.ts";

export const AGENDA = {
  title: { it: "Agenda", en: "Agenda" },
  add: { it: "Nuovo incontro", en: "New meeting" },
  upcoming: { it: "In programma", en: "Coming up" },
  past: { it: "Passati", en: "Past" },
  none: { it: "Nessun incontro.", en: "No meeting." },
  filter: { it: "Mostra", en: "Show" },
  month: { it: "Mese", en: "Month" },
  any: { it: "tutti", en: "all" },
  when: { it: "Quando", en: "When" },
  what: { it: "Incontro", en: "Meeting" },
  kind: { it: "Tipo", en: "Kind" },
  hub: { it: "Hub", en: "Hub" },
  place: { it: "Luogo", en: "Place" },
  ledBy: { it: "Conduce", en: "Led by" },
  came: { it: "Presenti / invitati", en: "Came / invited" },
  state: { it: "A che punto è", en: "How far it is" },
  warnings: { it: "Da guardare", en: "To look at" },
  calendar: { it: "Scarica l'agenda (.ics)", en: "Download the agenda (.ics)" },
  sheet: { it: "Scarica presenze.csv", en: "Download presenze.csv" },
  load: { it: "Carico di lavoro", en: "Workload" },
  typedIn: {
    it: "Un foglio firme compilato si carica da «Importa», come presenze.csv o come foglio «presenze».",
    en: "A signature sheet that was filled in is sent under “Import”, as presenze.csv or as a sheet “presenze”.",
  },
  guests: { it: "Altri presenti non iscritti", en: "Others present, not enrolled" },
} as const satisfies Record<string, Bilingual>;

/** How many people came to the meetings of a list: those invited, and others, as to a desk. */
export const inAllWords = (meetings: number, came: number, guests: number): Bilingual => ({
  it: `In tutto: incontri ${meetings}, presenze ${came}, altri presenti non iscritti ${guests}.`,
  en: `In all: meetings ${meetings}, present ${came}, others not enrolled ${guests}.`,
});

export const AGENDA_DONE = {
  tenuto: { it: "L'incontro è segnato come tenuto.", en: "The meeting is noted as held." },
  annullato: { it: "L'incontro è annullato.", en: "The meeting is called off." },
  ripreso: { it: "L'incontro è di nuovo in programma.", en: "The meeting is planned again." },
  salvato: { it: "Salvato.", en: "Saved." },
  invitati: { it: "Gli inviti sono segnati.", en: "The invitations are noted." },
  lettere: {
    it: "Le lettere sono nella posta in uscita; chi l'aveva già avuta non ne riceve un'altra.",
    en: "The letters are in the outbox; whoever had one gets no other.",
  },
} as const satisfies Record<string, Bilingual>;

export const PLAN = {
  newTitle: { it: "Nuovo incontro", en: "New meeting" },
  newTargeted: { it: "Fissa un incontro mirato", en: "Arrange a targeted meeting" },
  changeTitle: { it: "Cambia l'incontro", en: "Change the meeting" },
  name: { it: "Titolo", en: "Title" },
  heldOn: { it: "Giorno", en: "Day" },
  startsAt: { it: "Dalle (facoltativo)", en: "From (optional)" },
  endsAt: { it: "Alle (facoltativo)", en: "To (optional)" },
  place: { it: "Luogo (facoltativo)", en: "Place (optional)" },
  ledBy: { it: "Chi conduce (facoltativo)", en: "Who leads (optional)" },
  ledByHint: {
    it: "Nome e cognome, scritti sempre allo stesso modo: così si contano le ore di ciascuno.",
    en: "First and last name, always written in the same way: so everybody's hours are counted.",
  },
  noHub: { it: "di tutto il progetto", en: "of the whole programme" },
  guestsHint: {
    it: "Quante persone sono venute oltre agli invitati, per esempio allo sportello.",
    en: "How many came besides those invited, such as to the desk.",
  },
  save: { it: "Salva", en: "Save" },
  pair: { it: "Per la proposta", en: "For proposal" },
} as const satisfies Record<string, Bilingual>;

export const MEETING = {
  facts: { it: "Data, ora, luogo", en: "Date, time, place" },
  change: { it: "Cambia", en: "Change" },
  hold: { it: "Segna come tenuto", en: "Note as held" },
  cancel: { it: "Annulla l'incontro", en: "Call it off" },
  reopen: { it: "Rimetti in programma", en: "Plan it again" },
  signatures: { it: "Stampa foglio firme", en: "Print the signature sheet" },
  calendar: { it: "Scarica per il calendario (.ics)", en: "Download for a calendar (.ics)" },
  invited: { it: "Invitati e presenze", en: "Invited and present" },
  nobody: { it: "Nessuno è ancora invitato.", en: "Nobody is invited yet." },
  invite: { it: "Invita", en: "Invite" },
  letters: { it: "Scrivi le lettere d'invito", en: "Write the letters of invitation" },
  lettersOff: { it: "Scrivi che è annullato", en: "Write that it is called off" },
  who: { it: "Chi", en: "Who" },
  presence: { it: "Presenza", en: "Presence" },
  presenceOf: { it: "Presenza di", en: "Presence of" },
  hours: { it: "Ore", en: "Hours" },
  hoursOf: { it: "Ore di", en: "Hours of" },
  unknown: { it: "non si sa", en: "not known" },
  remove: { it: "togli dagli invitati", en: "not invited" },
  hoursHint: {
    it: "Se lasci vuote le ore di chi è presente, valgono quelle dell'incontro.",
    en: "Where you leave the hours of somebody present empty, those of the meeting count.",
  },
  saveAttendance: { it: "Salva le presenze", en: "Save the attendance" },
  others: { it: "Presenti tutti gli altri", en: "All the others were present" },
  wrongHours: {
    it: "Le ore sono un numero da 0 a 24, come 2 o 2,5.",
    en: "Hours are a number from 0 to 24, such as 2 or 2.5.",
  },
  minutes: { it: "Verbale", en: "Minutes" },
  nextStep: { it: "Prossimo passo", en: "Next step" },
  minutesHint: {
    it: "Lo leggono solo il coordinamento e il referente dell'hub.",
    en: "Only the coordination and the hub's referent read it.",
  },
  saveMinutes: { it: "Salva il verbale", en: "Save the minutes" },
  ideas: { it: "Idee nate qui", en: "Ideas born here" },
  needs: { it: "Bisogni emersi qui", en: "Needs that came up here" },
  noFruit: { it: "Nulla per ora.", en: "Nothing so far." },
  addIdea: { it: "Un'idea nata qui", en: "An idea born here" },
  addNeed: { it: "Un bisogno emerso qui", en: "A need that came up here" },
  addFruit: { it: "Aggiungi", en: "Add" },
  removeFruit: { it: "Togli", en: "Remove" },
  writeIdea: { it: "Scrivi un'idea nuova", en: "Write a new idea" },
  writeNeed: { it: "Scrivi un bisogno nuovo", en: "Write a new need" },
  choose: { it: "scegli", en: "choose" },
  ending: { it: "Come è finito", en: "How it ended" },
  person: { it: "La persona", en: "The person" },
  host: { it: "L'impresa o l'ente", en: "The host" },
  notSaid: { it: "non l'ha ancora detto", en: "has not said yet" },
  enterEnding: { it: "Registra come è finito", en: "Enter how it ended" },
} as const satisfies Record<string, Bilingual>;

export const INVITE = {
  title: { it: "Invita a un incontro", en: "Invite to a meeting" },
  lead: {
    it: "Scegli un hub o una condizione: tutte le persone che vedi risultano spuntate. Togli la spunta a chi non serve, poi invita.",
    en: "Choose a hub or a status: all people whom you see are ticked. Untick whom you do not need, then invite.",
  },
  hub: { it: "Hub", en: "Hub" },
  status: { it: "Condizione", en: "Status" },
  any: { it: "tutti", en: "all" },
  show: { it: "Mostra", en: "Show" },
  people: { it: "Persone", en: "People" },
  organisations: { it: "Imprese ed enti", en: "Firms and bodies" },
  already: { it: "già invitati", en: "invited already" },
  none: { it: "Nessuno da invitare.", en: "Nobody to invite." },
  invite: { it: "Invita quelli spuntati", en: "Invite those ticked" },
  back: { it: "Torna all'incontro", en: "Back to the meeting" },
} as const satisfies Record<string, Bilingual>;

export const SIGNATURES = {
  title: { it: "Foglio firme", en: "Signature sheet" },
  print: {
    it: "Stampa con il comando del browser, su carta A4; poi riporta le presenze nella pagina dell'incontro.",
    en: "Print it by the browser's command, on A4 paper; then note the attendance on the meeting's page.",
  },
  number: { it: "N.", en: "No." },
  code: { it: "Codice", en: "Code" },
  name: { it: "Nome e cognome", en: "Name" },
  in: { it: "Entrata", en: "In" },
  out: { it: "Uscita", en: "Out" },
  signature: { it: "Firma", en: "Signature" },
  leader: { it: "Firma di chi conduce", en: "Signature of whoever leads" },
  funder: { it: "Finanziatore", en: "Funder" },
  call: { it: "Avviso", en: "Call" },
  projectCode: { it: "Codice progetto", en: "Project code" },
} as const satisfies Record<string, Bilingual>;

export const LOAD = {
  title: { it: "Carico di lavoro", en: "Workload" },
  lead: {
    it: "Chi conduce gli incontri e chi segue persone, imprese e idee.",
    en: "Who leads the meetings and follows people, firms and ideas.",
  },
  who: { it: "Chi", en: "Who" },
  people: { it: "Persone seguite", en: "People followed" },
  organisations: { it: "Imprese ed enti seguiti", en: "Firms and bodies followed" },
  ideas: { it: "Idee seguite", en: "Ideas followed" },
  meetings: { it: "Incontri nel mese", en: "Meetings in the month" },
  hours: { it: "Ore nel mese", en: "Hours in the month" },
  none: {
    it: "Nessuno conduce o segue ancora qualcosa.",
    en: "Nobody leads or follows anything yet.",
  },
  too: { it: "troppe", en: "too many" },
  noLimit: {
    it: "Il progetto non dice quante ore al mese sono troppe: si scrive in «Progetto», alla voce ore_mese_massime.",
    en: "The programme does not say how many hours a month are too many: that is written under “Programme”, at ore_mese_massime.",
  },
  reassign: { it: "Affida o riassegna", en: "Hand over or reassign" },
  to: { it: "A chi", en: "To whom" },
  toHint: { it: "Vuoto: a nessuno.", en: "Empty: to nobody." },
  what: { it: "Che cosa", en: "What" },
  hand: { it: "Affida", en: "Hand over" },
  nobody: { it: "nessuno", en: "nobody" },
  done: {
    it: "Fatto: ora li segue la persona indicata.",
    en: "Done: the person named follows them now.",
  },
} as const satisfies Record<string, Bilingual>;

export const PAIR_MEETINGS = {
  title: { it: "Incontri mirati", en: "Targeted meetings" },
  arrange: { it: "Fissa un incontro mirato", en: "Arrange a targeted meeting" },
} as const satisfies Record<string, Bilingual>;

export const OWN_MEETINGS = {
  title: { it: "I tuoi prossimi incontri", en: "Your next meetings" },
} as const satisfies Record<string, Bilingual>;
