import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireUnchanged } from "../access/seen.ts";
import type { Service } from "../access/service.ts";
import { RESOURCE_KINDS, TERM_LISTS, VOCABULARY } from "../db/tables/lists.ts";
import { programme, term } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";

export type TermList = (typeof TERM_LISTS)[number];

/** The lists that are edited here; kinds of need stand in the programme's own sheet, for needs refer to them. */
export const EDITED_LISTS = TERM_LISTS.filter((list) => list !== "need_kind");

export const termSchema = z.strictObject({
  code: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9_]*$/),
  italian: z.string().min(1).max(200),
  english: z.string().max(200).nullable(),
});

export type Term = z.infer<typeof termSchema>;

/** Where the codes are the service's own, and only their words the programme's. */
const CODES: Partial<Record<TermList, readonly string[]>> = {
  resource_kind: RESOURCE_KINDS,
  vocabulary: VOCABULARY,
};

/** One list of a programme's own words, in its order. */
export const listTerms = (tx: Transaction, programmeId: string, list: TermList): Promise<Term[]> =>
  tx
    .select({ code: term.code, italian: term.italian, english: term.english })
    .from(term)
    .where(of(programmeId, list))
    .orderBy(asc(term.position), asc(term.code));

/**
 * Puts a list in the place of the one that is there. `seen`: the list as it was read, by `seenAs`.
 *
 * @throws InnestoError `invalid` for a code that stands twice or is none of the service's, `conflict` where the list has
 *   changed since
 */
export async function editTerms(
  db: Service,
  programmeId: string,
  list: TermList,
  terms: readonly Term[],
  seen: string,
): Promise<void> {
  requireCodes(list, terms);
  await db.asSystem(programmeId, async (tx) => {
    // The programme's row stands for its lists: those who edit one wait for each other.
    await tx.select().from(programme).where(eq(programme.id, programmeId)).for("update");
    requireUnchanged(await listTerms(tx, programmeId, list), seen);
    await tx.delete(term).where(of(programmeId, list));
    const rows = terms.map((one, position) => ({ programmeId, list, position, ...one }));
    if (rows.length > 0) await tx.insert(term).values(rows);
  });
}

const of = (programmeId: string, list: TermList) =>
  and(eq(term.programmeId, programmeId), eq(term.list, list));

function requireCodes(list: TermList, terms: readonly Term[]): void {
  const codes = terms.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) < at);
  if (twice !== undefined) throw invalid(standsTwice(twice));
  const own = CODES[list];
  const stranger = own && codes.find((code) => !own.includes(code));
  if (own !== undefined && stranger !== undefined) throw invalid(notOurs(stranger, own));
}

const invalid = (words: Bilingual) => new InnestoError("invalid", words);

const standsTwice = (code: string): Bilingual => ({
  it: `La sigla «${code}» c'è due volte: togline una.`,
  en: `The code "${code}" stands twice: remove one.`,
});

const notOurs = (code: string, own: readonly string[]): Bilingual => ({
  it: `«${code}» non è fra le sigle di questo elenco: ${own.join(", ")}.`,
  en: `"${code}" is none of this list's codes: ${own.join(", ")}.`,
});
