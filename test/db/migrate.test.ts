import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/client.ts";
import { type Client, connect } from "../../src/db/connection.ts";
import { openEmbeddedFolder } from "../../src/db/embedded/folder.ts";
import { applyMigrations, migrate, requireCurrentSchema } from "../../src/db/migrate.ts";
import { readMigrations } from "../../src/db/migration-list.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { createEmpty, dropTemplate, withDatabase } from "../support/template.ts";

const { databaseUrl } = readConfig();
const NAMES = readMigrations().map(({ name }) => name);

describe("a database of this version", () => {
  let db: TestDatabase;
  let client: Client;
  beforeEach(async () => {
    db = await testDatabase();
    client = connect(db.endpoint, 1);
  });
  afterEach(async () => {
    await client.end();
    await db.close();
  });

  it("is left as it is", async () => {
    expect(await applyMigrations(client)).toEqual([]);
    await expect(requireCurrentSchema(client)).resolves.toBeUndefined();
  });

  it("is told from an older one, which says what to do", async () => {
    await client`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`;
    await expect(requireCurrentSchema(client)).rejects.toMatchObject({
      kind: "conflict",
      text: {
        it: expect.stringMatching(new RegExp(`${NAMES.at(-1)}.*npx innesto migrate`)),
        en: expect.stringMatching(new RegExp(`${NAMES.at(-1)}.*npx innesto migrate`)),
      },
    });
  });

  it("is told from a newer one, which is not touched", async () => {
    await client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9e12)`;
    const newer = { kind: "conflict", text: { en: expect.stringContaining("later version") } };
    await expect(requireCurrentSchema(client)).rejects.toMatchObject(newer);
    await expect(applyMigrations(client)).rejects.toMatchObject(newer);
  });

  it("is told from one that was migrated otherwise", async () => {
    await client`update drizzle.__drizzle_migrations set hash = 'other' where id = 1`;
    await expect(applyMigrations(client)).rejects.toMatchObject({
      kind: "conflict",
      text: { it: expect.stringContaining(NAMES[0]!) },
    });
  });
});

async function migrateAtOnce(clients: readonly Client[]): Promise<void> {
  const applied = await Promise.all(clients.map(async (client) => await applyMigrations(client)));
  expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([NAMES, [], []]);
  await requireCurrentSchema(clients[0]!);
  await Promise.all(clients.map(async (client) => await client.end()));
}

describe("three that migrate at once apply each migration once", () => {
  it("in the embedded database", async () => {
    const folder = await temporaryFolder();
    const server = await openEmbeddedFolder(folder);
    const { socketPath } = server;
    const endpoint = { kind: "embedded", socketPath, place: folder } as const;
    await migrateAtOnce([1, 2, 3].map(() => connect(endpoint, 1)));
    await server.close();
    await rm(folder, { recursive: true });
  });

  it.skipIf(databaseUrl === undefined)("in two databases of one server", async () => {
    const names = [1, 2].map(() => `innesto_test_${randomUUID().replaceAll("-", "")}`);
    for (const name of names) await createEmpty(databaseUrl!, name);
    await Promise.all(
      names.map(async (name) => {
        const url = withDatabase(databaseUrl!, name);
        await migrateAtOnce([1, 2, 3].map(() => connect({ kind: "server", url }, 1)));
      }),
    );
    for (const name of names) await dropTemplate(databaseUrl!, name);
  });
});

describe("a server that has not been migrated", () => {
  it.skipIf(databaseUrl === undefined)("is refused until its operator migrates it", async () => {
    const name = `innesto_test_${randomUUID().replaceAll("-", "")}`;
    await createEmpty(databaseUrl!, name);
    const config = { databaseUrl: withDatabase(databaseUrl!, name), home: "unused" };
    await expect(openDatabase(config)).rejects.toMatchObject({ kind: "conflict" });
    expect(await migrate(config)).toEqual(NAMES);
    expect(await migrate(config)).toEqual([]);
    const db = await openDatabase(config);
    expect(await db.describe()).toMatchObject({ kind: "server" });
    await db.close();
    await dropTemplate(databaseUrl!, name);
  });
});

it("a server that is not there is reported as unavailable, without its password", async () => {
  const config = { databaseUrl: "postgres://anna:secret@127.0.0.1:1/nowhere", home: "unused" };
  const failed = openDatabase(config);
  await expect(failed).rejects.toMatchObject({ kind: "unavailable" });
  const shown = await failed.catch((error: unknown) => JSON.stringify(error) + String(error));
  expect(shown).toContain("127.0.0.1:1/nowhere");
  expect(shown).not.toContain("secret");
});
