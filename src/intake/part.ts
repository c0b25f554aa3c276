import { getTableName } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Row, Stored } from "./column.ts";
import type { Context } from "./kinds/kind.ts";

/** Values of a sheet's row, by English header. */
export type Values = Readonly<Record<string, unknown>>;

/** A table in which a sheet's rows are kept, and the column that names the row they belong to. */
export interface Part {
  readonly table: PgTable;
  readonly owner: AnyPgColumn;
}

/** A row beside the main one. Of several, that with the greatest `newestBy` counts. */
export interface Beside extends Part {
  readonly newestBy?: AnyPgColumn;
  /** Do earlier rows stay as history when a later one comes? */
  readonly history?: boolean;
  /** Is there such a row at all? By default: as soon as one of its fields says something. */
  readonly when?: (values: Values) => boolean;
}

/** Rows of a list. `same` are the columns by which a row is found again. */
export interface Listed extends Part {
  readonly same: readonly AnyPgColumn[];
  /** Is a row that changed a new one, with its own time? */
  readonly renewed?: boolean;
  /** Rows that the sheet does not speak of, and leaves alone. */
  readonly foreign?: (row: Row) => boolean;
  /** `stored`: those that there are, the foreign ones too. */
  rows(values: Values, owner: string, stored: readonly Row[]): readonly Row[];
}

/** The row that makes a sheet's row what it is. */
export interface Main extends Part {
  /** A row that this one names and that is not its own: read with it, never written. */
  readonly refers?: { readonly table: PgTable; readonly by: AnyPgColumn };
  readonly also?: (values: Values, context: Context) => Row;
}

/** The rows of a list part of a stored row. */
export const rowsOf = ({ many }: Stored, table: PgTable): readonly Row[] =>
  many[getTableName(table)] ?? [];

/** Rows in the order of a numeric column. */
export const inOrder = (rows: readonly Row[], column: AnyPgColumn): readonly Row[] =>
  rows.toSorted((a, b) => Number(a[column.name]) - Number(b[column.name]));

/** The texts of a column. */
export const textsOf = (rows: readonly Row[], column: AnyPgColumn): readonly string[] =>
  rows.map((row) => String(row[column.name]));
