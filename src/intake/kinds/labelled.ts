import { both, fault, quoted } from "../faults.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { list } from "./list.ts";
import { code } from "./text.ts";

export interface Labelled {
  readonly code: string;
  readonly label: string;
}

/** `spazio=Spazi e sedi`: a code of the programme's own and how it reads. */
const labelled: Kind<Labelled> = {
  expected: both("codice=Etichetta", "code=Label"),
  parse(cell, context) {
    const cut = cell.indexOf("=");
    const own = code.parse(cut < 0 ? cell : cell.slice(0, cut), context);
    if (!own.ok) return own;
    const label = cut < 0 ? "" : cell.slice(cut + 1).trim();
    if (own.value !== "") return parsed({ code: own.value, label: label || own.value });
    const next = both("Scrivere il codice prima di «=».", "Write the code before «=».");
    return refused(fault(quoted(cell), labelled.expected, next));
  },
  format: (value) => `${value.code}=${value.label}`,
};

/** Kinds of need, in the programme's own order. */
export const labelledList = list(labelled, { once: (item) => item.code });

/** Measures, which have no order. */
export const labelledSet = list(labelled, { once: (item) => item.code, unordered: true });
