import { both } from "../faults.ts";
import { date } from "./date.ts";
import { type Kind, parsed } from "./kind.ts";
import { list } from "./list.ts";
import { reference } from "./reference.ts";

/** A party of an agreement by its id, and the day on which it signed; null: not yet. */
export interface Signature {
  readonly organisation: string;
  readonly on: string | null;
}

const ORGANISATION = reference("organisation");

/** `E01=2026-03-10`, or `E01` for who has not signed. */
const signature: Kind<Signature> = {
  expected: both("codice oppure codice=data della firma", "code or code=day of signing"),
  parse(cell, context) {
    const cut = cell.indexOf("=");
    const who = ORGANISATION.parse(cut < 0 ? cell : cell.slice(0, cut), context);
    if (!who.ok) return who;
    const day = cut < 0 ? "" : cell.slice(cut + 1).trim();
    if (day === "") return parsed({ organisation: who.value, on: null });
    const on = date.parse(day, context);
    return on.ok ? parsed({ organisation: who.value, on: on.value }) : on;
  },
  format({ organisation, on }, context) {
    const code = ORGANISATION.format(organisation, context);
    return on === null ? code : `${code}=${date.format(on, context)}`;
  },
};

export const signatures = list(signature, {
  semicolons: true,
  once: ({ organisation }) => organisation,
  unordered: true,
});
