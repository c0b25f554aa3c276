import { InnestoError } from "../../errors.ts";
import type { InternshipRules } from "./schema.ts";

export interface NewDates {
  /** Where the figure stands in the document, from 0 on. */
  readonly which: number;
  /** ISO dates; the end null: until further notice. */
  readonly from: string;
  readonly to: string | null;
}

/** The rules with other dates for one figure. Throws `notFound` for none, `invalid` for an end before the start. */
export function redate(rules: InternshipRules, { which, from, to }: NewDates): InternshipRules {
  if (rules.figures[which] === undefined)
    throw new InnestoError("notFound", {
      it: "Questa regola non c'è più: rileggi le regole e riprova.",
      en: "That rule is there no more: read the rules and try again.",
    });
  if (to !== null && to < from)
    throw new InnestoError("invalid", {
      it: "L'ultimo giorno viene prima del primo: correggi una delle due date.",
      en: "The last day comes before the first one: correct one of the two dates.",
    });
  return {
    ...rules,
    figures: rules.figures.map((one, at) => (at === which ? { ...one, from, to } : one)),
  };
}
