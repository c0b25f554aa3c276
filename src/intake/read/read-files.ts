import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { InnestoError, type Issue } from "../../errors.ts";
import { at, both, fault } from "../faults.ts";
import { readCsv } from "./csv.ts";
import { LARGEST_FILE_BYTES, megabytes } from "./limits.ts";
import { nameTables } from "./name-tables.ts";
import type { Source, Table } from "./source.ts";
import { readXlsx } from "./xlsx.ts";

/**
 * Reads a folder of CSV files, one CSV file, or an XLSX with a sheet each.
 *
 * @throws InnestoError `notFound` or `usage` where the path leads to nothing of the kind,
 *   `invalid` where a file cannot be read as what it says it is
 */
export async function readFiles(path: string): Promise<Source> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw missing(path);
  if (found.isDirectory()) return nameTables(await readFolder(path));
  const kind = extname(path).toLowerCase();
  if (kind !== ".csv" && kind !== ".xlsx") throw notAFormat(path);
  return await readTables(await bytesOf(path), basename(path));
}

/** Reads one file by its name's ending: an XLSX, or a CSV that bears the name of its sheet. Throws `invalid`. */
export async function readTables(bytes: Buffer, file: string): Promise<Source> {
  const isWorkbook = extname(file).toLowerCase() === ".xlsx";
  return nameTables(isWorkbook ? await readXlsx(bytes, file) : [tableOf(bytes, file)]);
}

/** Every CSV of the folder; what cannot be read is reported for all of them at once. */
async function readFolder(folder: string): Promise<readonly Table[]> {
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.csv$/i.test(name)).toSorted();
  if (names.length === 0) throw notAFormat(folder);
  const tables: Table[] = [];
  const issues: Issue[] = [];
  for (const name of names) {
    try {
      tables.push(await readOne(join(folder, name)));
    } catch (error) {
      if (!(error instanceof InnestoError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length === 0) return tables;
  const message = both("Ci sono file che non si leggono.", "Some files cannot be read.");
  throw new InnestoError("invalid", message, { issues });
}

const readOne = async (path: string): Promise<Table> =>
  tableOf(await bytesOf(path), basename(path));

const tableOf = (bytes: Buffer, file: string): Table => ({
  name: basename(file, extname(file)),
  place: { file },
  rows: readCsv(bytes, { file }),
});

async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size <= LARGEST_FILE_BYTES) return await readFile(path);
  const found = both(`${megabytes(size)} MB`, `${megabytes(size)} MB`);
  const limit = megabytes(LARGEST_FILE_BYTES);
  const expected = both(`al più ${limit} MB`, `at most ${limit} MB`);
  const next = both(
    "Dividere il file e importarlo a pezzi.",
    "Split the file and import the parts.",
  );
  const issues = [at({ file: basename(path) }, fault(found, expected, next))];
  throw new InnestoError("invalid", both("Il file è troppo grande.", "The file is too large."), {
    issues,
  });
}

const missing = (path: string): InnestoError =>
  new InnestoError("notFound", {
    it: `Non c'è nulla in «${path}»: indicare una cartella di file CSV o un file XLSX.`,
    en: `There is nothing at «${path}»: name a folder of CSV files or an XLSX file.`,
  });

const notAFormat = (path: string): InnestoError =>
  new InnestoError("usage", {
    it: `«${path}» non è una cartella con file CSV, né un file XLSX o CSV.`,
    en: `«${path}» is neither a folder with CSV files nor an XLSX or CSV file.`,
  });
