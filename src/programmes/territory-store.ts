import { desc, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { comune, comuneFormer, comuneList } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Comune } from "./territory/comune.ts";
import { type Comuni, loadComuni, shippedComuni } from "./territory/comuni.ts";
import { formatComuni } from "./territory/comuni-table.ts";

type Row = Readonly<Record<string, string | number>>;

/** What came of bringing the database's comuni up to the list. */
export interface ComuniReport {
  readonly added: number;
  readonly changed: number;
}

/** The list in force: the newest one that was loaded, or the shipped one where that is newer. */
export async function currentComuni(tx: Transaction): Promise<Comuni> {
  const shipped = shippedComuni();
  const [newest] = await tx.select().from(comuneList).orderBy(desc(comuneList.date)).limit(1);
  return newest !== undefined && newest.date > shipped.date ? loadComuni(newest.content) : shipped;
}

/** Keeps a newer list: from now on it is the one in force. */
export async function adoptComuni(tx: Transaction, comuni: Comuni): Promise<ComuniReport> {
  const content = formatComuni(comuni);
  await tx
    .insert(comuneList)
    .values({ date: comuni.date, content })
    .onConflictDoUpdate({ target: comuneList.date, set: { content } });
  return await ensureComuni(tx, comuni);
}

/**
 * Brings the table of comuni up to a list. Comuni that the list lacks stay: profiles may name them.
 * Does nothing where all agree.
 */
export async function ensureComuni(tx: Transaction, comuni: Comuni): Promise<ComuniReport> {
  const known = await knownRows(tx, comune);
  const stored = new Map(known.map((row) => [row["code"], JSON.stringify(row)]));
  const rows = comuni.comuni.map(comuneRow);
  const fresh = rows.filter((row) => stored.get(row["code"]) !== JSON.stringify(row));
  await insert(
    tx,
    comune,
    fresh,
    sql`(code) do update set name = excluded.name,
    province = excluded.province, cap = excluded.cap, lat = excluded.lat, lng = excluded.lng`,
  );
  const former = comuni.comuni.flatMap(formerRows);
  const seen = new Set((await knownRows(tx, comuneFormer)).map((row) => JSON.stringify(row)));
  const renamed = former.filter((row) => !seen.has(JSON.stringify(row)));
  await insert(tx, comuneFormer, renamed, sql`do nothing`);
  const added = fresh.filter((row) => !stored.has(row["code"])).length;
  return { added, changed: fresh.length - added };
}

const comuneRow = ({ code, name, province, cap, lat, lng }: Comune): Row => ({
  code,
  name,
  province,
  cap,
  lat,
  lng,
});

const formerRows = ({ code, province, also }: Comune): readonly Row[] =>
  also.map((name) => ({ name, province, code }));

async function knownRows(tx: Transaction, table: PgTable): Promise<readonly Row[]> {
  const name = sql.identifier(getTableName(table));
  const found = await tx.execute<{ row: Row }>(sql`select row_to_json(t) as row from ${name} t`);
  return found.map(({ row }) => row);
}

async function insert(
  tx: Transaction,
  table: PgTable,
  rows: readonly Row[],
  onConflict: SQL,
): Promise<void> {
  if (rows.length === 0) return;
  const name = sql.identifier(getTableName(table));
  await tx.execute(sql`insert into ${name}
    select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::text::json)
    on conflict ${onConflict}`);
}
