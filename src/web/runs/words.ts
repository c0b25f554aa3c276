import type { Bilingual } from "../../errors.ts";

export const RUNS = {
  title: { it: "Nuova ipotesi di abbinamento", en: "New run" },
  lead: {
    it: "Si calcola sui dati di adesso, con i criteri del ciclo e le scelte in vigore. Le ipotesi già fatte restano.",
    en: "It is computed on the data as they are now, with the round's criteria and the decisions in force. Earlier runs stay.",
  },
  name: { it: "Nome (facoltativo)", en: "Name (optional)" },
  nameHint: {
    it: "Per esempio «Con il posto in più da Solcaro»; senza nome è la prossima lettera.",
    en: "Such as “With one more seat at Solcaro”; without a name it gets the next letter.",
  },
  compute: { it: "Calcola l'ipotesi", en: "Compute the run" },
  otherCriteria: { it: "Con altri criteri", en: "With other criteria" },
  otherCriteriaLead: {
    it: "Per provare pesi o soglie diversi senza cambiare quelli del progetto:",
    en: "To try other weights or thresholds without changing the programme's:",
  },
} as const satisfies Record<string, Bilingual>;

export const JOB = {
  state: { it: "Stato", en: "State" },
  progress: { it: "Avanzamento", en: "Progress" },
  refresh: { it: "Aggiorna", en: "Refresh" },
  cancel: { it: "Ferma", en: "Stop" },
  cancelling: {
    it: "È stato chiesto di fermarla: può volerci un momento.",
    en: "It was asked to stop: that may take a moment.",
  },
  failed: { it: "Non è riuscita.", en: "It failed." },
  again: { it: "Riprova", en: "Try again" },
  back: { it: "Torna ai cicli", en: "Back to the rounds" },
} as const satisfies Record<string, Bilingual>;

export const JOB_STATE_WORDS = {
  queued: { it: "in coda", en: "queued" },
  running: { it: "in corso", en: "running" },
  done: { it: "finita", en: "done" },
  failed: { it: "non riuscita", en: "failed" },
  cancelled: { it: "fermata", en: "stopped" },
} as const satisfies Record<string, Bilingual>;

/** How far a step is, with what is left where that is known. */
export const stepWords = (step: number, steps: number, secondsLeft: number | null): Bilingual => ({
  it: `passo ${step} di ${steps}${secondsLeft === null ? "" : `, ancora circa ${secondsLeft} s`}`,
  en: `step ${step} of ${steps}${secondsLeft === null ? "" : `, about ${secondsLeft} s left`}`,
});
