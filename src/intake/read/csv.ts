import { CsvError, parse } from "csv-parse/sync";
import { InnestoError, type Issue, type Place } from "../../errors.ts";
import { at, both, fault } from "../faults.ts";
import { decodeText } from "./decode-text.ts";
import type { SourceRow } from "./source.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/** Reads a CSV file as rows of cells. @throws InnestoError `invalid` where its quotes are broken. */
export function readCsv(bytes: Uint8Array, place: Place): readonly SourceRow[] {
  const text = decodeText(bytes);
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return records.map((cells, position) => ({ row: position + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const issues = [brokenCsv(error, place)];
    const message = { it: "Il file non si legge.", en: "The file cannot be read." };
    throw new InnestoError("invalid", message, { issues, cause: error });
  }
}

/** The sign that parts the header's cells most often, outside quotes. */
export function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? "";
  const bare = header.replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function brokenCsv(error: CsvError, place: Place): Issue {
  const records = Number(error["records"] ?? 0);
  const where = { ...place, row: records + 1 };
  const found = both("virgolette che non si chiudono o fuori posto", "stray or unclosed quotes");
  const expected = both(
    "una cella fra virgolette doppie, con le virgolette interne raddoppiate",
    "a cell between double quotes, its own quotes doubled",
  );
  const next = both(
    "Correggere la riga, o salvare di nuovo il foglio come CSV.",
    "Mend the row, or save the sheet as CSV again.",
  );
  return at(where, fault(found, expected, next));
}
