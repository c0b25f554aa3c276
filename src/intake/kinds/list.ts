import { byCode } from "../code-order.ts";
import { both, fault, quoted } from "../faults.ts";
import { type Fault, type Kind, parsed, refused } from "./kind.ts";
import { text } from "./text.ts";

/** Items of a cell are parted by `|`; a `|` that belongs to an item is written `\|`, a `\` `\\`. */
export const joinItems = (items: readonly string[]): string =>
  items.map((item) => item.replaceAll("\\", "\\\\").replaceAll("|", "\\|")).join("|");

const ITEM = /(?:\\[\s\S]|[^|])+/g;
const ESCAPED = /\\([\\|])/g;

export function splitItems(cell: string): readonly string[] {
  const items = (cell.match(ITEM) ?? []).map((item) => item.replace(ESCAPED, "$1").trim());
  return items.filter((item) => item !== "");
}

interface ListOptions<T> {
  /** Closed words and codes hold no `;`, so there it parts items too. */
  readonly semicolons?: boolean;
  /** What an item is about, where it may be named only once. */
  readonly once?: (item: T) => string;
  /** The order means nothing: items are always written in order of code. */
  readonly unordered?: boolean;
}

/** Several items of one kind in a cell, in the order written. */
export function list<T>(item: Kind<T>, options: ListOptions<T> = {}): Kind<readonly T[]> {
  const expected = both(
    `un elenco separato da |, ciascuno ${item.expected.it}`,
    `a list parted by |, each ${item.expected.en}`,
  );
  return {
    expected,
    field: "items",
    ...(item.words && { words: item.words }),
    parse(cell, context) {
      const texts = splitItems(options.semicolons ? cell.replaceAll(";", "|") : cell);
      const read = texts.map((one) => item.parse(one, context));
      const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
      const values = read.flatMap((one) => (one.ok ? [one.value] : []));
      const twice = options.once ? repeated(texts, values, options.once) : [];
      if (faults.length > 0) return refused(...faults);
      return twice.length > 0 ? refused(...twice) : parsed(values);
    },
    format(values, context) {
      const texts = values.map((value) => item.format(value, context));
      return joinItems(options.unordered ? texts.toSorted(byCode) : texts);
    },
  };
}

/** Phrases in somebody's own words: a `;` belongs to the phrase. */
export const phrases = list(text);

/** Phrases whose order means nothing. */
export const phraseSet = list(text, { unordered: true });

function repeated<T>(
  texts: readonly string[],
  values: readonly T[],
  about: (item: T) => string,
): readonly Fault[] {
  const seen = new Set<string>();
  return values.flatMap((value, position) => {
    const key = about(value);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const again = quoted(texts[position] ?? key);
    const found = both(`${again.it} una seconda volta`, `${again.en} a second time`);
    const expected = both("ogni voce una volta sola", "each item only once");
    return [fault(found, expected, both("Togliere il doppione.", "Remove the repeat."))];
  });
}
