import type { Issue, Place } from "../../errors.ts";
import type { Stored } from "../column.ts";
import type { Context } from "../kinds/kind.ts";
import type { Sheet, SheetId } from "../sheet.ts";
import type { Values } from "../part.ts";

/** A row of a sheet as the database has it. */
export interface StoredRow {
  readonly id: string;
  readonly values: Values;
  readonly stored: Stored;
}

/** The programme as the database has it; without rows where there is none. */
export type Snapshot = ReadonlyMap<SheetId, readonly StoredRow[]>;

/** `absent`: known to the database, not to the files, and left as it is. */
export type Fate = "added" | "changed" | "unchanged" | "absent";

/** A row after the import: of the files, of the database, or of both. */
export interface PlannedRow {
  readonly id: string;
  readonly values: Values;
  readonly fate: Fate;
  /** Where the row stands in the files, and its headers there. */
  readonly place?: Place;
  readonly headers?: ReadonlyMap<string, string>;
  readonly existing?: StoredRow;
}

/** What an import would do, and everything that speaks against it. */
export interface Plan {
  readonly programme: string;
  readonly rows: ReadonlyMap<SheetId, readonly PlannedRow[]>;
  readonly context: Context;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export const rowsIn = (plan: Pick<Plan, "rows">, sheet: SheetId): readonly PlannedRow[] =>
  plan.rows.get(sheet) ?? [];

/** Where a column of a row stands, by the header that the file gives it. */
export const placeOf = (sheet: Sheet, row: PlannedRow, column: string): Place => ({
  ...row.place,
  column: row.headers?.get(column) ?? sheet.columns[column]?.header ?? column,
});
