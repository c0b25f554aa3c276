import type { Bilingual } from "../../errors.ts";

export const TALKS = {
  now: { it: "Come va", en: "How it goes" },
  last: { it: "Ultimo colloquio", en: "Last talk" },
  next: { it: "Prossimo colloquio", en: "Next talk" },
  none: { it: "nessuno", en: "none" },
  talks: { it: "Colloqui di monitoraggio", en: "Monitoring talks" },
  noTalks: { it: "Nessun colloquio annotato.", en: "No talk is noted." },
  heldOn: { it: "Giorno", en: "Day" },
  nextOn: { it: "Prossimo colloquio", en: "Next talk" },
  words: { it: "Note", en: "Notes" },
  wordsHint: {
    it: "Le leggono solo il coordinamento e il referente dell'hub della persona.",
    en: "Only the coordination and the referent of the person's hub read them.",
  },
  add: { it: "Annota un colloquio", en: "Note a talk" },
  steps: { it: "Tappe", en: "Steps" },
  lasting: { it: "Che cosa serve perché duri", en: "What it needs to last" },
  noSteps: { it: "Niente di scritto.", en: "Nothing is written." },
  title: { it: "Che cosa", en: "What" },
  dueOn: { it: "Entro il", en: "By" },
  providedBy: { it: "Chi provvede", en: "Who sees to it" },
  state: { it: "A che punto è", en: "How far it is" },
  reached: { it: "raggiunta il", en: "reached on" },
  open: { it: "da raggiungere", en: "to be reached" },
  late: { it: "in ritardo", en: "late" },
  reach: { it: "Segna come raggiunta", en: "Mark as reached" },
  isLasting: {
    it: "Serve perché la collaborazione duri",
    en: "The collaboration needs it to last",
  },
  addStep: { it: "Aggiungi una tappa", en: "Add a step" },
  addStepHow: {
    it: "Una tappa, o qualcosa che serve alla stabilizzazione, con chi ci pensa.",
    en: "A step, or something that it takes to last, with who sees to it.",
  },
} as const satisfies Record<string, Bilingual>;
