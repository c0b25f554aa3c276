import { basename, extname } from "node:path";
import { InnestoError, type Issue } from "../../errors.ts";
import { both } from "../faults.ts";
import { readCsv } from "./csv.ts";
import { LARGEST_SENT_UNPACKED_BYTES } from "./limits.ts";
import { nameTables } from "./name-tables.ts";
import type { Source, Table } from "./source.ts";
import { readXlsx } from "./xlsx.ts";

/** A file as somebody sent it. */
export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Reads files that were sent: workbooks with a sheet each, CSV files named after their sheets.
 *
 * @throws InnestoError `invalid` with what cannot be read, of all files at once
 */
export async function readSent(files: readonly SentFile[]): Promise<Source> {
  return nameTables(await tablesOf(files));
}

/** The tables of the files before their names are understood; throws as `readSent`. */
export async function tablesOf(files: readonly SentFile[]): Promise<readonly Table[]> {
  const tables: Table[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    try {
      tables.push(...(await tablesIn(file)));
    } catch (error) {
      if (!(error instanceof InnestoError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length === 0) return tables;
  const message = both("Ci sono file che non si leggono.", "Some files cannot be read.");
  throw new InnestoError("invalid", message, { issues });
}

async function tablesIn({ name, content }: SentFile): Promise<readonly Table[]> {
  const file = basename(name);
  const kind = extname(file).toLowerCase();
  if (kind === ".xlsx")
    return await readXlsx(Buffer.from(content), file, LARGEST_SENT_UNPACKED_BYTES);
  if (kind === ".csv") {
    const place = { file };
    return [{ name: basename(file, extname(file)), place, rows: readCsv(content, place) }];
  }
  throw new InnestoError("invalid", both("Il file non si legge.", "The file cannot be read."), {
    issues: [
      {
        file,
        found: both("un file di un altro tipo", "a file of another kind"),
        expected: both("un file XLSX o CSV", "an XLSX or CSV file"),
        next: both("Salvarlo come XLSX.", "Save it as XLSX."),
      },
    ],
  });
}
