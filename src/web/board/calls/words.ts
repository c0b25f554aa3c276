import type { Bilingual } from "../../../errors.ts";

export const CALLS = {
  title: { it: "Dove serve un posto in più", en: "Where one more seat helps" },
  lead: {
    it: "Per ogni posto il ciclo è stato rifatto come se ce ne fosse uno in più: prima chi darebbe un abbinamento in più, poi chi alzerebbe le affinità.",
    en: "For each seat the round was reckoned as if there were one more: first where it would give one match more, then where it would raise the fits.",
  },
  rest: { it: "Poi queste", en: "Then these" },
  none: {
    it: "Nessun posto in più cambierebbe l'abbinamento.",
    en: "No further seat would change the matching.",
  },
  unreckoned: {
    it: "Per questa ipotesi non è stato calcolato: sarebbe servito troppo tempo.",
    en: "For this run it was not reckoned: it would have taken too long.",
  },
  contact: { it: "Chi chiamare", en: "Whom to call" },
  nobody: { it: "nessun referente indicato", en: "nobody was named" },
  written: { it: "Ultimo messaggio del servizio", en: "Last message of the service" },
  never: { it: "mai", en: "never" },
  limits: { it: "Limiti che trattengono qualcuno", en: "Limits that hold somebody back" },
} as const satisfies Record<string, Bilingual>;

export const callFirst = (n: number): Bilingual =>
  n === 1
    ? { it: "Chiama per prima questa", en: "Call this one first" }
    : { it: `Chiama per prime queste ${n}`, en: `Call these ${n} first` };
