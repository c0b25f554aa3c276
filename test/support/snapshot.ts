import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { connect } from "../../src/db/connection.ts";
import { openEmbeddedFolder } from "../../src/db/embedded/folder.ts";
import { startEmbeddedServer } from "../../src/db/embedded/server.ts";
import { applyMigrations } from "../../src/db/migrate.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "innesto");
const TARBALL = "database.tar";
const HOME = "home";
const OUTDATED_MS = 3_600_000;
/** All that decides what a new database holds. */
const INGREDIENTS = ["migrations", "src/db/embedded", "package-lock.json"];

export type Snapshot = {
  /** A file with a migrated embedded database. */
  readonly file: string;
  /** The same as a folder, to be copied. */
  readonly home: string;
};

/** A migrated embedded database, made anew whenever an ingredient has changed. */
export async function ensureSnapshot(): Promise<Snapshot> {
  const folder = join(CACHE, ingredientsDigest());
  if (!existsSync(folder)) await makeSnapshot(folder);
  return { file: join(folder, TARBALL), home: join(folder, HOME) };
}

async function makeSnapshot(folder: string): Promise<void> {
  await removeOutdated();
  const draft = join(CACHE, randomUUID());
  await mkdir(draft, { recursive: true });
  await takeSnapshot(join(draft, TARBALL));
  const access = await openEmbeddedFolder(join(draft, HOME), join(draft, TARBALL));
  await access.close();
  // Another run may have made the same meanwhile.
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
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

async function takeSnapshot(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "innesto-"));
  const socketPath = join(folder, "s");
  const server = await startEmbeddedServer({ storage: { kind: "memory" }, socketPath });
  const client = connect({ kind: "embedded", socketPath, place: "memory" }, 1);
  await applyMigrations(client);
  await client.end();
  await server.close({ snapshot: file });
  await rm(folder, { recursive: true });
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
