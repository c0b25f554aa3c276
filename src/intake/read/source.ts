import type { Issue, Place } from "../../errors.ts";
import type { Sheet } from "../sheet.ts";

/** One row as it stands in a file; `row` counts as a spreadsheet does, the header being row 1. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet of the files, header and rows, not yet understood. */
export interface SourceSheet {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly rows: readonly SourceRow[];
}

/** What the files hold. `warnings` do not stop an import. */
export interface Source {
  readonly sheets: readonly SourceSheet[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** A file or sheet before its name is understood. */
export interface Table {
  readonly name: string;
  readonly place: Place;
  readonly rows: readonly SourceRow[];
}
