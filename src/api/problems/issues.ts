import { z } from "zod";
import { en as english, it as italian } from "zod/locales";
import { type Bilingual, InnestoError, type Issue, verbatim } from "../../errors.ts";
import { HttpProblem } from "../../access/http-problem.ts";

type ZodIssue = z.core.$ZodIssue;
type Where = "json" | "query" | "param" | "header" | "form" | "cookie";

const LOCALES = { it: italian().localeError, en: english().localeError };
/** Of a value that is not what was expected, so much is repeated. */
const LONGEST = 60;

/** What the checks of a request's parts found, as the error to throw. */
export function invalidRequest(where: Where, error: z.ZodError, value: unknown): Error {
  if (where === "param")
    return new HttpProblem("noRoute", {
      it: "A questo indirizzo non può esserci nulla: un codice o un numero non è ben formato.",
      en: "There can be nothing at this address: a code or a number is not well formed.",
    });
  return new InnestoError("invalid", REFUSED, {
    issues: error.issues.map((issue) => issueOf(where, issue, value)),
  });
}

const REFUSED: Bilingual = {
  it: "La richiesta non è valida: ogni errore è in «issues».",
  en: 'The request is not valid: every fault stands in "issues".',
};

function issueOf(where: Where, issue: ZodIssue, value: unknown): Issue {
  const input = issue.path.reduce<unknown>(
    (inside, key) => (isRecord(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    value,
  );
  const path = z.core.toDotPath(issue.path);
  const prefix = where === "json" ? "" : where;
  return {
    path: [prefix, path].filter((part) => part !== "").join(".") || "$",
    found: foundOf(issue, input),
    expected: inWords(issue, input),
    next: {
      it: "Correggere e rimandare: lo schema è in /api/v1/openapi.json.",
      en: "Correct it and send again: the schema is in /api/v1/openapi.json.",
    },
  };
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === "object" && value !== null;

function foundOf(issue: ZodIssue, input: unknown): Bilingual {
  if (issue.code === "unrecognized_keys") return verbatim(issue.keys.join(", ").slice(0, LONGEST));
  if (input === undefined) return { it: "nulla", en: "nothing" };
  const text = JSON.stringify(input) ?? typeof input;
  return verbatim(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** The rules' own sentence where a schema has one, else zod's. */
function inWords(issue: ZodIssue, input: unknown): Bilingual {
  if (issue.code === "custom") return verbatim(issue.message);
  const say = (language: keyof typeof LOCALES): string => {
    const said = LOCALES[language]({ ...issue, input } as z.core.$ZodRawIssue);
    return (typeof said === "string" ? said : said?.message) ?? issue.message;
  };
  return { it: say("it"), en: say("en") };
}
