import { fixed } from "../fixed-point.ts";
import type { MeaningPartName, Text } from "../glossary.ts";
import type { Phrase, Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { quoted } from "../words.ts";

/** What one part of `meaning` says of a pair. */
export interface PartReading {
  /** In [0, 1]: among the programme's pairs of such texts. */
  readonly closeness: number;
  /** What was held against the host, as it is said in a sentence. */
  readonly what: Text;
}

export interface MeaningPart {
  readonly name: MeaningPartName;
  /** Null where a text or a calibration is missing. */
  readonly read: (seeker: Seeker, place: Place, setting: Setting) => PartReading | null;
  /** What of the host it was held against, after «vicina» and "close to". */
  readonly against: (place: Place) => Text;
}

const activity = ({ hostName }: Place): Text => ({
  it: `all'attività di ${hostName}`,
  en: `what ${hostName} does`,
});

const vocation = ({ hubName }: Place): Text =>
  hubName === null
    ? { it: "alla vocazione dell'hub", en: "the hub's vocation" }
    : { it: `alla vocazione dell'hub ${hubName}`, en: `the vocation of the hub ${hubName}` };

const PRESENTATION: Text = { it: "la sua presentazione", en: "what they tell of themselves" };
const IDEA: Text = { it: "l'idea", en: "the idea" };
const NEEDED: Text = { it: "la lista dei bisogni", en: "the list of needs" };

const reading = (closeness: number | null, what: Text): PartReading | null =>
  closeness === null ? null : { closeness, what };

/** Every part, in the order in which they are added up. */
export const MEANING: readonly MeaningPart[] = [
  {
    name: "person",
    read: ({ person }, { offer }, { closeness }) =>
      reading(closeness("person-offer", person, offer), PRESENTATION),
    against: activity,
  },
  { name: "skills", read: closestSkill, against: activity },
  {
    name: "idea",
    read: ({ idea }, { offer }, { closeness }) =>
      reading(closeness("idea-offer", idea, offer), IDEA),
    against: activity,
  },
  {
    name: "vocation",
    read: (seeker, place, { closeness }) =>
      reading(closeness("idea-vocation", seeker.idea, place.vocation), IDEA),
    against: vocation,
  },
  {
    name: "needs",
    read: (seeker, place, setting) => reading(needsCloseness(seeker, place, setting), NEEDED),
    against: ({ hostName }) => ({
      it: `a ciò che ${hostName} mette a disposizione`,
      en: `what ${hostName} puts at disposal`,
    }),
  },
];

/** A person is judged by what they can do best here, not by all that they can do. */
function closestSkill({ skills }: Seeker, { offer }: Place, { closeness }: Setting) {
  let best: { readonly phrase: Phrase; readonly closeness: number } | null = null;
  for (const phrase of skills) {
    const close = closeness("skills-offer", phrase.vector, offer);
    if (close !== null && close > (best?.closeness ?? -1)) best = { phrase, closeness: close };
  }
  if (best === null) return null;
  const { it, en } = quoted(best.phrase.words);
  return reading(best.closeness, { it: `la competenza ${it}`, en: `the skill ${en}` });
}

/** The mean over the needs of how close the closest gift comes. */
function needsCloseness({ needs }: Seeker, { gives }: Place, { closeness }: Setting) {
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
