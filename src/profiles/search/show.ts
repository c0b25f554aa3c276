import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Ranking } from "./ranking.ts";
import type { Piece, SearchHit, SearchKind } from "./query.ts";

type Shown = {
  readonly place: number;
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string | null;
  readonly comune: string | null;
  readonly hubs: string[];
  readonly passage: string | null;
};

/** Entries as they are now, in order; those that are gone or may be seen no more are left out. */
export async function showEntries(
  tx: Transaction,
  programme: string,
  { entries, marks }: Pick<Ranking, "entries" | "marks">,
): Promise<SearchHit[]> {
  if (entries.length === 0) return [];
  const list = JSON.stringify(entries.map(({ entry, passage }) => ({ entry, passage })));
  const rows = await tx.execute<Shown>(sql`
    select shown.* from (
      select array_agg(l.entry) as entries, array_agg(l.passage) as passages
      from jsonb_to_recordset(${list}::text::jsonb) as l(entry text, passage text)) l
    cross join lateral search_show(
      ${programme}, l.entries, l.passages, ${JSON.stringify(marks)}::text::jsonb) shown
    order by shown.place`);
  return rows.map(({ place, kind, id, title, comune, hubs, passage }) => ({
    kind,
    id,
    title,
    comune,
    hubs,
    found: entries[place - 1]!.found,
    passage: piecesOf(passage ?? ""),
  }));
}

/** What stands between U+E000 and U+E001, which no profile's text keeps, are the words sought. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(/\u{E000}([^\u{E001}]*)\u{E001}/u)
    .flatMap((text, at) => (text === "" ? [] : [{ text, match: at % 2 === 1 }]));
}
