import type { Bilingual } from "../../errors.ts";

export const LOOKS = {
  title: { it: "Chi chiede di riparlarne", en: "Who asks to talk about it again" },
  lead: {
    it: "Ogni richiesta vuole la risposta di una persona: chi l'ha scritta la legge nella sua pagina.",
    en: "Each request wants the answer of a person: whoever wrote it reads that on their page.",
  },
  none: { it: "Nessuno ha chiesto di riparlarne.", en: "Nobody has asked to talk about it again." },
  about: { it: "Sulla proposta", en: "About proposal" },
  waits: { it: "Sull'attesa di abbinamento", en: "About waiting for a match" },
  answer: { it: "La tua risposta", en: "Your answer" },
  send: { it: "Rispondi", en: "Answer" },
  answered: { it: "Risposta", en: "Answer" },
} as const satisfies Record<string, Bilingual>;

export const LOOKS_DONE = {
  risposta: {
    it: "La risposta è sulla pagina della persona, e una lettera glielo dice.",
    en: "The answer is on the person's page, and a letter tells them so.",
  },
} as const satisfies Record<string, Bilingual>;
