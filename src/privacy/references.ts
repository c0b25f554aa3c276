import { sql } from "drizzle-orm";
import type { Transaction } from "../db/transaction.ts";

/** Rows of `table` point with `columns` at those of `target` whose `keys` are the same. */
export interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly keys: readonly string[];
}

/** Every foreign key of the service's tables, as the database's own catalogue lists it. */
export async function listReferences(tx: Transaction): Promise<readonly Reference[]> {
  const rows = await tx.execute<{ [K in keyof Reference]: Reference[K] }>(sql`
    select c.relname as "table", f.relname as target,
      (select array_agg(a.attname::text order by k.n) from unnest(r.conkey) with ordinality k(number, n)
        join pg_attribute a on a.attrelid = r.conrelid and a.attnum = k.number) as columns,
      (select array_agg(a.attname::text order by k.n) from unnest(r.confkey) with ordinality k(number, n)
        join pg_attribute a on a.attrelid = r.confrelid and a.attnum = k.number) as keys
    from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_class f on f.oid = r.confrelid
    where r.contype = 'f' and r.connamespace = 'public'::regnamespace
    order by c.relname, r.conname`);
  return [...rows];
}

/** The columns by which tables point at a person. */
export const personColumns = (references: readonly Reference[]): ReadonlyMap<string, string[]> => {
  const byTable = new Map<string, string[]>([["participant", ["id"]]]);
  for (const { table, columns, target, keys } of references) {
    const column = target === "participant" ? columns[keys.indexOf("id")] : undefined;
    if (column !== undefined) byTable.set(table, [...(byTable.get(table) ?? []), column]);
  }
  return byTable;
};
