import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { SPEAKS, closenessWords } from "./closeness-words.ts";
import type { Criterion } from "./criterion.ts";

const WORDS = {
  person: { it: "la sua presentazione", en: "what they tell of themselves" },
  idea: { it: "l'idea", en: "the idea" },
} as const;

/** The parts that count and can be judged. */
function partsOf(seeker: Seeker, place: Place, { policy, closeness }: Setting) {
  const parts = [
    { part: "idea", closeness: closeness("idea-offer", seeker.idea, place.offer) },
    { part: "person", closeness: closeness("person-offer", seeker.person, place.offer) },
  ] as const;
  return parts.flatMap(({ part, closeness: close }) => {
    const weight = policy.meaningParts[part];
    return close === null || weight === 0 ? [] : [{ part, closeness: close, weight }];
  });
}

export const meaning: Criterion = {
  name: "meaning",
  label: { it: "Attinenza", en: "Meaning" },
  formula: {
    it: "Quanto la presentazione della persona e la sua idea sono vicine a ciò che fa chi ospita, rispetto a tutte le coppie del progetto.",
    en: "How close the person's own words and their idea are to what the host does, among all the programme's pairs.",
  },
  score: (seeker, place, setting) => {
    const parts = partsOf(seeker, place, setting);
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const sum = parts.reduce((total, { closeness, weight }) => total + closeness * weight, 0);
    return weights === 0 ? null : sum / weights;
  },
  account: (seeker, place, setting) => {
    const [first, ...others] = partsOf(seeker, place, setting);
    const best = others.reduce((a, b) => (b.closeness > a.closeness ? b : a), first!);
    const share = closenessWords(best.closeness);
    const what = WORDS[best.part];
    return {
      sentence: {
        it: `Rispetto all'attività di ${place.hostName}, ${what.it} è ${share.it}.`,
        en: `Against what ${place.hostName} does, ${what.en} is ${share.en}.`,
      },
      reason:
        best.closeness < SPEAKS
          ? null
          : {
              it: `${what.it} è vicina all'attività di ${place.hostName}`,
              en: `${what.en} is close to what ${place.hostName} does`,
            },
      evidence: [],
    };
  },
};
