import type { Bilingual } from "../../errors.ts";
import type { Collaboration } from "../../collaborations/life.ts";

export const COLLABORATIONS = {
  title: { it: "Collaborazioni", en: "Collaborations" },
  none: {
    it: "Ancora nessuna: una collaborazione nasce dal sì finale delle due parti.",
    en: "None yet: a collaboration is born of the final yes of both sides.",
  },
  code: { it: "Codice", en: "Code" },
  person: { it: "Persona", en: "Person" },
  host: { it: "Presso", en: "At" },
  kind: { it: "Tipo", en: "Kind" },
  state: { it: "A che punto è", en: "How far it is" },
  period: { it: "Dal – al", en: "From – to" },
  fares: { it: "Come va", en: "How it goes" },
  due: { it: "Che cosa scade", en: "What is due" },
  late: { it: "in ritardo", en: "late" },
  idea: { it: "Idea", en: "Idea" },
  start: { it: "Avvia la collaborazione", en: "Start the collaboration" },
  startedOn: { it: "Dal", en: "From" },
  plannedEndOn: { it: "Al (previsto, facoltativo)", en: "To (planned, optional)" },
  end: { it: "Chiudi la collaborazione", en: "End the collaboration" },
  endHint: {
    it: "Il posto torna libero per il prossimo ciclo.",
    en: "The seat is free again for the next round.",
  },
  how: { it: "Com'è finita", en: "How it ended" },
  endedOn: { it: "Il giorno", en: "On" },
  reason: { it: "Motivo", en: "Reason" },
  reasonHint: {
    it: "Per un'interruzione è obbligatorio.",
    en: "For an interruption it is needed.",
  },
  choose: { it: "da decidere", en: "to be decided" },
  why: { it: "Motivo della fine", en: "Why it ended" },
} as const satisfies Record<string, Bilingual>;

export const STATE_WORDS: Readonly<Record<Collaboration["state"], Bilingual>> = {
  agreed: { it: "concordata, da avviare", en: "agreed, to be started" },
  running: { it: "in corso", en: "running" },
  completed: { it: "conclusa", en: "completed" },
  interrupted: { it: "interrotta", en: "interrupted" },
};

export const KIND_WORDS: Readonly<Record<Collaboration["kind"], Bilingual>> = {
  internship: { it: "tirocinio", en: "internship" },
  incubation: { it: "incubazione dell'idea", en: "incubation of the idea" },
  collaboration: { it: "collaborazione", en: "collaboration" },
  employment: { it: "assunzione", en: "employment" },
  self_employment: { it: "lavoro autonomo", en: "self-employment" },
};

export const COLLABORATIONS_DONE = {
  avviata: { it: "La collaborazione è avviata.", en: "The collaboration has started." },
  chiusa: {
    it: "La collaborazione è chiusa e il suo posto è libero.",
    en: "The collaboration has ended and its seat is free.",
  },
} as const satisfies Record<string, Bilingual>;
