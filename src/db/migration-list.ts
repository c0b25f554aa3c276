import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { z } from "zod";

/** A migration's statements, with its name and the digest of its text. */
export type Migration = Pick<MigrationMeta, "sql" | "hash" | "folderMillis"> & {
  readonly name: string;
};

const FOLDER = fileURLToPath(new URL("../../migrations", import.meta.url));
const JOURNAL = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

/** The migrations of this version, oldest first, as drizzle-kit's journal lists them. */
export function readMigrations(): readonly Migration[] {
  const journal = JOURNAL.parse(JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, "utf8")));
  const files = readMigrationFiles({ migrationsFolder: FOLDER });
  return files.map(({ sql, hash, folderMillis }, index) => {
    return { name: journal.entries[index]!.tag, sql, hash, folderMillis };
  });
}
