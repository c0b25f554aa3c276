import type { Text } from "../glossary.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { bothLists, clauses, sentences } from "../words.ts";
import { SPEAKS, closenessWords, furtherCloseness } from "./closeness-words.ts";
import type { Criterion } from "./criterion.ts";
import { MEANING, type PartReading } from "./meaning-parts.ts";

interface Counted extends PartReading {
  readonly weight: number;
  readonly against: Text;
}

/** The parts that count and can be judged; one that an older policy does not name has no weight. */
function countedParts(seeker: Seeker, place: Place, setting: Setting): Counted[] {
  const weights = setting.policy.meaningParts;
  return MEANING.filter(({ name }) => weights[name] > 0).flatMap(({ name, read, against }) => {
    const found = read(seeker, place, setting);
    return found === null ? [] : [{ ...found, weight: weights[name], against: against(place) }];
  });
}

export const meaning: Criterion = {
  name: "meaning",
  label: { it: "Attinenza", en: "Meaning" },
  formula: {
    it: "Media pesata delle parti che si possono leggere, ciascuna rispetto a tutte le coppie del progetto: la presentazione, la competenza più vicina e l'idea, contro ciò che fa chi ospita; se il progetto lo vuole, anche l'idea contro la vocazione dell'hub e i bisogni contro ciò che è a disposizione.",
    en: "Weighted mean of the parts that can be read, each among all the programme's pairs: the person's own words, their closest skill and the idea, against what the host does; if the programme wants, also the idea against the hub's vocation and the needs against what is at disposal.",
  },
  score: (seeker, place, setting) => {
    const parts = countedParts(seeker, place, setting);
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const sum = parts.reduce((total, { closeness, weight }) => total + closeness * weight, 0);
    return weights === 0 ? null : sum / weights;
  },
  account: (seeker, place, setting) => {
    const parts = countedParts(seeker, place, setting).toSorted(
      (a, b) => b.closeness - a.closeness,
    );
    const { what, against, closeness } = parts[0]!;
    return {
      sentence: sentenceOf(parts),
      reason:
        closeness < SPEAKS
          ? null
          : {
              it: `${what.it} è vicina ${against.it}`,
              en: `${what.en} is close to ${against.en}`,
            },
      evidence: [],
    };
  },
};

/** What was held against the same words of the host stands together; the closest first. */
function sentenceOf(parts: readonly Counted[]): Text {
  const grouped = new Map<string, Counted[]>();
  for (const part of parts)
    grouped.set(part.against.it, [...(grouped.get(part.against.it) ?? []), part]);
  return sentences(clauses([...grouped.values()].map(clauseOf)));
}

function clauseOf([first, ...others]: readonly Counted[]): Text {
  const { what, against, closeness } = first!;
  const share = closenessWords(closeness);
  const more = bothLists(others.map((part) => furtherCloseness(part.what, part.closeness)));
  const also =
    others.length === 0 ? { it: "", en: "" } : { it: ` (${more.it})`, en: ` (${more.en})` };
  return {
    it: `rispetto ${against.it}, ${what.it} è ${share.it}${also.it}`,
    en: `against ${against.en}, ${what.en} is ${share.en}${also.en}`,
  };
}
