import writeSheets from "write-excel-file/node";
import { guard } from "../cell-guard.ts";

export interface XlsxSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In characters, by column; by default as wide as the header asks. */
  readonly widths?: readonly number[];
}

const LEAST_WIDTH = 12;

/** A workbook of text cells, its header rows bold and in sight. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, headers, rows, widths }) => ({
    sheet: name,
    data: [
      headers.map((header) => ({ value: header, type: String, fontWeight: "bold" as const })),
      ...rows.map((cells) => cells.map(textCell)),
    ],
    columns: headers.map((header, at) => ({
      width: widths?.[at] ?? Math.max(LEAST_WIDTH, header.length + 2),
    })),
    stickyRowsCount: 1,
  }));
  return await writeSheets(written).toBuffer();
}

/** Text even where it looks like a number or a date, so that a spreadsheet changes nothing in it. */
const textCell = (cell: string) =>
  cell === "" ? null : { value: guard(cell), type: String, format: "@", wrap: true };
