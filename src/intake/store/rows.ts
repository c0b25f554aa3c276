import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type AnyPgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "../../db/transaction.ts";
import type { Row } from "../column.ts";

/** So many rows travel in one statement. */
const BATCH_ROWS = 1000;

const identifiers = (names: readonly string[]): SQL =>
  sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );

/** The column that says to which programme a row belongs; of the programme itself, its id. */
function programmeColumn(table: PgTable): string {
  const names = Object.values(getTableColumns(table)).map((column) => column.name);
  return names.includes("programme_id") ? "programme_id" : "id";
}

function keyColumns(table: PgTable): readonly string[] {
  const [key] = getTableConfig(table).primaryKeys;
  if (key !== undefined) return key.columns.map((column) => column.name);
  const columns = Object.values(getTableColumns(table)) as AnyPgColumn[];
  return columns.filter((column) => column.primary).map((column) => column.name);
}

export const hasColumn = (table: PgTable, name: string): boolean =>
  Object.values(getTableColumns(table)).some((column) => column.name === name);

/** Every row of a table that belongs to a programme, as JSON writes it. */
export async function readRows(
  tx: Transaction,
  table: PgTable,
  programme: string,
): Promise<readonly Row[]> {
  const name = sql.identifier(getTableName(table));
  const owner = sql.identifier(programmeColumn(table));
  const found = await tx.execute<{ row: Row }>(
    sql`select row_to_json(t) as row from ${name} t where t.${owner} = ${programme}`,
  );
  return found.map(({ row }) => row);
}

/**
 * Adds the rows, or where a row of that key is there, sets the columns given. Every row names the
 * same columns; columns that none names take their defaults or stay as they are.
 */
export async function upsertRows(
  tx: Transaction,
  table: PgTable,
  programme: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const own = { [programmeColumn(table)]: programme };
  const names = Object.keys({ ...own, ...first });
  const keys = keyColumns(table);
  const others = names.filter((name) => !keys.includes(name));
  const sets = others.map(
    (name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`,
  );
  const onConflict =
    sets.length === 0 ? sql`do nothing` : sql`do update set ${sql.join(sets, sql`, `)}`;
  const target = sql.identifier(getTableName(table));
  for (const batch of batches(rows)) {
    const json = JSON.stringify(batch.map((row) => ({ ...own, ...row })));
    await tx.execute(sql`insert into ${target} (${identifiers(names)})
      select ${identifiers(names)} from json_populate_recordset(null::${target}, ${json}::text::json)
      on conflict (${identifiers(keys)}) ${onConflict}`);
  }
}

/** Removes the rows with these keys. */
export async function deleteRows(
  tx: Transaction,
  table: PgTable,
  programme: string,
  rows: readonly Row[],
): Promise<void> {
  const owner = programmeColumn(table);
  const keys = keyColumns(table).filter((name) => name !== owner);
  const target = sql.identifier(getTableName(table));
  const same = keys.map((name) => sql`t.${sql.identifier(name)} = gone.${sql.identifier(name)}`);
  for (const batch of batches(rows)) {
    await tx.execute(sql`delete from ${target} t
      using json_populate_recordset(null::${target}, ${JSON.stringify(batch)}::text::json) gone
      where t.${sql.identifier(owner)} = ${programme} and ${sql.join(same, sql` and `)}`);
  }
}

function* batches(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}
