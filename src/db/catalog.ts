import type { Client } from "./connection.ts";

/** What runs a statement: a connection, or a transaction on one. */
export type Queryable = Pick<Client, "unsafe">;

type Column = { readonly name: string; readonly type: string };
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** The tables of the service, by name; columns that are computed from others are left out. */
export async function listTables(client: Queryable): Promise<readonly Table[]> {
  const rows = await client.unsafe<{ table: string; column: string; type: string }[]>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition and a.attgenerated = ''
      and not exists (select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, column, type } of rows) {
    const columns = tables.get(table) ?? [];
    columns.push({ name: column, type });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

export async function listSequences(client: Queryable): Promise<readonly string[]> {
  const rows = await client.unsafe<{ name: string }[]>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`);
  return rows.map(({ name }) => name);
}

export type ForeignKey = {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
};

export async function listForeignKeys(client: Queryable): Promise<readonly ForeignKey[]> {
  return await client.unsafe<ForeignKey[]>(`
    select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
    order by c.relname collate "C", k.conname collate "C"`);
}

/** A name as SQL takes it, in the service's schema or alone. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function inPublic(name: string): string {
  return `public.${quoted(name)}`;
}
