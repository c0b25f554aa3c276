import type { Issue, Place } from "../../errors.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { unguard } from "../cell-guard.ts";
import type { SourceRow, SourceSheet } from "../read/source.ts";
import type { Sheet } from "../sheet.ts";
import { EXAMPLE } from "../sheets/common.ts";
import { cellFaults } from "./cell-faults.ts";
import { type HeaderColumns, missingColumns, readHeader } from "./header.ts";

/** A row whose cells are known by their columns, not yet understood. */
export interface DraftRow {
  readonly place: Place;
  /** Texts by the columns' English headers; empty cells are empty texts. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Draft {
  readonly sheet: Sheet;
  readonly place: Place;
  /** The columns that the file has, and their headers as the file writes them. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly DraftRow[];
  /** Example rows of the template, which are read by nobody. */
  readonly examples: number;
  readonly issues: readonly Issue[];
}

const EXAMPLE_KEYS = new Set([EXAMPLE, "EXAMPLE"].map(nameKey));
/** Reads header and cells of a sheet; every fault of the header is among the issues. */
export function draftOf({ sheet, place, rows }: SourceSheet): Draft {
  const [header, ...others] = rows;
  const filled = others.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  if (header === undefined) {
    return { sheet, place, headers: new Map(), rows: [], examples: 0, issues: [] };
  }
  const { columns, issues } = readHeader(sheet, place, header);
  const headers = new Map(
    columns.flatMap((column, position) =>
      column === undefined ? [] : [[column, (header.cells[position] ?? "").trim()]],
    ),
  );
  const drafts = filled.map((row) => draftRow(columns, place, row));
  const own = drafts.filter(({ cells }) => !isExample(sheet, cells));
  const faults = [
    ...missingColumns(sheet, place, headers),
    ...filled.flatMap((row) => cellFaults(header, columns, place, row)),
  ];
  const examples = drafts.length - own.length;
  return { sheet, place, headers, rows: own, examples, issues: [...issues, ...faults] };
}

function draftRow(columns: HeaderColumns, place: Place, { row, cells }: SourceRow): DraftRow {
  const known = columns.flatMap((column, position) =>
    column === undefined ? [] : [[column, unguard((cells[position] ?? "").trim())] as const],
  );
  return { place: { ...place, row }, cells: new Map(known) };
}

const isExample = (sheet: Sheet, cells: ReadonlyMap<string, string>): boolean =>
  EXAMPLE_KEYS.has(nameKey(cells.get(Object.keys(sheet.columns)[0]!) ?? ""));
