import type { Issue, Place } from "../../errors.ts";
import { at, both, fault } from "../../intake/faults.ts";
import { readCsv } from "../../intake/read/csv.ts";

/** Columns by their headers, in Italian and English. */
const COLUMNS = {
  verb: ["scelta", "decision"],
  seeker: ["persona", "seeker"],
  seat: ["posto", "place"],
  reason: ["motivo", "reason"],
  overrides: ["deroga", "overrides"],
  side: ["parte", "side"],
  words: ["parole", "words"],
  contacts: ["recapiti", "contacts"],
} as const;

export type Column = keyof typeof COLUMNS;

/** The others may be absent. */
const REQUIRED: readonly Column[] = ["verb", "seeker", "seat"];

/** A row of the file that is not empty: its cells, and where each stands. */
export interface FileRow {
  readonly row: Place;
  readonly cell: (column: Column) => string;
  readonly place: (column: Column) => Place;
}

/** The rows of a decision file, or the columns that it lacks. */
export function readRows(
  bytes: Uint8Array,
  file: string,
): { readonly rows: readonly FileRow[]; readonly issues: readonly Issue[] } {
  const [header, ...rows] = readCsv(bytes, { file });
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const indexOf = (column: Column) =>
    names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  const missing = REQUIRED.filter((column) => indexOf(column) < 0);
  if (missing.length > 0)
    return { rows: [], issues: missing.map((name) => noColumn(file, name, names)) };
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return {
    rows: filled.map(({ row, cells }) => ({
      row: { file, row },
      cell: (column) => (cells[indexOf(column)] ?? "").trim(),
      place: (column) => ({ file, row, column: COLUMNS[column][0] }),
    })),
    issues: [],
  };
}

const noColumn = (file: string, name: Column, names: readonly string[]): Issue =>
  at(
    { file, row: 1 },
    fault(
      both(names.join(", ") || "niente", names.join(", ") || "nothing"),
      both(`la colonna «${COLUMNS[name][0]}»`, `the column "${COLUMNS[name][1]}"`),
      both("Aggiungere la colonna.", "Add the column."),
    ),
  );
