import type { Phrase } from "../parties.ts";
import { bothLists, quoted } from "../words.ts";
import { type Covered, coverWords, sameWords } from "./cover.ts";
import type { Account, Criterion } from "./criterion.ts";
import { skillCover, wellCovered } from "./skill-cover.ts";

/** More make a sentence that nobody reads; the evidence lists them all. */
const SHOWN = 2;

function accountOf(asked: readonly Phrase[], covered: readonly Covered<Phrase>[]): Account {
  const what = bothLists(asked.map(({ words }) => quoted(words)));
  const [best] = covered;
  if (best === undefined)
    return {
      sentence: {
        it: `Il posto chiede ${what.it}: tra le competenze dichiarate non c'è ancora niente di vicino.`,
        en: `The place asks for ${what.en}: nothing close to it among the declared skills yet.`,
      },
      reason: null,
      evidence: [],
    };
  const brought = bothLists(covered.slice(0, SHOWN).map(coverWords));
  return {
    sentence: {
      it: `Il posto chiede ${what.it}; tra le competenze dichiarate: ${brought.it}.`,
      en: `The place asks for ${what.en}; among the declared skills: ${brought.en}.`,
    },
    reason: reasonOf(best),
    evidence: covered.map(({ wanted, by }) => ({ seeker: by.words, place: wanted.words })),
  };
}

function reasonOf({ wanted, by }: Covered<Phrase>) {
  const has = quoted(by.words);
  const asked = quoted(wanted.words);
  if (sameWords(wanted, by))
    return {
      it: `tra le sue competenze c'è ${has.it}, come chiede il posto`,
      en: `among their skills is ${has.en}, as the place asks`,
    };
  return {
    it: `tra le sue competenze c'è ${has.it} e il posto chiede ${asked.it}`,
    en: `among their skills is ${has.en} and the place asks for ${asked.en}`,
  };
}

export const skills: Criterion = {
  name: "skills",
  label: { it: "Competenze", en: "Skills" },
  formula: {
    it: "Media, su ciò che il posto chiede, di quanto la competenza più vicina lo copre.",
    en: "Mean, over what the place asks for, of how well the closest skill covers it.",
  },
  score: skillCover,
  account: (seeker, place, setting) => accountOf(place.asks, wellCovered(seeker, place, setting)),
};
