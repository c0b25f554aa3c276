import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backup } from "../../src/cli/backup.ts";
import type { Command } from "../../src/cli/command.ts";
import { migrate } from "../../src/cli/migrate.ts";
import { restore } from "../../src/cli/restore.ts";
import { readConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/client.ts";
import { comune } from "../../src/db/tables/territory.ts";
import { testHome, type TestHome } from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { recordedTerminal } from "../support/terminal.ts";

async function run(command: Command, home: string, ...args: readonly string[]) {
  const { terminal, lines, given } = recordedTerminal("en");
  const config = { ...readConfig({}), home };
  const status = await command.run({ args, options: {}, config, terminal });
  return { status, lines, given: given[0] };
}

const COMUNI = [
  { code: "020030", name: "Mantova", province: "MN", cap: "46100", lat: 45.1564, lng: 10.7914 },
  { code: "020057", name: "San Benedetto Po", province: "MN", cap: null, lat: null, lng: null },
];

let source: TestHome;
let target: TestHome;
let folder: string;
beforeAll(async () => {
  source = await testHome();
  target = await testHome();
  folder = await temporaryFolder();
  const db = await openDatabase(source);
  await db.asSystem(null, (tx) => tx.insert(comune).values(COMUNI));
  await db.close();
});
afterAll(async () => {
  await source.remove();
  await target.remove();
  await rm(folder, { recursive: true });
});

describe("migrate", () => {
  it("makes the schema, and then finds it made", async () => {
    const home = join(folder, "fresh");
    const first = await run(migrate, home);
    expect(first.given).toMatchObject({
      applied: expect.arrayContaining(["0000_roles"]) as unknown,
    });
    expect(first.lines[0]).toMatch(/^Migrations applied: 0000_roles, /);
    const second = await run(migrate, home);
    expect(second.given).toEqual({ applied: [] });
    expect(second.lines).toEqual(["The schema is up to date already."]);
  });
});

describe("backup and restore", () => {
  it("take the data out and back, into an empty database alone", async () => {
    const file = join(folder, "data.gz");
    const saved = await run(backup, source.home, file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { home } = target;
    const restored = await run(restore, home, file);
    expect(restored.given).toEqual(saved.given);
    expect(saved.lines).toEqual([`Saved into ${file}: 2 rows of 1 table.`]);
    expect(restored.lines).toEqual([`Restored from ${file}: 2 rows of 1 table.`]);

    expect(await comuniIn(target)).toEqual(COMUNI);
    await expect(run(restore, home, file)).rejects.toMatchObject({ kind: "conflict" });
    await expect(run(backup, home, file)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("refuse a file that is none of theirs", async () => {
    const restored = run(restore, target.home, join(folder, "data.csv"));
    await expect(restored).rejects.toMatchObject({ exitStatus: 2 });
  });
});

async function comuniIn(config: { readonly home: string }) {
  const db = await openDatabase(config);
  try {
    return await db.asSystem(null, (tx) => tx.select().from(comune).orderBy(comune.code));
  } finally {
    await db.close();
  }
}
