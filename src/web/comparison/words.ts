import type { Bilingual } from "../../errors.ts";

export const COMPARISON = {
  title: { it: "Confronto tra due ipotesi", en: "Comparison of two runs" },
  before: { it: "Prima", en: "Before" },
  after: { it: "Dopo", en: "After" },
  compare: { it: "Confronta", en: "Compare" },
  lastRound: { it: "ciclo precedente", en: "previous round" },
  published: { it: "pubblicata", en: "published" },
  tooFew: {
    it: "Per un confronto servono due ipotesi: calcolane un'altra.",
    en: "A comparison takes two runs: compute another.",
  },
  summary: { it: "In breve", en: "In short" },
  moves: { it: "Chi si sposta, e perché", en: "Who moves, and why" },
  facts: {
    it: "I perché sono fatti delle due ipotesi, non la prova che uno solo di essi abbia spostato qualcuno: la scelta si fa tutta insieme.",
    en: "The reasons are facts of the two runs, not a proof that one alone moved somebody: the choice is made all together.",
  },
  nobody: { it: "Nessuno si sposta.", en: "Nobody moves." },
  inputs: {
    it: "Che cosa è cambiato nei dati e nei criteri",
    en: "What changed in data and criteria",
  },
  hubs: { it: "Per hub", en: "By hub" },
  groups: { it: "Per gruppo", en: "By group" },
  groupsHint: {
    it: "Solo per il coordinamento. Di meno di cinque persone, e dove una sottrazione le farebbe riconoscere, non si dicono i numeri.",
    en: "For the coordination alone. Of fewer than five people, and where a subtraction would tell them, no figures are given.",
  },
  group: { it: "Gruppo", en: "Group" },
  hub: { it: "Hub", en: "Hub" },
  noHub: { it: "senza hub", en: "without a hub" },
  withheld: { it: "troppo poche persone", en: "too few people" },
  people: { it: "Persone", en: "People" },
  proposals: { it: "Proposte: prima → dopo", en: "Proposals: before → after" },
  meanFit: { it: "Affinità media: prima → dopo", en: "Mean fit: before → after" },
  adopt: {
    it: "Riprendi questi criteri per salvarli",
    en: "Take these criteria over to save them",
  },
  open: { it: "Apri l'ipotesi", en: "Open the run" },
} as const satisfies Record<string, Bilingual>;

export const SEE_BELOW: Bilingual = {
  it: "Per ciò che è cambiato per tutti, qui sotto.",
  en: "By what has changed for everybody, below.",
};

export function matchedWords(difference: number): Bilingual {
  const n = Math.abs(difference);
  if (n === 0)
    return {
      it: "Hanno una proposta tante persone quante prima.",
      en: "As many people have a proposal as before.",
    };
  const [piu, more] = difference > 0 ? ["in più", "more"] : ["in meno", "fewer"];
  return {
    it: n === 1 ? `Ha una proposta una persona ${piu}.` : `Hanno una proposta ${n} persone ${piu}.`,
    en: n === 1 ? `One person ${more} has a proposal.` : `${n} ${more} people have a proposal.`,
  };
}

export const fitWords = (total: string, change: number): Bilingual =>
  isNothing(change)
    ? { it: "L'affinità totale è la stessa.", en: "The total fit is the same." }
    : { it: `L'affinità totale cambia di ${total}.`, en: `The total fit changes by ${total}.` };

/** How those fare who have the lowest fit; null where one of the runs proposes nothing. */
export const worstWords = (change: number | null): Bilingual | null => {
  if (change === null) return null;
  if (isNothing(change))
    return { it: "Chi sta peggio sta come prima.", en: "The worst-off fare as before." };
  return change > 0
    ? { it: "Chi sta peggio sta meglio di prima.", en: "The worst-off fare better than before." }
    : { it: "Chi sta peggio sta peggio di prima.", en: "The worst-off fare worse than before." };
};

export const movedWords = (n: number): Bilingual =>
  n === 1
    ? { it: "Si sposta una persona.", en: "One person moves." }
    : { it: `Si spostano ${n} persone.`, en: `${n} people move.` };

const AS_GOOD_AS_NOTHING = 5e-7;
const isNothing = (change: number) => Math.abs(change) < AS_GOOD_AS_NOTHING;
