import type { Bilingual } from "../../errors.ts";
import type { CriterionName } from "../../matching/glossary.ts";
import type { Objective } from "../../matching/policy.ts";

export const CRITERIA_PAGE = {
  title: { it: "Criteri dell'abbinamento", en: "Matching criteria" },
  lead: {
    it: "Pesi e soglie con cui si calcolano le ipotesi. Un ciclo aperto conserva i criteri con cui è stato aperto: qui si preparano quelli del prossimo, o si prova che cosa cambierebbe in questo.",
    en: "Weights and thresholds by which runs are computed. An open round keeps the criteria it was opened with: here you prepare the next round's, or try what would change in this one.",
  },
  version: { it: "Versione", en: "Version" },
  fromRun: {
    it: "Qui sotto ci sono i criteri provati in questa ipotesi, non ancora salvati:",
    en: "Below are the criteria tried in this run, not saved yet:",
  },
  weights: { it: "Quanto conta ogni criterio", en: "How much each criterion counts" },
  weightsHint: {
    it: "Contano solo le proporzioni. Zero: il criterio non si guarda.",
    en: "Only their proportions matter. Zero: the criterion is not looked at.",
  },
  criterion: { it: "Criterio", en: "Criterion" },
  weight: { it: "Peso", en: "Weight" },
  share: { it: "Quanto conta", en: "How much it counts" },
  choice: { it: "Come si sceglie", en: "How the choice is made" },
  objective: { it: "Obiettivo", en: "Objective" },
  mostMatched: {
    it: "Prima di tutto, più persone abbinate possibile",
    en: "First of all, as many people matched as possible",
  },
  floor: { it: "Soglia minima di affinità, da 0 a 1", en: "Lowest fit, from 0 to 1" },
  floorHint: {
    it: "Sotto questa soglia è meglio aspettare: la coppia non si propone.",
    en: "Below it waiting is better: the pair is not proposed.",
  },
  waitingPriority: {
    it: "Precedenza per ogni ciclo di attesa, da 0 a 1",
    en: "Priority for each round of waiting, from 0 to 1",
  },
  continuityPrice: { it: "Continuità, da 0 a 1", en: "Continuity, from 0 to 1" },
  continuityHint: {
    it: "Quanto vale non spostare chi ha già una proposta pubblicata: più è alta, meno persone si spostano.",
    en: "What it is worth not to move whoever has a published proposal: the higher, the fewer people move.",
  },
  overridable: {
    it: "Vincoli a cui il coordinamento può derogare",
    en: "Constraints that the coordination may set aside",
  },
  overridableHint: {
    it: "Per una coppia alla volta, con un motivo scritto.",
    en: "For one pair at a time, with a written reason.",
  },
  preview: { it: "Anteprima", en: "Preview" },
  previewHint: {
    it: "L'anteprima calcola un'ipotesi con questi criteri nel ciclo aperto e la confronta con quella di adesso. I criteri del progetto restano come sono.",
    en: "The preview computes a run by these criteria in the open round and compares it with the present one. The programme's criteria stay as they are.",
  },
  note: { it: "Nota: perché si cambia", en: "Note: why they change" },
  save: { it: "Salva come nuova versione", en: "Save as a new version" },
  history: { it: "Le versioni", en: "Versions" },
  when: { it: "Quando", en: "When" },
  who: { it: "Di chi", en: "By whom" },
  trial: { it: "Prova dei criteri", en: "Trial of criteria" },
} as const satisfies Record<string, Bilingual>;

export const CRITERION_WORDS: Readonly<Record<CriterionName, Bilingual>> = {
  meaning: { it: "Attinenza", en: "Meaning" },
  skills: { it: "Competenze", en: "Skills" },
  needs: { it: "Bisogni", en: "Needs" },
  proximity: { it: "Vicinanza", en: "Proximity" },
  preference: { it: "Preferenze", en: "Preferences" },
  values: { it: "Valori", en: "Values" },
  hub: { it: "Vocazione dell'hub", en: "Hub's vocation" },
};

export const OBJECTIVE_WORDS: Readonly<Record<Objective, Bilingual>> = {
  total: { it: "l'affinità totale più alta", en: "the highest total fit" },
  fair: {
    it: "equo: prima si alza l'affinità più bassa, poi la successiva",
    en: "fair: the lowest fit is raised first, then the next",
  },
  stable: {
    it: "stabile: nessuna coppia si preferirebbe a ciò che ha",
    en: "stable: no pair would rather have each other",
  },
};

export const CRITERIA_DONE = {
  salvati: {
    it: "I criteri sono salvati: varranno dal prossimo ciclo.",
    en: "The criteria are saved: they hold from the next round on.",
  },
} as const satisfies Record<string, Bilingual>;

export const NO_OPEN_ROUND: Bilingual = {
  it: "Non c'è un ciclo aperto su cui provare: aprine uno, oppure salva i criteri per il prossimo.",
  en: "There is no open round to try on: open one, or save the criteria for the next.",
};

export const SAME_CRITERIA: Bilingual = {
  it: "Sono già i criteri del ciclo aperto: cambia qualcosa, poi chiedi l'anteprima.",
  en: "These are the open round's criteria already: change something, then ask for the preview.",
};
