import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { type Bilingual, InnestoError, verbatim } from "../../errors.ts";
import { malformed, notJson } from "../problems/answer.ts";
import { HttpProblem } from "../../access/http-problem.ts";

const MEBIBYTE = 1024 * 1024;
const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** A policy of ten thousand pins fits. */
export const limitedBody = bodyLimit({
  maxSize: MEBIBYTE,
  onError: () => {
    throw new HttpProblem("tooLarge", {
      it: "Il corpo della richiesta supera 1 MiB.",
      en: "The request's body is larger than 1 MiB.",
    });
  },
});

/** Refuses a body that is not JSON, or holds text that no database can keep. */
export const storableJson = createMiddleware(async (c, next) => {
  const body = await c.req.text();
  if (body !== "") {
    if (!JSON_TYPE.test(c.req.header("content-type") ?? "")) throw notJson();
    const path = unstorable(parsed(body));
    if (path !== null) throw new InnestoError("invalid", UNSTORABLE, { issues: [issueAt(path)] });
  }
  await next();
});

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed();
  }
}

/** The path of the first text with a NUL character or half a surrogate pair; null where there is none. */
function unstorable(document: unknown): string | null {
  // A list of what is left to see, not recursion: a document may be nested a hundred thousand deep.
  const left: { readonly at: string; readonly value: unknown }[] = [{ at: "", value: document }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { at, value } = next;
    if (typeof value === "string" && isUnstorable(value)) return at || "$";
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inside] of Object.entries(value)) {
      if (isUnstorable(key)) return at || "$";
      // What lies deeper is told by its beginning.
      const path = at.length > LONGEST_PATH ? at : at === "" ? key : `${at}.${key}`;
      left.push({ at: path, value: inside });
    }
  }
  return null;
}

const LONGEST_PATH = 200;

const isUnstorable = (text: string): boolean => text.includes("\0") || /\p{Surrogate}/u.test(text);

const UNSTORABLE: Bilingual = {
  it: "La richiesta contiene caratteri che nessun testo può avere.",
  en: "The request holds characters that no text can have.",
};

const issueAt = (path: string) => ({
  path,
  found: verbatim("U+0000, U+D800–U+DFFF"),
  expected: { it: "testo Unicode", en: "Unicode text" },
  next: { it: "Togliere quei caratteri.", en: "Remove those characters." },
});
