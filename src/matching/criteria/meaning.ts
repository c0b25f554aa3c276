import type { Text } from "../glossary.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { bothLists, clauses, sentences } from "../words.ts";
import { closenessWords, furtherCloseness } from "./closeness-words.ts";
import type { Criterion } from "./criterion.ts";
import { MEANING } from "./meaning-parts.ts";

interface Read {
  readonly closeness: number;
  readonly what: Text;
  readonly against: Text;
  readonly speaks: boolean;
}

/** The parts that have a weight and can be judged; one that an older policy does not name has none. */
function* counted(seeker: Seeker, place: Place, setting: Setting) {
  for (const part of MEANING) {
    const weight = setting.policy.meaningParts[part.name];
    if (!(weight > 0)) continue;
    const closeness = part.closeness(seeker, place, setting);
    if (closeness !== null) yield { part, weight, closeness };
  }
}

function scoreOf(seeker: Seeker, place: Place, setting: Setting): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, closeness } of counted(seeker, place, setting)) {
    sum += closeness * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** The closest first. */
const readParts = (seeker: Seeker, place: Place, setting: Setting): Read[] =>
  [...counted(seeker, place, setting)]
    .map(({ part, closeness }) => ({
      closeness,
      what: part.what(seeker, place, setting),
      against: part.against(place),
      speaks: closeness >= part.speaksFrom(seeker, place, setting),
    }))
    .toSorted((a, b) => b.closeness - a.closeness);

export const meaning: Criterion = {
  name: "meaning",
  label: { it: "Attinenza", en: "Meaning" },
  formula: {
    it: "Media pesata delle parti che si possono leggere, ciascuna rispetto a tutte le coppie del progetto: la presentazione, la competenza più vicina e l'idea, contro ciò che fa chi ospita; se il progetto lo vuole, anche l'idea contro la vocazione dell'hub e i bisogni contro ciò che è a disposizione.",
    en: "Weighted mean of the parts that can be read, each among all the programme's pairs: the person's own words, their closest skill and the idea, against what the host does; if the programme wants, also the idea against the hub's vocation and the needs against what is at disposal.",
  },
  score: scoreOf,
  account: (seeker, place, setting) => {
    const parts = readParts(seeker, place, setting);
    const speaking = parts.find(({ speaks }) => speaks);
    return {
      sentence: sentenceOf(parts),
      reason: speaking === undefined ? null : reasonOf(speaking),
      evidence: [],
    };
  },
};

const reasonOf = ({ what, against }: Read): Text => ({
  it: `${what.it} è vicina ${against.it}`,
  en: `${what.en} is close to ${against.en}`,
});

/** What was held against the same words of the host stands together; the closest first. */
function sentenceOf(parts: readonly Read[]): Text {
  const grouped = new Map<string, Read[]>();
  for (const part of parts)
    grouped.set(part.against.it, [...(grouped.get(part.against.it) ?? []), part]);
  return sentences(clauses([...grouped.values()].map(clauseOf)));
}

function clauseOf([first, ...others]: readonly Read[]): Text {
  const { what, against, closeness } = first!;
  const share = closenessWords(closeness);
  const more = bothLists(
    others.map((part, k) =>
      furtherCloseness(part.what, part.closeness, (others[k - 1] ?? first!).closeness),
    ),
  );
  const also =
    others.length === 0 ? { it: "", en: "" } : { it: ` (${more.it})`, en: ` (${more.en})` };
  return {
    it: `rispetto ${against.it}, ${what.it} è ${share.it}${also.it}`,
    en: `against ${against.en}, ${what.en} is ${share.en}${also.en}`,
  };
}
