import readSheets from "read-excel-file/universal";
import { InnestoError } from "../../errors.ts";
import { at, both, fault } from "../faults.ts";
import type { Fault } from "../kinds/kind.ts";
import { formatNumber } from "../kinds/number.ts";
import { LARGEST_UNPACKED_BYTES, megabytes, MOST_PARTS } from "./limits.ts";
import type { Table } from "./source.ts";
import { unpackedSize } from "./unpacked-size.ts";

/**
 * Reads every sheet of an XLSX file.
 *
 * @throws InnestoError `invalid` where it is none, or unpacks to more than `mostBytes` or than a workbook's parts
 */
export async function readXlsx(
  bytes: Buffer,
  file: string,
  mostBytes: number = LARGEST_UNPACKED_BYTES,
): Promise<readonly Table[]> {
  const size = unpackedSize(bytes);
  if (size === undefined) throw unreadable(file);
  if (size.bytes > mostBytes) throw tooLarge(file, size.bytes, mostBytes);
  if (size.parts > MOST_PARTS) throw tooManyParts(file, size.parts);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  try {
    const sheets = await readSheets(buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      place: { file, sheet },
      rows: data.map((cells, position) => ({ row: position + 1, cells: cells.map(cellText) })),
    }));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A typed cell as the text that a CSV would hold. */
function cellText(value: unknown): string {
  if (typeof value === "string") return value;
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

function refused(file: string, wrong: Fault): InnestoError {
  const message = { it: "Il file è troppo grande.", en: "The file is too large." };
  return new InnestoError("invalid", message, { issues: [at({ file }, wrong)] });
}
