import type { Text } from "../glossary.ts";
import type { Lasting, Place, Seeker } from "../parties.ts";
import { isWithin } from "../uses.ts";
import { quoted, untilDate } from "../words.ts";
import type { Constraint } from "./constraint.ts";
import { resourceWords } from "./resource.ts";

export const agreement: Constraint = {
  name: "agreement",
  rule: {
    it: "Ciò che è messo a disposizione con un accordo si propone finché l'accordo dura.",
    en: "What is put at disposal by an agreement is proposed as long as the agreement lasts.",
  },
  holds: (seeker, place, { on }) =>
    place.agreement === undefined ||
    (on <= place.agreement.until && isEnoughFor(seeker, place.agreement)),
  sentence: (_, place, { on }) => {
    const { title, until } = place.agreement!;
    const what = place.stock === undefined ? seatWords(place) : resourceWords(place);
    const named = quoted(title);
    const day = dayWords(until);
    return on > until
      ? {
          it: `${what.it} veniva dall'accordo ${named.it}, scaduto ${day.it}`,
          en: `${what.en} came with the agreement ${named.en}, which lapsed on ${day.en}`,
        }
      : {
          it: `${what.it} viene dall'accordo ${named.it}, che finisce ${day.it}, e serve anche dopo`,
          en: `${what.en} comes with the agreement ${named.en}, which ends on ${day.en}, and it is needed beyond that`,
        };
  },
};

/** A need that says until when it lasts is met to its end. */
const isEnoughFor = ({ use }: Seeker, { until }: Lasting): boolean =>
  use === undefined || isWithin(use, { from: null, to: until });

const seatWords = ({ hostName }: Place): Text => ({
  it: `il posto presso ${hostName}`,
  en: `the place at ${hostName}`,
});

/** «il 31 marzo 2026», «l'8 marzo 2026». */
function dayWords(iso: string): Text {
  const { it, en } = untilDate(iso);
  return { it: it.replace(/^al /, "il ").replace(/^all'/, "l'"), en };
}
