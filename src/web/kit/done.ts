import type { Bilingual } from "../../errors.ts";
import type { Ctx } from "../visit.ts";

/** The sentence, of a page's closed list, that its address says has just come true. */
export const doneOf = (
  c: Ctx,
  list: Readonly<Record<string, Bilingual>>,
): Bilingual | undefined => {
  const key = c.req.query("fatto") ?? "";
  return Object.hasOwn(list, key) ? list[key] : undefined;
};
