import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";

import { inject } from "vitest";

import { readConfig } from "../../src/config.ts";
import { connectDatabase, type Database } from "../../src/db/client.ts";
import type { Endpoint } from "../../src/db/connection.ts";
import { hostDatabase } from "./hosted.ts";
import { createFromTemplate, dropTemplate, withDatabase } from "./template.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PRIVATE_FOLDER = 0o700;

export type TestDatabase = Database & { readonly endpoint: Endpoint };

/**
 * A fresh, migrated and empty database: embedded, or with DATABASE_URL set, on that
 * server. Open one in `beforeAll`, close it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { databaseUrl } = readConfig();
  return databaseUrl === undefined
    ? await embeddedTestDatabase()
    : await serverTestDatabase(databaseUrl);
}

/** `template`: a home whose database it begins with. */
export async function embeddedTestDatabase(template = inject("home")): Promise<TestDatabase> {
  const { home, remove } = await testHome(template);
  return await openHome(home, remove);
}

/** One whose home stays when it is closed. */
export async function lastingHome(
  template: string,
): Promise<{ readonly home: string; readonly db: TestDatabase }> {
  const { home } = await testHome(template);
  return { home, db: await openHome(home, async () => {}) };
}

async function openHome(home: string, afterwards: () => Promise<void>): Promise<TestDatabase> {
  const socketPath = join(home, "s");
  const server = await hostDatabase(join(home, "pg"), socketPath);
  return await openFor({ kind: "embedded", socketPath, place: home }, async () => {
    await server.close();
    await afterwards();
  });
}

export async function serverTestDatabase(
  url: string,
  template = inject("template"),
): Promise<TestDatabase> {
  const name = await createNamed(url, template);
  return await openFor({ kind: "server", url: withDatabase(url, name) }, async () => {
    await dropTemplate(url, name);
  });
}

/** One that stays when it is closed. */
export async function lastingDatabase(
  url: string,
  template: string,
): Promise<{ readonly name: string; readonly db: TestDatabase }> {
  const name = await createNamed(url, template);
  const endpoint = { kind: "server", url: withDatabase(url, name) } as const;
  return { name, db: await openFor(endpoint, async () => {}) };
}

async function createNamed(url: string, template: string): Promise<string> {
  const name = `innesto_test_${randomUUID().replaceAll("-", "")}`;
  await createFromTemplate(url, name, template);
  return name;
}

async function openFor(endpoint: Endpoint, afterwards: () => Promise<void>): Promise<TestDatabase> {
  return { ...(await connectDatabase(endpoint, afterwards)), endpoint };
}

export type TestHome = {
  /** For INNESTO_HOME. */
  readonly home: string;
  readonly remove: () => Promise<void>;
};

/**
 * A folder with an embedded database, for tests of several processes: migrated and empty, unless
 * `template` is another one's home.
 */
export async function testHome(template = inject("home")): Promise<TestHome> {
  const home = await temporaryFolder();
  copyFiles(template, home);
  return { home, remove: async () => await rm(home, { recursive: true, force: true }) };
}

/** A database is some 1500 files: `fs.cp` takes three times as long. */
function copyFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isFile()) {
      copyFileSync(source, target);
      continue;
    }
    mkdirSync(target, { mode: PRIVATE_FOLDER });
    copyFiles(source, target);
  }
}
