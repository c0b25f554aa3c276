import { z } from "zod";
import { InnestoError, verbatim } from "../../errors.ts";
import type { Ctx } from "../visit.ts";
import { limitedForm, readForm } from "./read-form.ts";

/**
 * What a form says whose page itself bars wrong values: so what is wrong does not come from it, and is not told beside
 * its fields. Fields that are left empty are there, with nothing in them.
 *
 * @throws InnestoError `invalid` for unknown fields, wrong ones, and more than a form may weigh
 */
export async function requireForm<S extends z.ZodType>(c: Ctx, schema: S): Promise<z.output<S>> {
  await limitedForm(c, async () => {});
  const { value, wrong } = await readForm(c, schema, { keepEmpty: true });
  if (wrong !== null) throw unexpected(Object.keys(wrong));
  return value;
}

/** A form that is but its button: it may say nothing. @throws InnestoError `invalid` for any field */
export const requireEmptyForm = async (c: Ctx): Promise<void> => {
  await requireForm(c, z.strictObject({}));
};

function unexpected(names: readonly string[]): InnestoError {
  const words = {
    it: "Il modulo contiene valori che non ci si aspetta.",
    en: "The form holds values that are not expected.",
  };
  const issues = names.map((path) => ({
    path,
    found: { it: "un valore non ammesso", en: "a value that is not allowed" },
    expected: { it: "quello che il modulo chiede", en: "what the form asks" },
    next: verbatim(""),
  }));
  return new InnestoError("invalid", words, { issues });
}
