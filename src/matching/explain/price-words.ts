import type { Text } from "../glossary.ts";
import { HARDLY, decimal } from "../words.ts";

/** What a change costs the round: first in people matched, then in its total. */
export function priceWords(matches: number, total: number): Text {
  if (matches < 0) {
    const n = -matches;
    return {
      it:
        n === 1
          ? "una persona in meno avrebbe un posto"
          : `${n} persone in meno avrebbero un posto`,
      en: n === 1 ? "one person fewer would have a place" : `${n} persons fewer would have a place`,
    };
  }
  if (Math.abs(total) < HARDLY)
    return { it: "il totale del ciclo quasi non cambia", en: "the round's total hardly changes" };
  const by = decimal(Math.abs(total), 2);
  const [it, en] = total < 0 ? ["scende", "falls"] : ["sale", "rises"];
  return { it: `il totale del ciclo ${it} di ${by.it}`, en: `the round's total ${en} by ${by.en}` };
}
