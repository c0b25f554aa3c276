import type { Place, Seeker, Want } from "../parties.ts";
import { bothLists, quoted } from "../words.ts";
import { type Covered, coverDegree, coverWords, wellCovered } from "./cover.ts";
import type { Account, Criterion } from "./criterion.ts";

/** An essential need weighs as much as two optional ones. */
const weightOf = ({ essential }: Want) => (essential ? 2 : 1);

/** More make a sentence that nobody reads; the evidence lists them all. */
const SHOWN = 2;

export const needs: Criterion = {
  name: "needs",
  label: { it: "Bisogni", en: "Needs" },
  formula: {
    it: "Quanto ciò che chi ospita mette a disposizione copre i bisogni; gli essenziali contano doppio.",
    en: "How well what the host puts at disposal covers the needs; essential ones count twice.",
  },
  score: (seeker, place, setting) =>
    coverDegree(seeker.needs, place.gives, "need-gift", setting, weightOf),
  account: (seeker, place, setting) => {
    const covered = wellCovered(seeker.needs, place.gives, "need-gift", setting).toSorted(
      (a, b) => weightOf(b.wanted) - weightOf(a.wanted),
    );
    const [first] = covered;
    return first === undefined ? uncovered(seeker, place) : accountOf(covered, first, place);
  },
};

function accountOf(
  covered: readonly Covered<Want>[],
  first: Covered<Want>,
  { hostName }: Place,
): Account {
  const met = bothLists(covered.slice(0, SHOWN).map(coverWords));
  const gift = quoted(first.by.words);
  const need = quoted(first.wanted.words);
  return {
    sentence: {
      it: `${hostName} mette a disposizione ${met.it}.`,
      en: `${hostName} puts at disposal ${met.en}.`,
    },
    reason: {
      it: `per il bisogno ${need.it} il posto offre ${gift.it}`,
      en: `for the need ${need.en} the place gives ${gift.en}`,
    },
    evidence: covered.map(({ wanted, by }) => ({ seeker: wanted.words, place: by.words })),
  };
}

function uncovered({ needs: named }: Seeker, { hostName }: Place): Account {
  const n = named.length;
  return {
    sentence: {
      it:
        n === 1
          ? `Ciò che ${hostName} mette a disposizione non copre ancora il bisogno indicato.`
          : `Ciò che ${hostName} mette a disposizione non copre ancora nessuno dei ${n} bisogni indicati.`,
      en:
        n === 1
          ? `What ${hostName} puts at disposal does not cover the need named yet.`
          : `What ${hostName} puts at disposal covers none of the ${n} needs named yet.`,
    },
    reason: null,
    evidence: [],
  };
}
