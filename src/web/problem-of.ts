import { HTTP_FAULTS, HttpProblem } from "../access/http-problem.ts";
import { type Instead, tellable } from "../access/tellable.ts";
import { type Bilingual, type Issue, OUTCOMES } from "../errors.ts";

/** What a page says of something that went wrong. */
export interface PageProblem {
  readonly status: number;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
  /** The service's own fault: of no use to the visitor, and for the log. */
  readonly own: boolean;
}

const INSTEAD: Instead = {
  contention: {
    it: "Due richieste si sono incrociate: riprova.",
    en: "Two requests got in each other's way: try again.",
  },
  inside: {
    it: "Il servizio ha un guasto: è stato annotato. Riprova più tardi.",
    en: "The service has a fault: it has been noted. Try again later.",
  },
  away: {
    it: "Il servizio per ora non riesce a rispondere: riprova tra poco.",
    en: "The service cannot answer for now: try again in a while.",
  },
};

const CONTENTION = 409;

/** What a visitor may be told of what was thrown. */
export function problemOf(thrown: Error): PageProblem {
  if (thrown instanceof HttpProblem)
    return {
      status: HTTP_FAULTS[thrown.fault].status,
      text: thrown.text,
      issues: thrown.details.issues ?? [],
      own: false,
    };
  const { kind, text, issues } = tellable(thrown, INSTEAD);
  const status = kind === "contention" ? CONTENTION : OUTCOMES[kind].http;
  return { status, text, issues, own: kind === "internal" || kind === "unavailable" };
}
