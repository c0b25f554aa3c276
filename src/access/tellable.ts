import { type Bilingual, type ErrorKind, InnestoError, type Issue } from "../errors.ts";
import { isContention } from "./contention.ts";

/** What a border says in place of words that stay inside. */
export interface Instead {
  /** Two requests got in each other's way. */
  readonly contention: Bilingual;
  /** An unforeseen error. */
  readonly inside: Bilingual;
  /** The database or another part of the service did not answer. */
  readonly away: Bilingual;
}

export interface Tellable {
  readonly kind: ErrorKind | "contention";
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
}

/** What may be told of anything that was thrown; the words of an unforeseen error may be personal. */
export function tellable(thrown: unknown, { contention, inside, away }: Instead): Tellable {
  if (isContention(thrown)) return { kind: "contention", text: contention, issues: [] };
  if (!(thrown instanceof InnestoError) || thrown.kind === "internal")
    return { kind: "internal", text: inside, issues: [] };
  const { kind, text, issues } = thrown;
  return kind === "unavailable" ? { kind, text: away, issues: [] } : { kind, text, issues };
}
