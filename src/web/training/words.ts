import type { Bilingual } from "../../errors.ts";

export const TRAINING = {
  title: { it: "Formazione", en: "Training" },
  lead: {
    it: "Ore di ciascuna persona: agli incontri, come segnate nelle presenze, e di formazione, come nel suo piano. La stessa ora può stare in tutte e due.",
    en: "Everybody's hours: at meetings, as noted in the attendance, and of training, as in their plan. The same hour may be in both.",
  },
  none: { it: "Nessuna persona da accompagnare.", en: "Nobody to accompany." },
  person: { it: "Persona", en: "Person" },
  meetings: { it: "Incontri con presenza", en: "Meetings attended" },
  atMeetings: { it: "Ore agli incontri", en: "Hours at meetings" },
  atSessions: { it: "di cui in sessioni formative", en: "of these at training sessions" },
  skills: { it: "Competenze nel piano", en: "Skills in the plan" },
  planned: { it: "Ore previste", en: "Hours planned" },
  done: { it: "Ore svolte", en: "Hours done" },
  certificates: { it: "Attestati", en: "Certificates" },
  total: { it: "Totale", en: "Total" },
} as const satisfies Record<string, Bilingual>;

export const PLAN = {
  title: { it: "Piano formativo", en: "Training plan" },
  proposed: { it: "Proposte dal posto scelto", en: "Proposed from the chosen seat" },
  proposedFrom: {
    it: "Che cosa chiede il posto e la persona non ha, o ha in altre parole:",
    en: "What the seat asks for and the person lacks, or has in other words:",
  },
  noSeat: {
    it: "Non c'è ancora un posto scelto da cui proporre competenze.",
    en: "There is no chosen seat yet to propose skills from.",
  },
  byWords: {
    it: "Nessuna ipotesi ha proposto questa coppia: si confrontano solo le parole, e può esserci già qualcosa di vicino.",
    en: "No run proposed this pair: words alone are compared, and there may be something near already.",
  },
  nothingMissing: {
    it: "Il posto scelto non chiede altro che non sia già nel piano o tra le sue competenze.",
    en: "The chosen seat asks for nothing that is not in the plan or among their skills already.",
  },
  near: { it: "ha già qualcosa di vicino", en: "has something near already" },
  addProposed: { it: "Metti nel piano quelle spuntate", en: "Put those ticked into the plan" },
  plan: { it: "Nel piano", en: "In the plan" },
  empty: { it: "Il piano è vuoto.", en: "The plan is empty." },
  skill: { it: "Competenza", en: "Skill" },
  aim: { it: "Che cosa farne", en: "What to do with it" },
  givenBy: { it: "Chi fa la formazione (facoltativo)", en: "Who trains (optional)" },
  hoursPlanned: { it: "Ore previste (facoltativo)", en: "Hours planned (optional)" },
  hoursDone: { it: "Ore svolte (facoltativo)", en: "Hours done (optional)" },
  certificate: { it: "Attestato (facoltativo)", en: "Certificate (optional)" },
  certifiedOn: {
    it: "Attestato del giorno (facoltativo)",
    en: "Day of the certificate (optional)",
  },
  save: { it: "Salva", en: "Save" },
  remove: { it: "Togli dal piano", en: "Remove from the plan" },
  add: { it: "Aggiungi una competenza", en: "Add a skill" },
  attended: { it: "Agli incontri", en: "At meetings" },
  back: { it: "Torna alla formazione", en: "Back to training" },
  wrongHours: {
    it: "Le ore sono un numero, come 20 o 12,5.",
    en: "Hours are a number, such as 20 or 12.5.",
  },
} as const satisfies Record<string, Bilingual>;

export const TRAINING_DONE = {
  salvato: { it: "Il piano è salvato.", en: "The plan is saved." },
  aggiunto: { it: "Aggiunto al piano.", en: "Added to the plan." },
  tolto: { it: "Tolto dal piano.", en: "Removed from the plan." },
} as const satisfies Record<string, Bilingual>;
