import { isUtf8 } from "node:buffer";
import { pipeline } from "node:stream/promises";
import { CsvError, type Parser, parse } from "csv-parse";
import { delimiterOf } from "../../intake/read/csv.ts";
import { both, type Faults } from "./faults.ts";
import { readBytes } from "./read-bytes.ts";

const CHUNK = 2 ** 18;
const UTF16_MARK = Buffer.from([0xff, 0xfe]);

export interface Row {
  readonly cells: readonly string[];
  /** As a spreadsheet counts it: the header is row 1. */
  readonly row: number;
  /** Whether a comma can stand before decimals: it does not part the cells. */
  readonly decimalComma: boolean;
}

/** Bytes read and bytes in all. */
export type OnBytes = (done: number, total: number) => void;

/**
 * Reads a CSV row by row: comma, semicolon or tab, any line end, UTF-8 with or without its mark,
 * else what spreadsheets write (UTF-16 by its mark, Windows-1252). Blanks around an unquoted cell
 * are not part of it; empty rows are passed over. A file that is missing or broken is a fault.
 *
 * @returns whether the file could be read to its end
 */
export async function readCsvRows(
  file: string,
  visit: (row: Row) => void,
  faults: Faults,
  onBytes: OnBytes = () => {},
): Promise<boolean> {
  const bytes = await readBytes(file, faults);
  if (bytes === undefined) return false;
  let row = 0;
  const delimiter = delimiterIn(bytes);
  const decimalComma = delimiter !== ",";
  const parser = parserFor(delimiter);
  try {
    await pipeline(chunksOf(bytes, onBytes), parser, async (rows: AsyncIterable<string[]>) => {
      for await (const cells of rows) {
        row++;
        if (cells.length > 1 || cells[0] !== "") visit({ cells, row, decimalComma });
      }
    });
    return true;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faultBrokenQuotes(file, Number(error["records"] ?? 0) + 1, faults);
    return false;
  }
}

const delimiterIn = (bytes: Buffer): string =>
  delimiterOf(new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, CHUNK)));

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim: true,
  });
}

function* chunksOf(bytes: Buffer, onBytes: OnBytes): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const chunk = decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true });
    if (chunk !== "") yield chunk;
    onBytes(Math.min(from + CHUNK, bytes.length), bytes.length);
  }
}

/** No text in Windows-1252 is by chance valid UTF-8 once it has an accent. */
function encodingOf(bytes: Buffer): string {
  if (bytes.subarray(0, UTF16_MARK.length).equals(UTF16_MARK)) return "utf-16le";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function faultBrokenQuotes(file: string, row: number, faults: Faults): void {
  faults.addUnread(
    { file, row },
    both("virgolette che non si chiudono o fuori posto", "stray or unclosed quotes"),
    both(
      "una cella fra virgolette doppie, con le virgolette interne raddoppiate",
      "a cell between double quotes, its own quotes doubled",
    ),
    both(
      "Correggere la riga, o salvare di nuovo il file come CSV.",
      "Mend the row, or save the file as CSV again.",
    ),
  );
}
