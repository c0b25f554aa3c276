import { fixed } from "../fixed-point.ts";
import type { MeaningPartName, Text } from "../glossary.ts";
import type { Phrase, Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { quoted } from "../words.ts";
import { SPEAKS } from "./closeness-words.ts";
import { wellCovered } from "./skill-cover.ts";

type OfPair<T> = (seeker: Seeker, place: Place, setting: Setting) => T;

/** A text, or several, of the seeker's against one of the host's. */
export interface MeaningPart {
  readonly name: MeaningPartName;
  /** In [0, 1], among the programme's pairs of such texts; null where a text or a calibration is missing. */
  readonly closeness: OfPair<number | null>;
  /** What was held against the host, as it stands in a sentence. */
  readonly what: OfPair<Text>;
  /** What of the host it was held against, after «vicina» and "close to". */
  readonly against: (place: Place) => Text;
  /** The closeness from which it speaks for the pair. */
  readonly speaksFrom: OfPair<number>;
}

const activity = ({ hostName }: Place): Text => ({
  it: `all'attività di ${hostName}`,
  en: `what ${hostName} does`,
});

const vocation = ({ hubName }: Place): Text =>
  hubName === null
    ? { it: "alla vocazione dell'hub", en: "the hub's vocation" }
    : { it: `alla vocazione dell'hub ${hubName}`, en: `the vocation of the hub ${hubName}` };

const disposal = ({ hostName }: Place): Text => ({
  it: `a ciò che ${hostName} mette a disposizione`,
  en: `what ${hostName} puts at disposal`,
});

/** Every part, in the order in which they are added up. */
export const MEANING: readonly MeaningPart[] = [
  {
    name: "person",
    closeness: ({ person }, { offer }, { closeness }) => closeness("person-offer", person, offer),
    what: () => ({ it: "la sua presentazione", en: "what they tell of themselves" }),
    against: activity,
    speaksFrom: () => SPEAKS,
  },
  {
    name: "skills",
    closeness: (seeker, place, setting) => closestSkill(seeker, place, setting)?.closeness ?? null,
    what: skillWords,
    against: activity,
    // What the place asks for is the criterion skills' to tell; and a few words may stand near a long text by chance.
    speaksFrom: (seeker, place, setting) =>
      wellCovered(seeker, place, setting).length > 0 ? Infinity : 0.97,
  },
  {
    name: "idea",
    closeness: ({ idea }, { offer }, { closeness }) => closeness("idea-offer", idea, offer),
    what: () => ({ it: "l'idea", en: "the idea" }),
    against: activity,
    speaksFrom: () => SPEAKS,
  },
  {
    name: "vocation",
    closeness: ({ idea }, place, { closeness }) => closeness("idea-vocation", idea, place.vocation),
    what: () => ({ it: "l'idea", en: "the idea" }),
    against: vocation,
    speaksFrom: () => SPEAKS,
  },
  {
    name: "needs",
    closeness: closenessOfNeeds,
    what: () => ({ it: "la lista dei bisogni", en: "the list of needs" }),
    against: disposal,
    speaksFrom: () => SPEAKS,
  },
];

interface ClosestSkill {
  readonly phrase: Phrase;
  readonly closeness: number;
}

/** A person is judged by what they can do best here, not by all that they can do. */
function closestSkill(
  { skills }: Seeker,
  { offer }: Place,
  { closeness }: Setting,
): ClosestSkill | null {
  let best: ClosestSkill | null = null;
  for (const phrase of skills) {
    const close = closeness("skills-offer", phrase.vector, offer);
    if (close !== null && (best === null || close > best.closeness))
      best = { phrase, closeness: close };
  }
  return best;
}

function skillWords(seeker: Seeker, place: Place, setting: Setting): Text {
  const { it, en } = quoted(closestSkill(seeker, place, setting)?.phrase.words ?? "");
  return { it: `la competenza ${it}`, en: `the skill ${en}` };
}

/** The mean over the needs of how close the closest gift comes. */
function closenessOfNeeds({ needs }: Seeker, { gives }: Place, { closeness }: Setting) {
  let sum = 0;
  let known = 0;
  for (const need of needs) {
    let best = -1;
    for (const gift of gives)
      best = Math.max(best, closeness("need-gifts", need.vector, gift.vector) ?? -1);
    if (best < 0) continue;
    sum += fixed(best);
    known++;
  }
  return known === 0 ? null : sum / known;
}
