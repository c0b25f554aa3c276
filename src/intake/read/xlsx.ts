import readSheets from "read-excel-file/universal";
import { InnestoError } from "../../errors.ts";
import { at, both, fault } from "../faults.ts";
import type { Fault } from "../kinds/kind.ts";
import { formatNumber } from "../kinds/number.ts";
import { type ArchivePart, archiveParts, unpacked } from "./archive.ts";
import {
  LARGEST_UNPACKED_BYTES,
  LONGEST_CELL,
  megabytes,
  MOST_CELLS,
  MOST_PARTS,
} from "./limits.ts";
import { extentOf } from "./sheet-extent.ts";
import type { Table } from "./source.ts";

/**
 * Reads every sheet of an XLSX file.
 *
 * @throws InnestoError `invalid` where it is none, or unpacks to more than `mostBytes`, a workbook's parts, or its cells
 */
export async function readXlsx(
  bytes: Buffer,
  file: string,
  mostBytes: number = LARGEST_UNPACKED_BYTES,
): Promise<readonly Table[]> {
  refuseBombs(bytes, file, mostBytes);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  try {
    const sheets = await readSheets(buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      place: { file, sheet },
      rows: data.map((cells, position) => ({
        row: position + 1,
        cells: cells.map((cell) => cellText(cell, file)),
      })),
    }));
  } catch (error) {
    throw error instanceof InnestoError ? error : unreadable(file, error);
  }
}

/** Small files can fill the memory: their parts by what they unpack to, their sheets by how far they reach. */
function refuseBombs(zip: Buffer, file: string, mostBytes: number): void {
  const parts = archiveParts(zip);
  if (parts === undefined) throw unreadable(file);
  const size = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size > mostBytes) throw tooLarge(file, size, mostBytes);
  if (parts.length > MOST_PARTS) throw tooManyParts(file, parts.length);
  let cells = 0;
  for (const part of parts) {
    const extent = extentOf(textOf(zip, part, file));
    if (extent === undefined) throw unreadable(file);
    cells += extent.rows * extent.columns;
  }
  if (cells > MOST_CELLS) throw tooWide(file, cells);
}

/** Of a part's text, only marks of ASCII are looked for. */
function textOf(zip: Buffer, part: ArchivePart, file: string): string {
  try {
    return unpacked(zip, part).toString("latin1");
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A typed cell as the text that a CSV would hold. */
function cellText(value: unknown, file: string): string {
  if (typeof value === "string") {
    if (value.length > LONGEST_CELL) throw tooLong(file, value.length);
    return value;
  }
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean") return value ? "sì" : "no";
  return value instanceof Date ? dayOf(value) : "";
}

const dayOf = (value: Date): string =>
  Number.isNaN(value.getTime()) ? "#" : value.toISOString().slice(0, 10);

const NEXT = both(
  "Aprire il file con un foglio di calcolo e salvarlo di nuovo come XLSX.",
  "Open the file in a spreadsheet program and save it as XLSX again.",
);

function unreadable(file: string, cause?: unknown): InnestoError {
  const found = both("un contenuto che non si legge", "contents that cannot be read");
  const expected = both("una cartella di lavoro XLSX", "an XLSX workbook");
  const issues = [at({ file }, fault(found, expected, NEXT))];
  const message = { it: "Il file non si legge.", en: "The file cannot be read." };
  return new InnestoError("invalid", message, { issues, cause });
}

function tooLarge(file: string, size: number, most: number): InnestoError {
  const limit = megabytes(most);
  const found = both(`${megabytes(size)} MB di contenuto`, `${megabytes(size)} MB of contents`);
  const expected = both(`al più ${limit} MB`, `at most ${limit} MB`);
  return refused(file, fault(found, expected, both("Dividere il file.", "Split the file.")));
}

function tooManyParts(file: string, parts: number): InnestoError {
  const found = both(`${parts} parti`, `${parts} parts`);
  const expected = both(`al più ${MOST_PARTS} parti`, `at most ${MOST_PARTS} parts`);
  return refused(file, fault(found, expected, NEXT));
}

function tooWide(file: string, cells: number): InnestoError {
  const found = both(`${cells} celle, vuote comprese`, `${cells} cells, empty ones included`);
  const expected = both(`al più ${MOST_CELLS} celle`, `at most ${MOST_CELLS} cells`);
  const next = both(
    "Cancellare le righe e le colonne lontane dai dati, o dividere il file.",
    "Delete the rows and columns far from the data, or split the file.",
  );
  return refused(file, fault(found, expected, next));
}

function tooLong(file: string, length: number): InnestoError {
  const found = both(`una cella di ${length} caratteri`, `a cell of ${length} characters`);
  const expected = both(`al più ${LONGEST_CELL} caratteri`, `at most ${LONGEST_CELL} characters`);
  return refused(file, fault(found, expected, both("Accorciare il testo.", "Shorten the text.")));
}

function refused(file: string, wrong: Fault): InnestoError {
  const message = { it: "Il file è troppo grande.", en: "The file is too large." };
  return new InnestoError("invalid", message, { issues: [at({ file }, wrong)] });
}
