import type { Text } from "../glossary.ts";
import type { Place, Seeker } from "../parties.ts";
import { isWanted } from "../views.ts";
import type { Criterion } from "./criterion.ts";

/** Ranks beyond this say hardly more than being named at all. */
const RANKS = 5;

/** First choice 1, then a fifth less for each; 0 for a host left out by who did choose. */
function seekerSays({ rankedHosts }: Seeker, { hostId }: Place): number | null {
  if (rankedHosts.length === 0) return null;
  const rank = rankedHosts.indexOf(hostId);
  return rank < 0 ? 0 : Math.max(1 / RANKS, 1 - rank / RANKS);
}

const hostSays = (seeker: Seeker, place: Place): number | null =>
  isWanted(seeker, place) ? 1 : null;

const CHOICES: readonly Text[] = [
  { it: "è la sua prima scelta", en: "is their first choice" },
  { it: "è la sua seconda scelta", en: "is their second choice" },
  { it: "è la sua terza scelta", en: "is their third choice" },
  { it: "è la sua quarta scelta", en: "is their fourth choice" },
  { it: "è la sua quinta scelta", en: "is their fifth choice" },
];
const NAMED: Text = { it: "è tra le sue scelte", en: "is among their choices" };
const NOT_NAMED: Text = { it: "non è tra le sue scelte", en: "is not among their choices" };

/** Follows the host's name, like `interestWords`; null where the host is not among the choices. */
function choiceWords({ rankedHosts }: Seeker, { hostId }: Place): Text | null {
  const rank = rankedHosts.indexOf(hostId);
  return rank < 0 ? null : (CHOICES[rank] ?? NAMED);
}

function interestWords(seeker: Seeker, place: Place): Text | null {
  if (hostSays(seeker, place) === null) return null;
  return place.interests.includes(seeker.id)
    ? { it: "ha espresso interesse", en: "said it is interested" }
    : { it: "ha espresso interesse per l'idea", en: "said it is interested in the idea" };
}

const joined = (a: Text, and: Text, b: Text): Text => ({
  it: `${a.it}${and.it}${b.it}`,
  en: `${a.en}${and.en}${b.en}`,
});
const AND: Text = { it: " e ", en: " and " };
const BUT: Text = { it: ", ma ", en: ", but " };

export const preference: Criterion = {
  name: "preference",
  label: { it: "Preferenze", en: "Preferences" },
  formula: {
    it: "Media delle due voci: l'ordine di scelta della persona (prima = 1, poi un quinto in meno) e l'interesse di chi ospita.",
    en: "Mean of both voices: the person's order of choice (first = 1, then a fifth less each) and the host's interest.",
  },
  score: (seeker, place) => {
    const one = seekerSays(seeker, place);
    const other = hostSays(seeker, place);
    if (one === null) return other;
    return other === null ? one : (one + other) / 2;
  },
  account: (seeker, place) => {
    const choice = choiceWords(seeker, place);
    const interest = interestWords(seeker, place);
    const both = choice !== null && interest !== null ? joined(choice, AND, interest) : null;
    const good = both ?? choice ?? interest;
    const leftOut = choice === null && seeker.rankedHosts.length > 0;
    const whole = good === null ? NOT_NAMED : leftOut ? joined(NOT_NAMED, BUT, good) : good;
    return {
      sentence: {
        it: `${place.hostName} ${whole.it}.`,
        en: `${place.hostName} ${whole.en}.`,
      },
      reason:
        good === null
          ? null
          : { it: `${place.hostName} ${good.it}`, en: `${place.hostName} ${good.en}` },
      evidence: [],
    };
  },
};
