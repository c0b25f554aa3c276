import { ELIGIBILITY_WORDS } from "../dictionaries/people.ts";
import { both } from "../faults.ts";
import { choice } from "./choice.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { list } from "./list.ts";
import { reference } from "./reference.ts";

export interface Entitlement {
  readonly measure: string;
  readonly status: keyof typeof ELIGIBILITY_WORDS;
}

const MEASURE = reference("measure");
const STATUS = choice(ELIGIBILITY_WORDS);

/** `garanzia-giovani=da verificare`. */
const entitlement: Kind<Entitlement> = {
  expected: both("misura=sì, misura=no o misura=da verificare", "measure=yes, =no or =to check"),
  parse(cell, context) {
    const cut = cell.lastIndexOf("=");
    const measure = MEASURE.parse(cut < 0 ? cell : cell.slice(0, cut), context);
    const status = STATUS.parse(cut < 0 ? "" : cell.slice(cut + 1), context);
    if (measure.ok && status.ok) return parsed({ measure: measure.value, status: status.value });
    return refused(...(measure.ok ? [] : measure.faults), ...(status.ok ? [] : status.faults));
  },
  format: ({ measure, status }, context) =>
    `${MEASURE.format(measure, context)}=${STATUS.format(status, context)}`,
};

export const entitlements = list(entitlement, {
  once: (item) => item.measure,
  unordered: true,
});
