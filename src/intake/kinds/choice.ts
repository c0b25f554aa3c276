import { nameKey } from "../../programmes/territory/words.ts";
import { adviseNearest, both, fault, listed, quoted } from "../faults.ts";
import { nearestWords } from "../nearest-words.ts";
import { type Kind, parsed, refused } from "./kind.ts";

/** The words for each code: the Italian one that is written, then others that are read. */
export type Dictionary<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>;

/** One of a closed list; Italian, English and the code's own word are read, whatever the case. */
export function choice<T extends string>(dictionary: Dictionary<T>): Kind<T> {
  const codes = Object.keys(dictionary) as T[];
  const byKey = new Map(
    codes.flatMap((code) => [code, ...dictionary[code]].map((word) => [nameKey(word), code])),
  );
  const spoken = codes.flatMap((code) => dictionary[code]);
  const isFirstOfItsCode = (word: string, position: number, near: readonly string[]): boolean =>
    near.findIndex((other) => byKey.get(nameKey(other)) === byKey.get(nameKey(word))) === position;
  const words = codes.map((code) => dictionary[code][0]);
  const expected = both(`una parola fra ${listed(words)}`, `a word among ${listed(words)}`);
  return {
    expected,
    words,
    codes,
    field: "choice",
    parse(cell) {
      const code = byKey.get(nameKey(cell));
      if (code !== undefined) return parsed(code);
      const near = nearestWords(cell, spoken).filter(isFirstOfItsCode);
      const next = adviseNearest(
        near,
        both("Usare una di queste parole.", "Use one of these words."),
      );
      return refused(fault(quoted(cell.trim()), expected, next));
    },
    format: (value) => dictionary[value][0],
  };
}

const YES_NO = choice({
  yes: ["sì", "s", "x", "1", "vero", "true", "y"],
  no: ["no", "n", "0", "falso", "false"],
});

/** Yes or no; an empty cell is neither. */
export const yesNo: Kind<boolean> = {
  expected: both("sì o no", "yes or no"),
  words: ["sì", "no"],
  codes: ["yes", "no"],
  field: "choice",
  parse(cell, context) {
    const read = YES_NO.parse(cell, context);
    if (read.ok) return parsed(read.value === "yes");
    const next = both("Scrivere sì o no, o lasciare vuoto.", "Write yes or no, or leave it empty.");
    return refused(fault(quoted(cell.trim()), yesNo.expected, next));
  },
  format: (value) => (value ? "sì" : "no"),
};
