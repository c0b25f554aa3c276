import { getTableName, sql, type SQL } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  foreignKey,
  integer,
  numeric,
  type PgTableWithColumns,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

/** Every table of a programme starts with these two; together they are its key. */
export const programmeKey = () => ({
  programmeId: text("programme_id").notNull(),
  id: text("id").notNull(),
});

/** Tables that come from files also keep the file's own key, by which a later import finds the row. */
export const importedKey = () => ({ ...programmeKey(), externalKey: text("external_key") });

export const createdAt = () =>
  timestamp("created_at", { withTimezone: true }).notNull().defaultNow();
export const instant = (name: string) => timestamp(name, { withTimezone: true });
export const amount = (name: string) => numeric(name, { mode: "number" });
export const count = (name: string) => integer(name);

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

interface Keyed {
  programmeId: AnyPgColumn;
  id: AnyPgColumn;
}

// Names are given, not derived: PostgreSQL cuts what is longer than 63 bytes.
const tableOf = (column: AnyPgColumn) => getTableName(column.table);

/** Primary key of the columns, in this order. */
export const keyOf = (...columns: [AnyPgColumn, ...AnyPgColumn[]]) =>
  primaryKey({ name: `${tableOf(columns[0])}_pk`, columns });

/** Primary key (programme_id, id). */
export const ownKey = (table: Keyed) => keyOf(table.programmeId, table.id);

/** A reference inside the same programme, so that no row can point into another one. */
export const within = (
  table: { programmeId: AnyPgColumn },
  column: AnyPgColumn,
  // oxlint-disable-next-line typescript/no-explicit-any -- drizzle's own bound for "any table"
  target: PgTableWithColumns<any>,
  onDelete: "cascade" | "restrict" = "restrict",
) =>
  foreignKey({
    name: `${tableOf(column)}_${column.name}_fk`,
    columns: [table.programmeId, column],
    foreignColumns: [target["programmeId"], target["id"]],
  }).onDelete(onDelete);

/** The file's key names one row of a table in a programme. */
export const uniqueExternalKey = (
  name: string,
  t: { programmeId: AnyPgColumn; externalKey: AnyPgColumn },
) => unique(`${name}_external_key`).on(t.programmeId, t.externalKey);

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A closed list is text and a check: a list can grow by migration without rewriting a type. */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map(literal).join(", "))})`);

/** Each element of a text array belongs to a closed list. */
export const allOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} <@ array[${sql.raw(values.map(literal).join(", "))}]::text[]`);

/** Exactly one of the columns is set: the party is a person, or an organisation, … never two. */
export const exactlyOne = (name: string, columns: readonly AnyPgColumn[]) =>
  check(name, sql`num_nonnulls(${sql.join([...columns], sql`, `)}) = 1`);

export const rule = (name: string, condition: SQL) => check(name, condition);
