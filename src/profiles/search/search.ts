import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { browsePage, firstPage, nextPage, readCursor } from "./pages.ts";
import { type Near, type Placed, placeSought } from "./place.ts";
import type { Ask, SearchQuery, SearchResult } from "./query.ts";
import { type Filter, type Meaning, rank, type Ranking } from "./ranking.ts";
import { type SoughtTerms, termsOf } from "./terms.ts";

/** A query that has been read: its words without the place, where that is, and what to look for in texts. */
export interface Sought extends Placed {
  readonly query: SearchQuery;
  readonly terms: SoughtTerms;
}

/** Throws `notFound` for a programme that is none, `invalid` for a comune that is none. */
export async function readQuery(tx: Transaction, query: SearchQuery): Promise<Sought> {
  await requireProgramme(tx, query.programme);
  const placed = await placeSought(tx, query);
  return { query, ...placed, terms: await termsOf(tx, query.programme, placed.words) };
}

/**
 * Profiles of one programme that whoever asks may find: by words and, where `meaning` is given,
 * by closeness to it, fused by rank; without words, all that the filters leave, by key.
 *
 * Further pages of a ranking are of the one that the first page showed: nobody is shown twice or
 * left out because others were added or changed meanwhile; who is gone, or may be seen no more,
 * is missing. Throws `conflict` when it is kept no more.
 */
export async function search(
  ask: Ask,
  sought: Sought,
  meaning: Meaning | null,
): Promise<SearchResult> {
  const { query, words, areas } = sought;
  const { programme, limit } = query;
  const cursor = query.after === undefined ? "" : readCursor(query.after);
  if (typeof cursor !== "string") return await ask((tx) => nextPage(tx, programme, cursor, limit));
  if (words.trim() !== "") {
    const ranking = await ranked(ask, sought, meaning);
    return await ask((tx) => firstPage(tx, programme, ranking, limit));
  }
  const near = areas[0] ?? null;
  const filter = filterOf(query, near);
  const page = await ask((tx) => browsePage(tx, programme, filter, limit, cursor));
  return { ...page, near: shownNear(near) };
}

/** What is found in the first area that has anything. */
async function ranked(
  ask: Ask,
  { query, terms, areas }: Sought,
  meaning: Meaning | null,
): Promise<Ranking> {
  let ranking: Ranking = { entries: [], marks: {}, near: null };
  for (const near of areas) {
    const found = await rank(ask, query.programme, filterOf(query, near), terms, meaning);
    ranking = { ...found, near: shownNear(near) };
    if (ranking.entries.length > 0) break;
  }
  return ranking;
}

/** Only what is given: what is absent filters nothing. */
const filterOf = (query: SearchQuery, near: Near | null): Filter => ({
  kinds: query.kinds,
  types: query.types,
  hub: query.hub,
  comuni: near?.codes,
  sector: query.sector,
  availableOn: query.availableOn,
});

const shownNear = (near: Near | null): SearchResult["near"] =>
  near && {
    code: near.comune.code,
    comune: near.comune.name,
    km: near.km,
    fromWords: near.fromWords,
  };
