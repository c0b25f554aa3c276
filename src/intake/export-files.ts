import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Database } from "../db/client.ts";
import { InnestoError } from "../errors.ts";
import { currentComuni } from "../programmes/territory-store.ts";
import type { SheetId } from "./sheet.ts";
import { loadProgramme } from "./store/load.ts";
import { lockProgramme } from "./store/lock.ts";
import { type WrittenSheet, writtenSheets } from "./write/cells.ts";
import { writeCsv } from "./write/csv.ts";
import { writeXlsx } from "./write/xlsx.ts";

/** The files hold personal data: nobody but their owner reads them. */
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/**
 * Writes a programme as CSV files into a folder, which is made where it is missing; an import of
 * them changes nothing, and into an empty database gives the same programme.
 *
 * @returns the paths written
 * @throws InnestoError `notFound` where there is no such programme
 */
export async function exportFiles(
  db: Database,
  programme: string,
  folder: string,
): Promise<readonly string[]> {
  const sheets = await sheetsOf(db, programme);
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const paths = sheets.map(({ sheet }) => join(folder, `${sheet.name.it}.csv`));
  for (const [at, { headers, rows }] of sheets.entries())
    await replace(paths[at]!, writeCsv([headers, ...rows]));
  return paths;
}

/** Writes a programme as one XLSX with a sheet each. @throws InnestoError as `exportFiles`. */
export async function exportWorkbook(db: Database, programme: string, file: string): Promise<void> {
  const bytes = await workbookOf(db, programme);
  await mkdir(dirname(file), { recursive: true });
  await replace(file, bytes);
}

/** The same workbook as bytes. @throws InnestoError as `exportFiles`. */
export async function workbookOf(db: Database, programme: string): Promise<Buffer> {
  const sheets = await sheetsOf(db, programme);
  return await writeXlsx(
    sheets.map(({ sheet, headers, rows }) => ({ name: sheet.name.it, headers, rows })),
  );
}

/** One sheet as a CSV text. @throws InnestoError as `exportFiles`. */
export async function sheetAsCsv(db: Database, programme: string, id: SheetId): Promise<string> {
  const { headers, rows } = (await sheetsOf(db, programme)).find(({ sheet }) => sheet.id === id)!;
  return writeCsv([headers, ...rows]);
}

async function sheetsOf(db: Database, programme: string): Promise<readonly WrittenSheet[]> {
  const { snapshot, comuni } = await db.asSystem(programme, async (tx) => {
    await lockProgramme(tx, programme);
    return { snapshot: await loadProgramme(tx, programme), comuni: await currentComuni(tx) };
  });
  if (snapshot.get("programme")?.length) return writtenSheets(snapshot, comuni);
  throw new InnestoError("notFound", {
    it: `Il progetto «${programme}» non esiste.`,
    en: `There is no programme «${programme}».`,
  });
}

/** Whole or not at all: a reader never finds half a file. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  await writeFile(unfinished, content, { mode: OWNER_ONLY });
  await rename(unfinished, path);
}
