import type { z } from "zod";
import { InnestoError } from "../../errors.ts";
import type { Ctx } from "../visit.ts";

/**
 * What the address asks for after its `?`; a field that a form left empty counts as not asked.
 *
 * @throws InnestoError `invalid` for what the page does not know
 */
export function queryOf<T>(c: Ctx, schema: z.ZodType<T>): T {
  const asked = Object.entries(c.req.query()).filter(([, value]) => value !== "");
  const read = schema.safeParse(Object.fromEntries(asked));
  if (read.success) return read.data;
  throw new InnestoError("invalid", {
    it: "L'indirizzo chiede qualcosa che questa pagina non conosce.",
    en: "The address asks for something that this page does not know.",
  });
}

/** The same address with another query; fields that are undefined are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(asked as [string, string][]).toString();
  return text === "" ? path : `${path}?${text}`;
}
