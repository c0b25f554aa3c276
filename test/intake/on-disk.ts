import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { Texts } from "./sheets-in-memory.ts";

/** A folder that goes when the test ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with a CSV file for each text. */
export async function folderOf(texts: Texts): Promise<string> {
  const folder = join(await scratchFolder(), "sheets");
  await mkdir(folder);
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(folder, `${name}.csv`), text);
  return folder;
}

/** Every file of a folder, by name. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, position) => [name, texts[position]!]));
}

interface StoredRow extends Record<string, unknown> {
  readonly row: unknown;
}

/** Every row of every table that may be read, with the transaction that last wrote it. */
export async function everyRow(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  return await db.asSystem(null, async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public'
        and has_table_privilege(format('%I.%I', schemaname, tablename), 'select') order by 1`,
    );
    const all: Record<string, readonly string[]> = {};
    for (const { name } of tables) {
      const rows = await tx.execute<StoredRow>(
        sql`select jsonb_build_array(t.xmin::text, to_jsonb(t)) as row from ${sql.identifier(name)} t`,
      );
      all[name] = rows.map(({ row }) => JSON.stringify(row)).toSorted();
    }
    return all;
  });
}
