import type { z } from "zod";
import { InnestoError, verbatim } from "../../errors.ts";
import type { Ctx } from "../visit.ts";

/** A form of words alone is smaller than this; what sends files has limits of its own. */
const LARGEST_FORM_BYTES = 512 * 1024;
/** A NUL character, or half of a surrogate pair, which no database can keep. */
// oxlint-disable-next-line no-control-regex -- this very character is refused
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/**
 * What a form says whose page itself bars wrong values; files apart, as its schema has it; a field that stands several times is a list.
 *
 * @throws InnestoError `invalid` for unknown fields, wrong ones, and more of them than a form holds
 */
export async function requireForm<T>(c: Ctx, schema: z.ZodType<T>): Promise<T> {
  const length = Number(c.req.header("content-length") ?? 0);
  const text = length > LARGEST_FORM_BYTES ? "" : await c.req.text();
  if (length > LARGEST_FORM_BYTES || text.length > LARGEST_FORM_BYTES) throw tooLarge();
  const fields = new URLSearchParams(text);
  const said = Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const [first, ...others] = fields.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
  const parsed = schema.safeParse(said);
  if (!parsed.success) throw unexpected(parsed.error.issues.map(({ path }) => path.join(".")));
  if ([...fields.values()].some((value) => UNSTORABLE.test(value))) throw unexpected([]);
  return parsed.data;
}

const tooLarge = () =>
  new InnestoError("invalid", {
    it: "Il modulo è troppo lungo: accorcia i testi.",
    en: "The form is too long: shorten its texts.",
  });

/** Fields that the page's own form limits as the schema does: only what does not come from it gets here. */
function unexpected(names: readonly string[]): InnestoError {
  const words = {
    it: "Il modulo contiene campi che non ci si aspetta, o valori che non si possono conservare.",
    en: "The form holds fields that are not expected, or values that cannot be kept.",
  };
  const issues = names.map((path) => ({
    path,
    found: { it: "un valore non ammesso", en: "a value that is not allowed" },
    expected: { it: "quello che il modulo chiede", en: "what the form asks" },
    next: verbatim(""),
  }));
  return new InnestoError("invalid", words, { issues });
}
