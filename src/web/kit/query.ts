import type { z } from "zod";
import { InnestoError } from "../../errors.ts";
import type { Ctx } from "../visit.ts";
import { readQuery } from "./read-form.ts";

/**
 * What an address asks for after its `?`, of a page that has nothing to say to a wrong one; a field that a form left
 * empty counts as not asked.
 *
 * @throws InnestoError `invalid` for what the page does not know
 */
export function queryOf<S extends z.ZodType>(c: Ctx, schema: S): z.output<S> {
  const { value } = readQuery(c, schema);
  if (value !== null) return value;
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
