import { guard } from "../cell-guard.ts";

const NEEDS_QUOTES = /[",;\r\n\t]/;

/** RFC 4180 with a comma and line feeds; cells that a spreadsheet would run get an apostrophe. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(writeCsvCell).join(",")}\n`).join("");

function writeCsvCell(cell: string): string {
  const guarded = guard(cell);
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
