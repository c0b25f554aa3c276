import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { connect } from "../../src/db/connection.ts";
import { openEmbeddedFolder } from "../../src/db/embedded/folder.ts";
import { applyMigrations } from "../../src/db/migrate.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "innesto");
const OUTDATED_MS = 3_600_000;
/** All that decides what a new database holds. */
const INGREDIENTS = ["migrations", "src/db/embedded", "package-lock.json"];

/** A folder with a migrated embedded database, to be copied; made anew whenever an ingredient has changed. */
export async function ensureHome(): Promise<string> {
  const home = join(CACHE, ingredientsDigest());
  if (!existsSync(home)) await makeHome(home);
  return home;
}

async function makeHome(home: string): Promise<void> {
  await removeOutdated();
  const draft = join(CACHE, randomUUID());
  const { socketPath, close } = await openEmbeddedFolder(draft);
  const client = connect({ kind: "embedded", socketPath, place: draft }, 1);
  await applyMigrations(client);
  await client.end();
  // Shut down, it is opened without a look at its log.
  await close();
  // Another run may have made the same meanwhile.
  await rename(draft, home).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(home)) throw error;
  });
}

/** Old enough that no run that is under way can be using them. */
async function removeOutdated(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  for (const name of await readdir(CACHE)) {
    const entry = await stat(join(CACHE, name)).catch(() => undefined);
    if (entry && Date.now() - entry.mtimeMs > OUTDATED_MS)
      await rm(join(CACHE, name), { recursive: true, force: true });
  }
}

function ingredientsDigest(): string {
  const hash = createHash("sha256");
  for (const ingredient of INGREDIENTS.flatMap(filesOf)) {
    hash.update(`${ingredient}\0`).update(readFileSync(join(ROOT, ingredient)));
  }
  return hash.digest("hex").slice(0, 32);
}

function filesOf(path: string): readonly string[] {
  if (path.includes(".")) return [path];
  const entries = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .toSorted();
}
