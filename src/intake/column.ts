import { getTableName } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Bilingual } from "../errors.ts";
import type { Kind } from "./kinds/kind.ts";

/** A row of the database by the names of its columns, as JSON writes it. */
export type Row = Readonly<Record<string, unknown>>;

/** All that the database keeps of one row of a sheet, by table. */
export interface Stored {
  readonly one: Readonly<Record<string, Row | undefined>>;
  readonly many: Readonly<Record<string, readonly Row[] | undefined>>;
}

/** What a value sets: columns by table. */
type Fields = Readonly<Record<string, Row>>;

export interface Help {
  /** What the example line of the template shows. */
  readonly example?: string;
  /** What to write, for «Come si compila». */
  readonly it: string;
  readonly en: string;
}

/** One column of a sheet. Its English header is its name in `Sheet.columns`. */
export interface Column<T> {
  readonly header: string;
  readonly kind: Kind<NonNullable<T>>;
  /** The cell may not stay empty. */
  readonly required: boolean;
  /** What an empty cell means. */
  readonly fallback: T;
  readonly example: string;
  readonly help: Bilingual;
  read(stored: Stored): T;
  write(value: T): Fields;
}

/** How a value is kept. */
export interface Keeping<T> {
  read(stored: Stored): T;
  write(value: T): Fields;
}

/** Anything but null and undefined, which an empty cell stands for. */
type Solid = string | number | boolean | object;

type Holding<T> = AnyPgColumn<{ data: T }> | AnyPgColumn<{ data: NonNullable<T> }>;

/** Kept as it is in one column of a table. */
export function kept<T>(column: Holding<T>, fallback: T): Keeping<T> {
  const table = getTableName(column.table);
  return {
    read: ({ one }) => (one[table]?.[column.name] ?? fallback) as T,
    write: (value) => ({ [table]: { [column.name]: value } }),
  };
}

/** A list of closed words, kept in one column that the database knows as a list of texts. */
export const keptWords = <T extends string>(
  column: AnyPgColumn<{ data: string[] }>,
  fallback: readonly T[],
): Keeping<readonly T[]> =>
  kept<readonly T[]>(
    column as AnyPgColumn<{ data: unknown }> as AnyPgColumn<{ data: readonly T[] }>,
    fallback,
  );

/** Kept in rows of its own, which the sheet's list parts write. */
export const keptInRows = <T>(read: (stored: Stored) => T): Keeping<T> => ({
  read,
  write: () => ({}),
});

function columnOf<T>(
  header: string,
  kind: Kind<NonNullable<T>>,
  keeping: Keeping<T>,
  required: boolean,
  fallback: T,
  { example = "", it, en }: Help,
): Column<T> {
  return { header, kind, required, fallback, example, help: { it, en }, ...keeping };
}

/** A column that may stay empty, and then says nothing. */
export const optional = <T>(
  header: string,
  kind: Kind<T>,
  at: Holding<T | null> | Keeping<T | null>,
  help: Help,
): Column<T | null> =>
  columnOf<T | null>(header, kind as Kind<NonNullable<T>>, keepingOf(at, null), false, null, help);

/** A column whose empty cell means a value of its own. */
export const defaulting = <T extends Solid>(
  header: string,
  kind: Kind<T>,
  at: Holding<T> | Keeping<T>,
  fallback: T,
  help: Help,
): Column<T> => columnOf<T>(header, kind, keepingOf(at, fallback), false, fallback, help);

/** A column that may not stay empty. `fallback` only serves the type; no row is read with it. */
export const required = <T extends Solid>(
  header: string,
  kind: Kind<T>,
  at: Holding<T> | Keeping<T>,
  help: Help,
): Column<T> =>
  columnOf<T>(header, kind, keepingOf(at, undefined as never), true, undefined as never, help);

const keepingOf = <T>(at: Holding<T> | Keeping<T>, fallback: T): Keeping<T> =>
  "read" in at ? at : kept(at, fallback);
