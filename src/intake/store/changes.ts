import type { PgTable } from "drizzle-orm/pg-core";
import type { Row } from "../column.ts";
import { hasColumn } from "./rows.ts";

/** What happens to one table: first rows go, then rows are added or set. */
export interface Changes {
  readonly removed: readonly Row[];
  readonly written: readonly Row[];
}

/** The id of a further row of an owner, where the table has ids: `P07-2`, or `2` of a programme. */
export function idFor(
  table: PgTable,
  owner: { readonly column: string; readonly id: string },
  rows: readonly Row[],
): Row {
  if (!hasColumn(table, "id")) return {};
  const taken = new Set(rows.map((row) => row["id"]));
  const prefix = owner.column === "programme_id" ? "" : `${owner.id}-`;
  let number = rows.length + 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return { id: `${prefix}${number}` };
}

/** Does the stored row say all of this already? */
export const isUnchanged = (stored: Row, wanted: Row): boolean =>
  Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(stored[name] ?? null) === JSON.stringify(value ?? null),
  );
