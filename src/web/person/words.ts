import type { Bilingual } from "../../errors.ts";
import type { CriterionName } from "../../matching/glossary.ts";

/** Why a host suits, said to the person; each stands as a sentence. */
export const WHY: Readonly<Record<CriterionName, Bilingual>> = {
  meaning: {
    it: "Quello che racconti è vicino a quello che fanno.",
    en: "What you tell is close to what they do.",
  },
  skills: { it: "Cercano cose che sai fare.", en: "They look for things that you can do." },
  needs: { it: "Offrono qualcosa che ti serve.", en: "They offer something that you need." },
  proximity: { it: "Sono vicini a te.", en: "They are close to you." },
  preference: { it: "Sono tra le tue scelte.", en: "They are among your choices." },
  values: {
    it: "Avete dato risposte simili al questionario.",
    en: "You gave similar answers to the questionnaire.",
  },
  hub: {
    it: "L'hub che li segue si occupa di idee come la tua.",
    en: "The hub that accompanies them deals with ideas like yours.",
  },
};

export const REASONS = {
  title: { it: "Perché", en: "Why" },
  none: {
    it: "Nessun motivo spicca: conviene conoscersi in un incontro.",
    en: "No reason stands out: better to meet first.",
  },
  yours: { it: "Tu", en: "You" },
  theirs: { it: "Loro", en: "They" },
  fit: { it: "Affinità", en: "Affinity" },
} as const satisfies Record<string, Bilingual>;

/** What a person can do next. */
export const NEXT = {
  title: { it: "Che cosa fare adesso", en: "What to do now" },
  answer: {
    path: "proposta",
    lead: {
      it: "C'è una proposta di abbinamento per te: leggila e di' se ti interessa.",
      en: "There is a proposal for you: read it and say whether you are interested.",
    },
    action: { it: "Leggi la proposta", en: "Read the proposal" },
  },
  choose: {
    path: "imprese",
    lead: {
      it: "Si sta preparando un nuovo ciclo: guarda le imprese adatte a te e di' dove ti piacerebbe andare.",
      en: "A new round is being prepared: see the hosts that suit you and say where you would like to go.",
    },
    action: { it: "Guarda le imprese", en: "See the hosts" },
  },
} as const;
