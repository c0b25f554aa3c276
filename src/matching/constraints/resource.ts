import { isWithin, shareOf } from "../uses.ts";
import { bothLists, plainNumber, quoted, untilDate } from "../words.ts";
import type { Place, Seeker } from "../parties.ts";
import type { Text } from "../glossary.ts";
import type { Constraint } from "./constraint.ts";

/** A resource by its own words, and whose it is. */
export function resourceWords({ gives: [gift], hostName }: Place): Text {
  const title = quoted(gift?.words ?? "");
  return { it: `${title.it} di ${hostName}`, en: `${title.en} of ${hostName}` };
}

export const resourceKind: Constraint = {
  name: "resource-kind",
  rule: {
    it: "Un bisogno si copre con una risorsa del tipo che serve.",
    en: "A need is met by a resource of a kind that serves.",
  },
  holds: ({ use }, { stock }) =>
    use === undefined || stock === undefined || (use.kinds?.includes(stock.kind) ?? true),
  sentence: (_, place) => {
    const what = resourceWords(place);
    return {
      it: `${what.it} è di un altro tipo`,
      en: `${what.en} is of another kind`,
    };
  },
};

export const period: Constraint = {
  name: "period",
  rule: {
    it: "Una risorsa si propone se c'è per tutto il periodo in cui serve.",
    en: "A resource is proposed if it is there for the whole period in which it is needed.",
  },
  holds: ({ use }, place) => use === undefined || place.stock === undefined || isWithin(use, place),
  sentence: (_, place) => {
    const what = resourceWords(place);
    const when = bothLists([
      ...(place.from === null ? [] : [sinceWords(place.from)]),
      ...(place.to === null ? [] : [untilWords(place.to)]),
    ]);
    return {
      it: `${what.it} c'è solo ${when.it}`,
      en: `${what.en} is there only ${when.en}`,
    };
  },
};

const sinceWords = (day: string): Text => {
  const date = untilDate(day);
  return { it: `dal ${date.it.replace(/^al |^all'/, "")}`, en: `from ${date.en}` };
};

const untilWords = (day: string): Text => {
  const date = untilDate(day);
  return { it: `fino ${date.it}`, en: `until ${date.en}` };
};

export const amount: Constraint = {
  name: "amount",
  rule: {
    it: "Una risorsa basta per quanto se ne chiede.",
    en: "A resource is enough for what is asked of it.",
  },
  holds: ({ use }, { stock }) =>
    use === undefined || stock === undefined || shareOf(use, stock) <= stock.amount,
  sentence: ({ use }: Seeker, place) => {
    const what = resourceWords(place);
    const there = plainNumber(place.stock?.amount ?? 0);
    const asked = plainNumber(use?.amount ?? 0);
    const unit = use?.unit ?? "";
    return {
      it: `${what.it} ne dà ${there.it} ${unit} e ne servono ${asked.it}`.replaceAll("  ", " "),
      en: `${what.en} gives ${there.en} ${unit} and ${asked.en} are needed`.replaceAll("  ", " "),
    };
  },
};
