import writeSheets from "write-excel-file/node";
import { guard } from "../cell-guard.ts";
import { timeless } from "./timeless.ts";

export interface XlsxSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In characters, by column; by default as wide as the header asks. */
  readonly widths?: readonly number[];
  /** Cells that stand out, by row and column from 0, the header being row -1. */
  readonly marked?: (row: number, column: number) => boolean;
}

const LEAST_WIDTH = 12;
/** Amber: it is seen without colour vision too, for the text stays black. */
const MARK = { backgroundColor: "#FFD166" };

/** A workbook of text cells, its header rows bold and in sight; the same cells give the same bytes. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, headers, rows, widths, marked = () => false }) => ({
    sheet: name,
    data: [
      headers.map((value, column) => ({
        value,
        type: String,
        fontWeight: "bold" as const,
        ...(marked(-1, column) && MARK),
      })),
      ...rows.map((cells, row) => cells.map((cell, column) => textCell(cell, marked(row, column)))),
    ],
    columns: headers.map((header, at) => ({
      width: widths?.[at] ?? Math.max(LEAST_WIDTH, header.length + 2),
    })),
    stickyRowsCount: 1,
  }));
  return timeless(await writeSheets(written).toBuffer());
}

/** Text even where it looks like a number or a date, so that a spreadsheet changes nothing in it. */
function textCell(cell: string, isMarked: boolean) {
  if (cell === "") return isMarked ? MARK : null;
  const text = { value: guard(cell), type: String, format: "@", wrap: true };
  return isMarked ? { ...text, ...MARK } : text;
}
