import type { Text } from "../glossary.ts";
import type { Phrase, Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { bothLists, quoted } from "../words.ts";
import { type Covered, coverWords, sameWords } from "./cover.ts";
import type { Account, Criterion } from "./criterion.ts";
import { perhapsCovered, skillCover, wellCovered } from "./skill-cover.ts";

/** More make a sentence that nobody reads; the evidence lists them all. */
const SHOWN = 2;

function accountOf(seeker: Seeker, place: Place, setting: Setting): Account {
  const what = bothLists(place.asks.map(({ words }) => quoted(words)));
  const covered = wellCovered(seeker, place, setting);
  const [best] = covered;
  if (best === undefined) return doubtful(what, perhapsCovered(seeker, place, setting));
  const brought = bothLists(covered.slice(0, SHOWN).map(coverWords));
  return {
    sentence: {
      it: `Il posto chiede ${what.it}; tra le competenze dichiarate: ${brought.it}.`,
      en: `The place asks for ${what.en}; among the declared skills: ${brought.en}.`,
    },
    reason: reasonOf(best),
    evidence: evidenceOf(covered),
  };
}

/** Something that a coordinator may ask about, but that nobody should be told as a reason. */
function doubtful(what: Text, covered: readonly Covered<Phrase>[]): Account {
  const brought = bothLists(covered.slice(0, SHOWN).map(coverWords));
  const sentence =
    covered.length === 0
      ? {
          it: `Il posto chiede ${what.it}: tra le competenze dichiarate non c'è ancora niente di vicino.`,
          en: `The place asks for ${what.en}: nothing close to it among the declared skills yet.`,
        }
      : {
          it: `Il posto chiede ${what.it}; tra le competenze dichiarate forse ${brought.it}: da verificare.`,
          en: `The place asks for ${what.en}; among the declared skills perhaps ${brought.en}: to be checked.`,
        };
  return { sentence, reason: null, evidence: evidenceOf(covered) };
}

const evidenceOf = (covered: readonly Covered<Phrase>[]) =>
  covered.map(({ wanted, by }) => ({ seeker: by.words, place: wanted.words }));

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
  account: accountOf,
};
