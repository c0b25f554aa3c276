import type { Transaction } from "../../db/transaction.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { browsePage, firstPage, nextPage, readCursor } from "./pages.ts";
import { type Placed, placeSought } from "./place.ts";
import type { SearchQuery, SearchResult } from "./query.ts";
import { type Filter, type Meaning, rank } from "./ranking.ts";
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
  const { query, words } = sought;
  const { programme, limit } = query;
  const cursor = query.after === undefined ? "" : readCursor(query.after);
  const page =
    typeof cursor !== "string"
      ? await nextPage(tx, programme, cursor, limit)
      : words.trim() === ""
        ? await browsePage(tx, programme, filterOf(sought), limit, cursor)
        : await firstPage(tx, programme, await ranked(tx, sought, meaning), limit);
  return { ...page, near: nearOf(sought) };
}

const ranked = async (tx: Transaction, sought: Sought, meaning: Meaning | null) =>
  await rank(
    tx,
    sought.query.programme,
    filterOf(sought),
    await termsOf(tx, sought.query.programme, sought.words),
    meaning,
  );

/** Only what is given: what is absent filters nothing. */
const filterOf = ({ query, near }: Sought): Filter => ({
  kinds: query.kinds,
  types: query.types,
  hub: query.hub,
  comuni: near?.codes,
  sector: query.sector,
  availableOn: query.availableOn,
});

const nearOf = ({ near }: Sought): SearchResult["near"] =>
  near && { code: near.comune.code, comune: near.comune.name, km: near.km, fromWords: near.fromWords };
