import { inPublic, listTables, quoted, type Table } from "../../src/db/catalog.ts";
import type { Client } from "../../src/db/connection.ts";

/** A row by its programme, empty where it has none, and the rest of its key. */
export type Row = {
  readonly programme: string;
  readonly label: string;
  /** The row as PostgreSQL writes it. */
  readonly json: string;
};

/** A table with all its rows, and the statement by which anybody may try to read them so. */
export interface Filled extends Table {
  readonly rows: readonly Row[];
  readonly reading: string;
}

/** Every table of the service as its owner sees it. */
export async function fillings(owner: Client): Promise<readonly Filled[]> {
  const filled: Filled[] = [];
  for (const table of await listTables(owner)) {
    const reading = readingOf(table, await keyOf(owner, table));
    filled.push({ ...table, reading, rows: await owner.unsafe<Row[]>(reading) });
  }
  return filled;
}

async function keyOf(owner: Client, { name }: Table): Promise<string[]> {
  const rows = await owner.unsafe<{ column: string }[]>(
    `select a.attname as column from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary and a.attname <> 'programme_id'
     order by array_position(i.indkey::int[], a.attnum::int)`,
    [inPublic(name)],
  );
  return rows.map(({ column }) => column);
}

export const isOfProgramme = ({ columns }: Table): boolean =>
  columns.some(({ name }) => name === "programme_id");

function readingOf(table: Table, key: readonly string[]): string {
  const ofOne = isOfProgramme(table) ? "coalesce(programme_id, '')" : "''";
  const programme = table.name === "programme" ? "id" : ofOne;
  return `select ${programme} as programme, concat_ws('/', ${key.map(quoted).join(", ")}) as label,
    to_jsonb(t)::text as json from ${inPublic(table.name)} t`;
}

export const named = (rows: readonly Row[]): string[] =>
  rows.map(({ programme, label }) => `${programme}:${label}`).toSorted();
