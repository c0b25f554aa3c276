import type { Bilingual, Issue } from "../errors.ts";

/** What can be wrong with a request as HTTP has it, besides the kinds of error that all rooms know. */
export const HTTP_FAULTS = {
  malformed: { status: 400, title: { it: "JSON non valido", en: "Malformed JSON" } },
  foreign: { status: 403, title: { it: "Richiesta da un altro sito", en: "Cross-site request" } },
  noRoute: { status: 404, title: { it: "Indirizzo sconosciuto", en: "Unknown address" } },
  wrongMethod: { status: 405, title: { it: "Metodo non ammesso", en: "Method not allowed" } },
  repeated: { status: 409, title: { it: "Richiesta in corso", en: "Request under way" } },
  contention: { status: 409, title: { it: "Richieste in conflitto", en: "Requests in conflict" } },
  stale: { status: 412, title: { it: "Versione superata", en: "Stale version" } },
  tooLarge: { status: 413, title: { it: "Richiesta troppo grande", en: "Request too large" } },
  notJson: { status: 415, title: { it: "Formato non ammesso", en: "Unsupported media type" } },
  notASpreadsheet: {
    status: 415,
    title: { it: "Formato non ammesso", en: "Unsupported media type" },
  },
  wrongHost: { status: 421, title: { it: "Nome di host sconosciuto", en: "Unknown host name" } },
  keyTaken: { status: 422, title: { it: "Chiave già usata", en: "Key already used" } },
  tooFast: { status: 429, title: { it: "Troppe richieste", en: "Too many requests" } },
  unconditional: { status: 428, title: { it: "Manca la versione", en: "Version required" } },
} as const satisfies Record<string, { readonly status: number; readonly title: Bilingual }>;

export type HttpFault = keyof typeof HTTP_FAULTS;

interface Details {
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What stands now, for who wrote on an older state. */
  readonly current?: unknown;
}

/** A request refused for a reason that only HTTP knows. */
export class HttpProblem extends Error {
  override readonly name = "HttpProblem";
  readonly fault: HttpFault;
  readonly text: Bilingual;
  readonly details: Details;

  constructor(fault: HttpFault, text: Bilingual, details: Details = {}) {
    super(text.en);
    this.fault = fault;
    this.text = text;
    this.details = details;
  }
}
