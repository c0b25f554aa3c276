import type { z } from "zod";
import { OBJECTIVES } from "../../assignment/objective.ts";
import { type Bilingual, verbatim } from "../../errors.ts";
import { readBytes } from "./read-bytes.ts";
import { both, type Faults, quote } from "./faults.ts";
import { DEFAULT_POLICY, policySchema, type SolvePolicy } from "./policy.ts";
import { QUOTA_ENTRIES, QUOTA_RULES, quotaKeys } from "./quota-entries.ts";

const PAIRS = both('una lista di {"seeker": …, "place": …}', 'a list of {"seeker": …, "place": …}');
const ID = both("un codice fra virgolette", "an id between quotes");

/** What each entry holds, in words; the same for the file's entries and for those of a pair. */
const EXPECTED: Readonly<Record<string, Bilingual>> = {
  objective: verbatim(OBJECTIVES.map(quote).join(" | ")),
  mostMatched: verbatim("true | false"),
  pins: PAIRS,
  forbids: PAIRS,
  held: PAIRS,
  continuityPrice: both("un numero da 0 in su", "a number from 0 up"),
  floor: both("un numero", "a number"),
  seed: both("un testo o un numero intero", "a text or a whole number"),
  seeker: ID,
  place: ID,
  ...QUOTA_ENTRIES,
};
const DOCUMENT = both("un oggetto JSON: { … }", "a JSON object: { … }");

/** Reads the policy; without a file, or with a faulty one, it is the default. */
export async function readPolicy(file: string | undefined, faults: Faults): Promise<SolvePolicy> {
  if (file === undefined) return DEFAULT_POLICY;
  const bytes = await readBytes(file, faults);
  if (bytes === undefined) return DEFAULT_POLICY;
  const document = parseJson(file, bytes.toString("utf8").replace(/^\uFEFF/, ""), faults);
  if (document === undefined) return DEFAULT_POLICY;
  const read = policySchema.safeParse(document);
  if (read.success) return read.data;
  for (const issue of read.error.issues) faultEntry(file, document, issue, faults);
  return DEFAULT_POLICY;
}

function parseJson(file: string, text: string, faults: Faults): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    faults.add(
      { file },
      both(`un testo che non è JSON (${why})`, `a text that is not JSON (${why})`),
      DOCUMENT,
      both("Correggere il file.", "Correct the file."),
    );
    return undefined;
  }
}

function faultEntry(
  file: string,
  document: unknown,
  issue: z.core.$ZodIssue,
  faults: Faults,
): void {
  if (issue.code === "unrecognized_keys") {
    const keys = keysAt(document, issue.path);
    for (const key of issue.keys) faultKey(file, [...issue.path, key], keys, faults);
    return;
  }
  const name = issue.path.findLast((step) => typeof step === "string");
  const found = valueAt(document, issue.path);
  faults.add(
    { file, path: pathInWords(issue.path) },
    found === undefined ? both("nulla", "nothing") : verbatim(quote(JSON.stringify(found))),
    QUOTA_RULES[issue.message] ?? EXPECTED[name ?? ""] ?? DOCUMENT,
    both("Correggere il file.", "Correct the file."),
  );
}

/** The entries that the document, or the pair or quota at a path in it, may have. */
function keysAt(document: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(policySchema.shape);
  if (path[0] === "quotas") return quotaKeys(valueAt(document, [...path, "kind"]));
  return Object.keys(policySchema.shape.pins.unwrap().element.shape);
}

function faultKey(
  file: string,
  path: readonly PropertyKey[],
  keys: readonly string[],
  faults: Faults,
): void {
  const names = keys.map(quote).join(", ");
  faults.add(
    { file, path: pathInWords(path) },
    both("una voce sconosciuta", "an unknown entry"),
    both(`una di ${names}`, `one of ${names}`),
    both("Correggere il nome, o togliere la voce.", "Correct the name, or remove the entry."),
  );
}

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
    document,
  );

/** As in `pins[0].seeker`; the whole document is `$`. */
const pathInWords = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (words, step) =>
      typeof step === "number"
        ? `${words}[${step}]`
        : words === ""
          ? String(step)
          : `${words}.${String(step)}`,
    "",
  ) || "$";
