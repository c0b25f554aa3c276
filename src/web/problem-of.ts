import { isContention } from "../access/contention.ts";
import { HTTP_FAULTS, HttpProblem } from "../access/http-problem.ts";
import { type Bilingual, InnestoError, type Issue } from "../errors.ts";

/** What a page says of something that went wrong. */
export interface PageProblem {
  readonly status: number;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
}

const IN_THE_WAY: PageProblem = {
  status: 409,
  text: {
    it: "Due richieste si sono incrociate: riprova.",
    en: "Two requests got in each other's way: try again.",
  },
  issues: [],
};

/** What a visitor may be told of what was thrown; null for a fault of the service's own. */
export function problemOf(thrown: Error): PageProblem | null {
  if (thrown instanceof HttpProblem)
    return {
      status: HTTP_FAULTS[thrown.fault].status,
      text: thrown.text,
      issues: thrown.details.issues ?? [],
    };
  if (thrown instanceof InnestoError && thrown.kind !== "internal")
    return { status: thrown.httpStatus, text: thrown.text, issues: thrown.issues };
  return isContention(thrown) ? IN_THE_WAY : null;
}
