import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite-pgvector";

import { createCluster } from "./create-cluster.ts";

const EXTENSIONS = { vector, pg_trgm, unaccent };
const PRIVATE_FOLDER = 0o700;
/** Half of PGlite's memory would be buffers by default; the system caches the files anyway. */
const SERVER_OPTIONS = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];
/**
 * Written when a data folder has been created whole. One without it is what an interrupted
 * creation left, before any client could write to it.
 */
const COMPLETE_MARK = "innesto-complete";

/** Opens the database of a folder, creating it when there is none. */
export async function openPglite(folder: string): Promise<PGlite> {
  const mark = join(folder, COMPLETE_MARK);
  const exists = await isThere(mark);
  if (!exists) {
    await makeRoom(folder);
    await createCluster(folder);
  }
  const pglite = await PGlite.create({
    dataDir: folder,
    extensions: EXTENSIONS,
    startParams: SERVER_OPTIONS,
  });
  if (!exists) await writeFile(mark, "");
  return pglite;
}

async function makeRoom(path: string): Promise<void> {
  if (await isThere(path)) await rename(path, `${path}-incomplete-${Date.now()}`);
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
