import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { browsePage, firstPage, nextPage, readCursor } from "./pages.ts";
import { type Near, type Placed, placeSought } from "./place.ts";
import type { SearchQuery, SearchResult } from "./query.ts";
import { type Filter, type Meaning, rank, type Ranking } from "./ranking.ts";
import { termsOf } from "./terms.ts";

/** A query that has been read: its words without the place, and where that is. */
export interface Sought extends Placed {
  readonly query: SearchQuery;
}

/** Throws `notFound` for a programme that is none, `invalid` for a comune that is none. */
export async function readQuery(tx: Transaction, query: SearchQuery): Promise<Sought> {
  await requireProgramme(tx, query.programme);
  return { query, ...(await placeSought(tx, query)) };
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
  tx: Transaction,
  sought: Sought,
  meaning: Meaning | null,
): Promise<SearchResult> {
  const { query, words, areas } = sought;
  const { programme, limit } = query;
  const cursor = query.after === undefined ? "" : readCursor(query.after);
  if (typeof cursor !== "string") return await nextPage(tx, programme, cursor, limit);
  if (words.trim() !== "")
    return await firstPage(tx, programme, await ranked(tx, sought, meaning), limit);
  const near = areas[0] ?? null;
  const page = await browsePage(tx, programme, filterOf(query, near), limit, cursor);
  return { ...page, near: shownNear(near) };
}

/** What is found in the first area that has anything. */
async function ranked(
  tx: Transaction,
  { query, words, areas }: Sought,
  meaning: Meaning | null,
): Promise<Ranking> {
  const sought = await termsOf(tx, query.programme, words);
  let ranking: Ranking = { entries: [], marks: {}, near: null };
  for (const near of areas) {
    const found = await rank(tx, query.programme, filterOf(query, near), sought, meaning);
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
