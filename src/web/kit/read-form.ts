import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { issueWords } from "../../access/issue-words.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";
import { type Ctx, speaker } from "../visit.ts";

const MEBIBYTE = 1024 * 1024;

/** What a form of words and numbers, or a small file, may weigh. */
export const limitedForm = bodyLimit({
  maxSize: MEBIBYTE,
  onError: () => {
    throw new InnestoError("invalid", {
      it: "Quello che hai mandato supera 1 MB: manda qualcosa di più piccolo.",
      en: "What you sent is larger than 1 MB: send something smaller.",
    });
  },
});

/** What was typed, by field; of several values under one name, all. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form that was read: its value, or what is wrong by field, to be shown beside what was typed. */
export type Reading<T> =
  | { readonly value: T; readonly typed: Typed; readonly wrong: null }
  | {
      readonly value: null;
      readonly typed: Typed;
      readonly wrong: Readonly<Record<string, string>>;
    };

/** What a form sends, field by field, files among them. Throws `invalid` for a body that is no form. */
export async function sentFields(c: Ctx) {
  try {
    return await c.req.parseBody({ all: true });
  } catch (thrown) {
    // A limit on the way has its own words; all else that the platform throws here is the body's fault.
    throw thrown instanceof TypeError ? unreadable() : thrown;
  }
}

interface Keeping {
  /** Whether a field that was left empty counts as sent. */
  readonly keepEmpty?: boolean;
}

/**
 * Reads a form that was sent; empty fields count as left out, unless they are kept. Throws `invalid` for fields that it
 * does not have.
 */
export async function readForm<S extends z.ZodType>(c: Ctx, schema: S, keeping: Keeping = {}) {
  return readFields(c, await sentFields(c), schema, keeping);
}

/** The same from the address's query, for forms that change nothing. */
export const readQuery = <S extends z.ZodType>(c: Ctx, schema: S) =>
  readFields(c, simplified(c.req.queries()), schema);

const simplified = (queries: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(queries).map(([k, all]) => [k, all.length > 1 ? all : all[0]!]),
  );

function readFields<S extends z.ZodType>(
  c: Ctx,
  sent: Readonly<Record<string, unknown>>,
  schema: S,
  { keepEmpty = false }: Keeping = {},
): Reading<z.output<S>> {
  const typed = Object.fromEntries(
    Object.entries(sent).filter(([, value]) => isText(value)),
  ) as Typed;
  if (Object.values(typed).flat().some(isUnstorable)) throw unreadable();
  const filled = Object.fromEntries(
    Object.entries(typed).filter(([, value]) => keepEmpty || value !== ""),
  );
  const parsed = schema.safeParse(filled);
  if (parsed.success) return { value: parsed.data, typed, wrong: null };
  const { issues } = parsed.error;
  if (issues.some(({ code }) => code === "unrecognized_keys")) throw unreadable();
  const say = speaker(c);
  const wrong = issues.map((issue) => [String(issue.path[0] ?? ""), say(wordsOf(issue, filled))]);
  return { value: null, typed, wrong: Object.fromEntries(wrong) as Record<string, string> };
}

const isText = (value: unknown) =>
  typeof value === "string" ||
  (Array.isArray(value) && value.every((one) => typeof one === "string"));

const isUnstorable = (text: string) => text.includes("\0") || /\p{Surrogate}/u.test(text);

const wordsOf = (issue: z.core.$ZodIssue, filled: Typed): Bilingual =>
  String(issue.path[0]) in filled ? issueWords(issue) : REQUIRED;

const REQUIRED = { it: "Serve un valore.", en: "A value is needed." };

const unreadable = () =>
  new InnestoError("invalid", {
    it: "Questo modulo non è stato compilato dalla sua pagina: riaprila e riprova.",
    en: "This form was not filled in on its page: open that again and retry.",
  });

/** One text of what was typed; of several, the first. */
export const textOf = (typed: Typed, name: string): string => [typed[name] ?? ""].flat()[0] ?? "";

/** Some lines of text, at most so long; empty lines around it do not count. */
export const words = (max = 2000) => z.string().trim().min(1).max(max);
/** One of several values under a name, as a checkbox sends them. */
export const several = <T extends z.ZodType>(one: T) =>
  z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(one).max(100));
