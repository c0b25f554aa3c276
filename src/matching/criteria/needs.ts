import type { Text } from "../glossary.ts";
import type { Place, Want } from "../parties.ts";
import { bothLists, quoted } from "../words.ts";
import { type Covered, coverWords } from "./cover.ts";
import type { Account, Criterion } from "./criterion.ts";
import { coveredShare, needCover } from "./need-cover.ts";

/** From here on a covered need is worth quoting: closer than 99 % of pairs. */
const WORTH_QUOTING = 0.5;

/** More make a sentence that nobody reads; the evidence lists them all. */
const SHOWN = 2;

export const needs: Criterion = {
  name: "needs",
  label: { it: "Bisogni", en: "Needs" },
  formula: {
    it: "Quanto ciò che chi ospita mette a disposizione copre i bisogni, ogni risorsa per un bisogno solo, prima gli essenziali, che contano doppio.",
    en: "How well what the host puts at disposal covers the needs, each resource for one need only, the essential ones first, which count twice.",
  },
  score: (seeker, place, setting) => {
    const cover = needCover(seeker, place, setting);
    return cover === null ? null : coveredShare(cover);
  },
  account: (seeker, place, setting) => {
    const { needs: compared, covered } = needCover(seeker, place, setting)!;
    const met = covered
      .filter(({ degree }) => degree >= WORTH_QUOTING)
      .toSorted(
        (a, b) => Number(b.wanted.essential) - Number(a.wanted.essential) || b.degree - a.degree,
      );
    const named = new Set(met.map(({ wanted }) => wanted));
    const open = compared.filter((need) => need.essential && !named.has(need));
    const [first] = met;
    return first === undefined
      ? { sentence: uncovered(compared, open, place), reason: null, evidence: [] }
      : accountOf(met, first, open, place);
  },
};

function accountOf(
  met: readonly Covered<Want>[],
  { wanted, by }: Covered<Want>,
  open: readonly Want[],
  { hostName }: Place,
): Account {
  const words = bothLists(met.slice(0, SHOWN).map(markedWords));
  const still = stillOpen(open);
  const gift = quoted(by.words);
  const need = quoted(wanted.words);
  return {
    sentence: {
      it: `${hostName} mette a disposizione ${words.it}.${still.it}`,
      en: `${hostName} puts at disposal ${words.en}.${still.en}`,
    },
    reason: {
      it: `per il bisogno ${wanted.essential ? "essenziale " : ""}${need.it} il posto offre ${gift.it}`,
      en: `for the ${wanted.essential ? "essential " : ""}need ${need.en} the place gives ${gift.en}`,
    },
    evidence: met.map((one) => ({ seeker: one.wanted.words, place: one.by.words })),
  };
}

function markedWords(covered: Covered<Want>): Text {
  const { it, en } = coverWords(covered);
  return covered.wanted.essential
    ? { it: `${it} (essenziale)`, en: `${en} (essential)` }
    : { it, en };
}

/** What the coordination still has to find, as a sentence of its own; empty when that is nothing. */
function stillOpen(open: readonly Want[]): Text {
  if (open.length === 0) return { it: "", en: "" };
  const { it, en } = bothLists(open.slice(0, SHOWN).map(({ words }) => quoted(words)));
  return open.length === 1
    ? {
        it: ` Resta da coprire ${it}, che è essenziale.`,
        en: ` Still open: ${en}, which is essential.`,
      }
    : {
        it: ` Restano da coprire ${it}, che sono essenziali.`,
        en: ` Still open: ${en}, which are essential.`,
      };
}

function uncovered(compared: readonly Want[], open: readonly Want[], { hostName }: Place): Text {
  const [only, ...others] = compared;
  if (others.length === 0) {
    const { it, en } = quoted(only!.words);
    return {
      it: `Ciò che ${hostName} mette a disposizione non copre ancora il bisogno ${it}.`,
      en: `What ${hostName} puts at disposal does not cover the need ${en} yet.`,
    };
  }
  const n = compared.length;
  const still = stillOpen(open);
  return {
    it: `Ciò che ${hostName} mette a disposizione non copre ancora nessuno dei ${n} bisogni indicati.${still.it}`,
    en: `What ${hostName} puts at disposal covers none of the ${n} needs named yet.${still.en}`,
  };
}
