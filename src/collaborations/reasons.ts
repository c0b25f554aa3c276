import { and, asc, eq } from "drizzle-orm";
import { term } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";

export interface Reason {
  readonly code: string;
  readonly words: Bilingual;
}

/** Whose no it is; each has a list of reasons of its own. */
export type RefusingSide = "participant" | "host";

const LIST_OF = { participant: "participant_withdrawal", host: "host_decline" } as const;

const reason = (code: string, it: string, en: string): Reason => ({ code, words: { it, en } });
const OTHER = reason("other", "altro", "other");

/** Where a programme has no list of its own. */
const DEFAULTS: Readonly<Record<RefusingSide, readonly Reason[]>> = {
  participant: [
    reason("job_found", "lavoro trovato", "found a job"),
    reason("distance", "distanza", "distance"),
    reason("hours", "orari", "hours"),
    reason("health", "salute", "health"),
    reason("family", "famiglia", "family"),
    OTHER,
  ],
  host: [
    reason("suspended", "attività sospesa", "activity suspended"),
    reason("no_tutor", "tutor non disponibile", "no tutor available"),
    reason("missing_requirement", "requisito mancante", "a requirement is missing"),
    OTHER,
  ],
};

/** The reasons that a side may give for its no: the programme's own list, or else the usual ones. */
export async function reasonsFor(
  tx: Transaction,
  programmeId: string,
  side: RefusingSide,
): Promise<readonly Reason[]> {
  const own = await tx
    .select()
    .from(term)
    .where(and(eq(term.programmeId, programmeId), eq(term.list, LIST_OF[side])))
    .orderBy(asc(term.position), asc(term.code));
  if (own.length === 0) return DEFAULTS[side];
  return own.map(({ code, italian, english }) => reason(code, italian, english ?? italian));
}

/** The code of a reason, given as code or in words of either language; throws `invalid` with the list. */
export async function requireReason(
  tx: Transaction,
  programmeId: string,
  side: RefusingSide,
  given: string | undefined,
): Promise<string> {
  const known = await reasonsFor(tx, programmeId, side);
  const wanted = given?.trim().toLowerCase();
  const found = known.find(({ code, words }) =>
    [code, words.it, words.en].some((name) => name.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.code;
  const list = (language: keyof Bilingual) => known.map(({ words }) => words[language]).join(", ");
  throw new InnestoError("invalid", {
    it: `Serve il motivo, uno di questi: ${list("it")}. Il resto si può scrivere a parole.`,
    en: `A reason is needed, one of: ${list("en")}. Anything else can be written in words.`,
  });
}
