import { getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { comune, comuneFormer } from "../db/tables/territory.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Comune } from "./territory/comune.ts";
import { type Comuni, shippedComuni } from "./territory/comuni.ts";

type Row = Readonly<Record<string, string | number>>;

/** What came of bringing the database's comuni up to the list. */
export interface ComuniReport {
  readonly added: number;
  readonly changed: number;
}

/**
 * Brings the table of comuni up to a list, by default the one that comes with the service. Comuni
 * that the list lacks stay: profiles may name them. Does nothing where all agree.
 */
export async function ensureComuni(
  tx: Transaction,
  comuni: Comuni = shippedComuni(),
): Promise<ComuniReport> {
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
