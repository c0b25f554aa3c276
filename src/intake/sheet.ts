import type { Bilingual } from "../errors.ts";
import type { Entity } from "./codes.ts";
import type { Column } from "./column.ts";
import type { Context } from "./kinds/kind.ts";
import type { Beside, Listed, Main, Values } from "./part.ts";

export type SheetId =
  | "programme"
  | "hubs"
  | "participants"
  | "protected"
  | "ideas"
  | "organisations"
  | "partnership"
  | "agreements"
  | "resources"
  | "needs"
  | "preferences"
  | "collaborations"
  | "months"
  | "outcomes"
  | "incentives"
  | "initiatives"
  | "services"
  | "meetings"
  | "attendance"
  | "training"
  | "statements"
  | "answers";

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values that a sheet's columns give; those whose cell was refused are absent. */
type ValuesOf<C extends Columns> = {
  readonly [K in keyof C]?: C[K] extends Column<infer T> ? T : never;
};

/** What else is known when a row is completed. */
export interface Known {
  /** The same row as the database has it. */
  readonly existing: Values | undefined;
  /** The day of the import, as `YYYY-MM-DD`. */
  readonly today: string;
  /** The rows of another sheet, of the files and the database, if it was read before. */
  rows(sheet: SheetId): readonly KnownRow[];
}

interface KnownRow {
  readonly id: string;
  readonly values: Values;
}

/** What went wrong with a row as a whole, and in which column it shows. */
export interface RowFault {
  readonly column: string;
  readonly found: Bilingual;
  readonly expected: Bilingual;
  readonly next: Bilingual;
}

export interface Sheet {
  readonly id: SheetId;
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly columns: Columns;
  readonly main: Main;
  readonly beside: readonly Beside[];
  readonly lists: readonly Listed[];
  /** What the codes of the sheet name, where it has codes. */
  readonly entity?: Entity;
  /** How ids are made where the code is none: prefix and digits. */
  readonly ids: { readonly prefix: string; readonly digits: number };
  /** The file's own key of a row; undefined where the cells of it were refused. */
  identify(values: Values, context: Context): string | undefined;
  /** Fills in what follows from the rest, before the row is compared with the database. */
  complete(values: Values, known: Known): Values;
  /** What only a whole row can break. */
  faults(values: Values, context: Context): readonly RowFault[];
}

interface Definition<C extends Columns> extends Pick<
  Sheet,
  "id" | "name" | "about" | "main" | "ids"
> {
  readonly columns: C;
  readonly entity?: Entity;
  readonly beside?: readonly Beside[];
  readonly lists?: readonly Listed[];
  readonly identify?: (values: ValuesOf<C>, context: Context) => string | undefined;
  readonly complete?: (values: ValuesOf<C>, known: Known) => Partial<ValuesOf<C>>;
  readonly faults?: (values: ValuesOf<C>, context: Context) => readonly RowFault[];
}

/** A sheet whose rules see the types of its columns. */
export function defineSheet<const C extends Columns>(definition: Definition<C>): Sheet {
  const { identify, complete, faults } = definition;
  return {
    beside: [],
    lists: [],
    ...definition,
    identify: (values, context) =>
      identify ? identify(values as ValuesOf<C>, context) : (values["code"] as string | undefined),
    complete: (values, known) => ({ ...values, ...complete?.(values as ValuesOf<C>, known) }),
    faults: (values, context) => faults?.(values as ValuesOf<C>, context) ?? [],
  };
}
