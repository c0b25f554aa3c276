/** A sentence in both languages of the service. */
export type Bilingual = { readonly it: string; readonly en: string };

export type Language = keyof Bilingual;

/** Every way in which a request can be refused or fail. */
export type ErrorKind =
  | "invalid"
  | "usage"
  | "unauthorised"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "infeasible"
  | "tooMany"
  | "unavailable"
  | "internal";

type Outcome = { readonly http: number; readonly exit: 1 | 2; readonly title: Bilingual };

/**
 * What each kind becomes at the borders: an HTTP status, a process exit status (1: the work
 * failed or has no solution; 2: bad usage or bad input) and a title.
 */
export const OUTCOMES: Readonly<Record<ErrorKind, Outcome>> = {
  invalid: { http: 422, exit: 2, title: { it: "Dati non validi", en: "Invalid input" } },
  usage: { http: 400, exit: 2, title: { it: "Richiesta non valida", en: "Bad request" } },
  unauthorised: { http: 401, exit: 1, title: { it: "Accesso necessario", en: "Sign-in required" } },
  forbidden: { http: 403, exit: 1, title: { it: "Non consentito", en: "Not allowed" } },
  notFound: { http: 404, exit: 2, title: { it: "Non trovato", en: "Not found" } },
  conflict: { http: 409, exit: 1, title: { it: "In conflitto", en: "Conflict" } },
  infeasible: { http: 422, exit: 1, title: { it: "Nessuna soluzione", en: "No solution" } },
  tooMany: { http: 429, exit: 1, title: { it: "Troppi tentativi", en: "Too many attempts" } },
  unavailable: { http: 503, exit: 1, title: { it: "Non disponibile", en: "Unavailable" } },
  internal: { http: 500, exit: 1, title: { it: "Errore interno", en: "Internal error" } },
};

/** Where a fault lies: a cell of a file, or a path in a document. Rows and lines count from 1. */
export type Place = {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  /** A JSON path such as `places[3].capacity`, or the name of a setting. */
  readonly path?: string;
};

/** One fault in the input: where it is, what was found, what was expected, what to do next. */
export type Issue = Place & {
  readonly found: Bilingual;
  readonly expected: Bilingual;
  readonly next: Bilingual;
};

/** The same words in both languages, for values and names. */
export function verbatim(text: string): Bilingual {
  return { it: text, en: text };
}

type Details = { readonly issues?: readonly Issue[]; readonly cause?: unknown };

/** The one error that a user may be shown. `message` is the English text, for logs. */
export class InnestoError extends Error {
  override readonly name = "InnestoError";
  readonly kind: ErrorKind;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];

  constructor(kind: ErrorKind, text: Bilingual, details: Details = {}) {
    super(text.en, "cause" in details ? { cause: details.cause } : undefined);
    this.kind = kind;
    this.text = text;
    this.issues = details.issues ?? [];
  }

  get httpStatus(): number {
    return OUTCOMES[this.kind].http;
  }

  get exitStatus(): 1 | 2 {
    return OUTCOMES[this.kind].exit;
  }
}

const PLACE_WORDS = {
  it: { sheet: "foglio", row: "riga", column: "colonna" },
  en: { sheet: "sheet", row: "row", column: "column" },
} as const;

/** "partecipanti.csv, riga 4, colonna «Comune»": the place of an issue in words. */
export function placeInWords(place: Place, language: Language): string {
  const words = PLACE_WORDS[language];
  const parts = [
    place.file,
    place.sheet && `${words.sheet} «${place.sheet}»`,
    place.row === undefined ? undefined : `${words.row} ${place.row}`,
    place.column && `${words.column} «${place.column}»`,
    place.path,
  ];
  return parts.filter((part) => part).join(", ");
}

const FAULT_WORDS = {
  it: { found: "trovato", expected: "atteso" },
  en: { found: "found", expected: "expected" },
} as const;

/** One line for one issue. */
export function issueInWords(issue: Issue, language: Language): string {
  const words = FAULT_WORDS[language];
  const place = placeInWords(issue, language);
  const fault = `${words.found} ${issue.found[language]}, ${words.expected} ${issue.expected[language]}. ${issue.next[language]}`;
  return place === "" ? fault : `${place}: ${fault}`;
}

/** The whole error as a person reads it: its message, then an indented line for every issue. */
export function errorInWords(error: InnestoError, language: Language): string {
  const lines = error.issues.map((issue) => `  ${issueInWords(issue, language)}`);
  return [error.text[language], ...lines].join("\n");
}

/** Any thrown thing as an InnestoError; what is not one already becomes `internal`. */
export function toInnestoError(thrown: unknown): InnestoError {
  if (thrown instanceof InnestoError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new InnestoError(
    "internal",
    { it: `Errore interno: ${detail}`, en: `Internal error: ${detail}` },
    { cause: thrown },
  );
}
