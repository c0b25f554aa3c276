import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import type { Filter, RankedEntry, Ranking } from "./ranking.ts";
import type { SearchHit } from "./query.ts";
import { showEntries } from "./show.ts";

export interface SearchPage {
  readonly items: readonly SearchHit[];
  readonly next: string | null;
}

/** Entries without words: the next ones by key, so that none is repeated or skipped. */
export async function browsePage(
  tx: Transaction,
  programme: string,
  filter: Filter,
  limit: number,
  after: string,
): Promise<SearchPage> {
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
): Promise<SearchPage> {
  const items = await showEntries(tx, programme, part(ranking, 0, limit));
  if (ranking.entries.length <= limit) return { items, next: null };
  const [row] = await tx.execute<{ kept: string }>(
    sql`select search_keep(${programme}, ${JSON.stringify(compact(ranking))}::text::jsonb) as kept`,
  );
  return { items, next: `${RANKED}${row!.kept}.${limit}` };
}

/** A further page of a ranking that was kept; throws `conflict` when it is kept no more. */
export async function nextPage(
  tx: Transaction,
  programme: string,
  { kept, from }: RankedCursor,
  limit: number,
): Promise<SearchPage> {
  const [row] = await tx.execute<{ ranking: Compact | null }>(
    sql`select search_kept(${programme}, ${kept}) as ranking`,
  );
  if (row!.ranking === null) throw expired();
  const ranking = whole(row!.ranking);
  const items = await showEntries(tx, programme, part(ranking, from, limit));
  const end = from + limit;
  return { items, next: end < ranking.entries.length ? `${RANKED}${kept}.${end}` : null };
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

const part = ({ entries, marks }: Ranking, from: number, limit: number): Ranking => ({
  entries: entries.slice(from, from + limit),
  marks,
});

/** A ranking as it is kept: a third of the bytes. */
interface Compact {
  readonly entries: readonly (readonly [string, string | null, SearchHit["found"]])[];
  readonly marks: Ranking["marks"];
}

const compact = ({ entries, marks }: Ranking): Compact => ({
  entries: entries.map(({ entry, passage, found }) => [entry, passage, found]),
  marks,
});

const whole = ({ entries, marks }: Compact): Ranking => ({
  entries: entries.map(([entry, passage, found]): RankedEntry => ({ entry, passage, found })),
  marks,
});

const expired = (): InnestoError =>
  new InnestoError("conflict", {
    it: "I risultati di questa ricerca si conservano un'ora, e solo per chi l'ha fatta: ripetere la ricerca.",
    en: "The results of a search are kept for an hour, and only for whoever searched: search again.",
  });
