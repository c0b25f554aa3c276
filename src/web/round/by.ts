import type { Part } from "../../access/visitor.ts";
import type { By } from "../../rounds/transitions.ts";

/** Who does something on a page, as it is kept with what they did. */
export const byOf = ({ account }: Part): By => ({
  role: "coordinator",
  madeBy: account,
  madeFrom: "web",
});
