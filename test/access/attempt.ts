import { type SQL, sql } from "drizzle-orm";
import { inPublic, quoted, type Table } from "../../src/db/catalog.ts";
import { databaseError } from "../../src/db/failure.ts";
import type { Work } from "../../src/db/transaction.ts";

/** PostgreSQL: insufficient privilege, which is also what a policy's check throws. */
export const DENIED = "42501";

/** Runs a transaction as somebody. */
export type Ask = <T>(work: Work<T>) => Promise<T>;

class RolledBack extends Error {}

/** How many rows a statement touches, or its error's state; nothing of it is kept. */
export async function attempt(ask: Ask, statement: SQL): Promise<number | string> {
  let touched = 0;
  try {
    return await ask(async (tx) => {
      touched = (await tx.execute(statement)).length;
      throw new RolledBack();
    });
  } catch (error) {
    if (error instanceof RolledBack) return touched;
    return databaseError(error)?.code ?? String(error);
  }
}

/** Whether the policies let a statement through: what a key, a rule or a trigger refuses after them has passed. */
export async function passes(ask: Ask, statement: SQL): Promise<boolean> {
  const result = await attempt(ask, statement);
  return result !== DENIED && result !== 0;
}

/** Inserts a row that is there already. */
export function inserting({ name, columns }: Table, json: string): SQL {
  const list = sql.raw(columns.map((column) => quoted(column.name)).join(", "));
  const table = sql.raw(inPublic(name));
  return sql`insert into ${table} (${list}) overriding system value
    select ${list} from jsonb_populate_record(null::${table}, ${json}::jsonb)`;
}

/** Sets a column of every row to what it is already. */
export function updating({ name, columns }: Table): SQL {
  const column = sql.raw(quoted(columns.at(-1)!.name));
  return sql`update ${sql.raw(inPublic(name))} set ${column} = ${column} returning 1`;
}

export const deleting = ({ name }: Table): SQL =>
  sql`delete from ${sql.raw(inPublic(name))} returning 1`;
