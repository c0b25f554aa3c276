import { getTableName } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Keeping } from "../../column.ts";

/** An instant, as JSON writes it. */
export const keptInstant = (column: AnyPgColumn<{ data: Date }>): Keeping<string | null> => {
  const table = getTableName(column.table);
  return {
    read: ({ one }) => (one[table]?.[column.name] ?? null) as string | null,
    write: (value) => ({ [table]: { [column.name]: value } }),
  };
};
