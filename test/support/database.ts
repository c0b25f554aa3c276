import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { inject } from "vitest";

import { readConfig } from "../../src/config.ts";
import { connectDatabase, type Database } from "../../src/db/client.ts";
import type { Endpoint } from "../../src/db/connection.ts";
import { startEmbeddedServer } from "../../src/db/embedded/server.ts";
import { createFromTemplate, dropTemplate, withDatabase } from "./template.ts";

export type TestDatabase = Database & { readonly endpoint: Endpoint };

/**
 * A fresh, migrated and empty database: embedded in memory, or with DATABASE_URL set, on that
 * server. Open one in `beforeAll`, close it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { databaseUrl } = readConfig();
  return databaseUrl === undefined
    ? await embeddedTestDatabase()
    : await serverTestDatabase(databaseUrl);
}

/** `leaving`: a file that is to hold all of it once it is closed. */
export async function embeddedTestDatabase(
  snapshot = inject("snapshot").file,
  leaving?: string,
): Promise<TestDatabase> {
  const folder = await temporaryFolder();
  const socketPath = join(folder, "s");
  const storage = { kind: "memory" } as const;
  const server = await startEmbeddedServer({ storage, snapshot, socketPath });
  return await openFor({ kind: "embedded", socketPath, place: folder }, async () => {
    await server.close({ snapshot: leaving });
    await rm(folder, { recursive: true, force: true });
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
): Promise<{ readonly name: string; readonly db: TestDatabase }> {
  const name = await createNamed(url, inject("template"));
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

/** A folder with a migrated and empty embedded database, for tests of several processes. */
export async function testHome(): Promise<TestHome> {
  const home = await temporaryFolder();
  await cp(inject("snapshot").home, home, { recursive: true });
  return { home, remove: async () => await rm(home, { recursive: true, force: true }) };
}

export async function temporaryFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), "innesto-"));
}
