import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import { FEWEST_SKETCHES } from "../../db/vector-index.ts";
import { FUSION } from "../../embedding/fusion.ts";
import type { Language } from "../../errors.ts";
import { type Found, fuse, type RankedEntry } from "./fuse.ts";
import type { Ask, SearchResult } from "./query.ts";
import type { SoughtTerms, Term } from "./terms.ts";

/** The query's words as an embedder reads them. */
export interface Meaning {
  readonly embedderId: string;
  readonly vector: Float32Array;
}

/** What was found, best first, and the words to mark in it: a `tsquery` for each language. */
export interface Ranking {
  readonly entries: readonly RankedEntry[];
  readonly marks: Readonly<Partial<Record<Language, string>>>;
  readonly near: SearchResult["near"];
}

/** What `search_scope` filters by. */
export type Filter = Readonly<Record<string, unknown>>;

/** What the filter leaves, by the words and by the meaning, side by side, fused by rank. */
export async function rank(
  ask: Ask,
  programme: string,
  filter: Filter,
  { terms, information }: SoughtTerms,
  meaning: Meaning | null,
): Promise<Omit<Ranking, "near">> {
  const [byWords, byMeaning] = await Promise.all([
    terms.length === 0 ? [] : ask((tx) => rankByWords(tx, programme, filter, terms)),
    meaning === null ? [] : ask((tx) => rankByMeaning(tx, programme, filter, meaning)),
  ]);
  return { entries: fuse(byWords, byMeaning, information), marks: marksOf(terms) };
}

async function rankByWords(
  tx: Transaction,
  programme: string,
  filter: Filter,
  terms: readonly Term[],
): Promise<readonly Found[]> {
  return await tx.execute<Found>(sql`
    select entry, passage, score from search_by_words(
      ${programme}, ${JSON.stringify(filter)}::text::jsonb, ${JSON.stringify(terms)}::text::jsonb,
      ${FUSION.depth})`);
}

async function rankByMeaning(
  tx: Transaction,
  programme: string,
  filter: Filter,
  { embedderId, vector }: Meaning,
): Promise<readonly Found[]> {
  return await tx.execute<Found>(sql`
    select entry, passage, similarity as score from search_by_meaning(
      ${programme}, ${JSON.stringify(filter)}::text::jsonb, ${embedderId},
      ${`[${vector.join(",")}]`}::text::vector, ${FUSION.depth}, ${FEWEST_SKETCHES})`);
}

function marksOf(terms: readonly Term[]): Ranking["marks"] {
  const queries = (language: Language) =>
    terms.flatMap((term) => (term.language === language ? [term.query] : [])).join(" | ");
  return { it: queries("it"), en: queries("en") };
}
