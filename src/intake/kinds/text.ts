import { both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";

const LONGEST_CODE = 60;
/** Characters that part lists, roles and prefixes in other cells. */
const RESERVED = /[|=:;>\r\n\t]/;

/** Free text: trimmed, otherwise as it stands. */
export const text: Kind<string> = {
  expected: both("un testo", "a text"),
  parse: (cell) => parsed(cell.trim()),
  format: (value) => value.trim(),
};

/** The file's own key. */
export const code: Kind<string> = {
  expected: both(
    `un codice di al più ${LONGEST_CODE} caratteri, senza | = : ; >`,
    `a code of at most ${LONGEST_CODE} characters, without | = : ; >`,
  ),
  parse(cell) {
    const value = cell.trim();
    if (value.length <= LONGEST_CODE && !RESERVED.test(value)) return parsed(value);
    const next = both("Scegliere un codice breve, come P07.", "Choose a short code, such as P07.");
    return refused(fault(quoted(value), code.expected, next));
  },
  format: (value) => value,
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a programme in addresses and commands. */
export const slug: Kind<string> = {
  expected: both(
    "lettere minuscole senza accenti, cifre e trattini",
    "lower-case letters without accents, digits and hyphens",
  ),
  parse(cell) {
    const value = cell.trim();
    if (SLUG.test(value)) return parsed(value);
    const near = slugOf(value);
    const next =
      near === ""
        ? both("Scrivere, per esempio, «comantova».", "Write, say, «comantova».")
        : both(`Scrivere «${near}».`, `Write «${near}».`);
    return refused(fault(quoted(value), slug.expected, next));
  },
  format: (value) => value,
};

/** A name as a slug: "Impresa per noi" becomes "impresa-per-noi". */
function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join("-");
}
