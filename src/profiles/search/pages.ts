import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { RankedEntry } from "./fuse.ts";
import type { Filter, Ranking } from "./ranking.ts";
import type { SearchHit, SearchResult } from "./query.ts";
import { showEntries } from "./show.ts";

/** Entries without words: the next ones by key, so that none is repeated or skipped. */
export async function browsePage(
  tx: Transaction,
  programme: string,
  filter: Filter,
  limit: number,
  after: string,
): Promise<Omit<SearchResult, "near">> {
  const rows = await tx.execute<{ entry: string }>(sql`
    select entry from search_browse(
      ${programme}, ${JSON.stringify(filter)}::text::jsonb, ${after}, ${limit + 1})`);
  const entries = rows.slice(0, limit).map(({ entry }) => ({ entry, passage: null, found: null }));
  const items = await showEntries(tx, programme, { entries, marks: {} });
  const last = entries.at(-1)?.entry;
  return { items, next: rows.length > limit && last !== undefined ? `${BROWSED}${last}` : null };
}

/** The first page of a ranking, which is kept when there are more. */
export async function firstPage(
  tx: Transaction,
  programme: string,
  ranking: Ranking,
  limit: number,
): Promise<SearchResult> {
  const { near } = ranking;
  const items = await showEntries(tx, programme, part(ranking, 0, limit));
  if (ranking.entries.length <= limit) return { items, next: null, near };
  const [row] = await tx.execute<{ kept: string }>(
    sql`select search_keep(${programme}, ${JSON.stringify(compact(ranking))}::text::jsonb) as kept`,
  );
  return { items, next: `${RANKED}${row!.kept}.${limit}`, near };
}

/** A further page of a ranking that was kept; throws `conflict` when it is kept no more. */
export async function nextPage(
  tx: Transaction,
  programme: string,
  { kept, from }: RankedCursor,
  limit: number,
): Promise<SearchResult> {
  const [row] = await tx.execute<{ ranking: Compact | null }>(
    sql`select search_kept(${programme}, ${kept}) as ranking`,
  );
  if (row!.ranking === null) throw expired();
  const ranking = whole(row!.ranking);
  const items = await showEntries(tx, programme, part(ranking, from, limit));
  const end = from + limit;
  const next = end < ranking.entries.length ? `${RANKED}${kept}.${end}` : null;
  return { items, next, near: ranking.near };
}

const BROWSED = "b.";
const RANKED = "r.";

export interface RankedCursor {
  readonly kept: string;
  readonly from: number;
}

/** What an `after` names: an entry, or a place in a kept ranking; throws `invalid`. */
export function readCursor(after: string): string | RankedCursor {
  if (after.startsWith(BROWSED)) return after.slice(BROWSED.length);
  const [, kept, from] = /^r\.([0-9a-f]{32})\.([1-9][0-9]{0,3})$/.exec(after) ?? [];
  if (kept !== undefined) return { kept, from: Number(from) };
  throw new InnestoError("invalid", {
    it: "Questa pagina della ricerca non esiste: ripetere la ricerca dall'inizio.",
    en: "There is no such page of a search: search again from the beginning.",
  });
}

const part = (ranking: Ranking, from: number, limit: number): Ranking => ({
  ...ranking,
  entries: ranking.entries.slice(from, from + limit),
});

/** A ranking as it is kept: without the names of the fields, a third of the bytes. */
type Compact = Omit<Ranking, "entries"> & {
  readonly entries: readonly (readonly [string, string | null, SearchHit["found"]])[];
};

const compact = (ranking: Ranking): Compact => ({
  ...ranking,
  entries: ranking.entries.map(({ entry, passage, found }) => [entry, passage, found]),
});

const whole = (kept: Compact): Ranking => ({
  ...kept,
  entries: kept.entries.map(([entry, passage, found]): RankedEntry => ({ entry, passage, found })),
});

const expired = (): InnestoError =>
  new InnestoError("conflict", {
    it: "I risultati di questa ricerca si conservano un'ora, e solo per chi l'ha fatta: ripetere la ricerca.",
    en: "The results of a search are kept for an hour, and only for whoever searched: search again.",
  });
