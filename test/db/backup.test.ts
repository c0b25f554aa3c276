import { randomBytes } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readConfig } from "../../src/config.ts";
import { backupEndpoint } from "../../src/db/backup.ts";
import { inPublic, listTables, quoted } from "../../src/db/catalog.ts";
import { connect } from "../../src/db/connection.ts";
import { restoreEndpoint } from "../../src/db/restore.ts";
import {
  embeddedTestDatabase,
  serverTestDatabase,
  type TestDatabase,
} from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { listSchema } from "../support/schema-listing.ts";
import { twoProgrammes } from "../access/two-programmes.ts";

const { databaseUrl } = readConfig();
const OPENERS: Readonly<Record<string, () => Promise<TestDatabase>>> = {
  embedded: embeddedTestDatabase,
  ...(databaseUrl === undefined
    ? {}
    : { server: async () => await serverTestDatabase(databaseUrl) }),
};
const KINDS = Object.keys(OPENERS);
const PAIRS = KINDS.flatMap((from) => KINDS.map((to): [string, string] => [from, to]));

let folder: string;
const opened: TestDatabase[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  for (const db of opened) await db.close();
  await rm(folder, { recursive: true });
});

async function open(kind: string, scripts: readonly string[]): Promise<TestDatabase> {
  const db = await OPENERS[kind]!();
  opened.push(db);
  const client = connect(db.endpoint, 1);
  for (const script of scripts)
    await client.unsafe(await readFile(new URL(`../support/${script}`, import.meta.url), "utf8"));
  await client.end();
  return db;
}

const SHAPES = ["every-type.sql"];
const FILLED = ["every-type.sql", "every-value.sql"];
const file = (): string => join(folder, `${randomBytes(8).toString("hex")}.gz`);

function repacked(lines: readonly string[]): Buffer {
  return gzipSync(lines.map((line) => `${line}\n`).join(""));
}

/** Every value of every table as its own text, the sequences and the schema. */
async function everything(db: TestDatabase): Promise<Record<string, unknown>> {
  const client = connect(db.endpoint, 1);
  const all: Record<string, unknown> = {};
  for (const { name, columns } of await listTables(client)) {
    const texts = columns.map((column) => `${quoted(column.name)}::text`).join(", ");
    const rows = await client.unsafe(
      `select array[${texts}]::text[] as v from ${inPublic(name)} order by 1`,
    );
    all[name] = rows.map(({ v }) => v as unknown);
  }
  if ("every_type" in all)
    all.generated = [...(await client`select id, halved from every_type order by id`)];
  all.sequences = [
    ...(await client`select sequencename, last_value from pg_sequences
      where schemaname = 'public' order by 1`),
  ];
  all.schema = await listSchema(client);
  await client.end();
  return all;
}

describe.each(PAIRS)("from %s to %s", (from, to) => {
  it("brings every value back, and the schema as it was", async () => {
    const source = await open(from, FILLED);
    const target = await open(to, SHAPES);
    const path = file();
    const written = await backupEndpoint(source.endpoint, path);
    const read = await restoreEndpoint(target.endpoint, path);
    expect(read).toEqual(written);
    expect(written).toMatchObject({ every_type: 1_203, other_half: 2, programme: 1, comune: 2 });
    expect(await everything(target)).toEqual(await everything(source));
  });
});

describe.each(KINDS)("every table of the service", (to) => {
  it(`has rows, which a backup brings back to ${to}`, async () => {
    const source = await twoProgrammes();
    opened.push(source);
    const target = await open(to, []);
    const { sequences, schema, ...rows } = await everything(source);
    expect(Object.keys(rows).filter((table) => (rows[table] as unknown[]).length === 0)).toEqual(
      [],
    );
    const path = file();
    const written = await backupEndpoint(source.endpoint, path);
    expect(await restoreEndpoint(target.endpoint, path)).toEqual(written);
    expect(await everything(target)).toEqual({ ...rows, sequences, schema });
  });
});

describe("a backup", () => {
  it("can be read by its owner alone, and never replaces a file", async () => {
    const source = await open("embedded", FILLED);
    const path = file();
    await backupEndpoint(source.endpoint, path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const before = await readFile(path);
    await expect(backupEndpoint(source.endpoint, path)).rejects.toMatchObject({ kind: "conflict" });
    expect((await readFile(path)).equals(before)).toBe(true);
  });
});

describe("what is refused, with nothing written", () => {
  let source: TestDatabase;
  let target: TestDatabase;
  let lines: readonly string[];
  let packed: Buffer;
  beforeAll(async () => {
    source = await open("embedded", FILLED);
    target = await open(KINDS.at(-1)!, SHAPES);
    const path = file();
    await backupEndpoint(source.endpoint, path);
    packed = await readFile(path);
    lines = gunzipSync(packed).toString("utf8").split("\n").slice(0, -1);
  });

  const cases: [string, () => Buffer, string][] = [
    ["an empty file", () => Buffer.alloc(0), "invalid"],
    ["a file that is not packed", () => Buffer.from("id;nome\n1;Anna\n"), "invalid"],
    ["a packed file of something else", () => gzipSync('{"hello":"world"}\n'), "invalid"],
    ["a file cut short", () => packed.subarray(0, packed.length - 100), "invalid"],
    [
      "a file cut short after its first half",
      () => packed.subarray(0, packed.length / 2),
      "invalid",
    ],
    ["a file without its last line", () => repacked(lines.slice(0, -1)), "invalid"],
    ["a file with something after its last line", () => repacked([...lines, lines[1]!]), "invalid"],
    [
      "a file that lacks a row",
      () => repacked(lines.filter((_, i) => i !== rowOf("Suzzara"))),
      "invalid",
    ],
    [
      "a file with an altered row",
      () => repacked(lines.map((line) => line.replace("Suzzara", "Suzzarra"))),
      "invalid",
    ],
    [
      "a file with a row before any table",
      () => repacked([lines[0]!, lines[rowOf("Suzzara")]!, ...lines.slice(1)]),
      "invalid",
    ],
    [
      "a file with an unknown table",
      () => repacked(lines.map((line) => line.replace('"table":"comune"', '"table":"city"'))),
      "invalid",
    ],
    [
      "a file of another version of the schema",
      () =>
        repacked(lines.map((line) => line.replace(/"migration":"[^"]*"/, '"migration":"9999_x"'))),
      "conflict",
    ],
  ];
  const rowOf = (word: string): number => lines.findIndex((line) => line.includes(word));

  it.each(cases)("%s", async (_, make, kind) => {
    const path = file();
    await writeFile(path, make());
    const before = await everything(target);
    const refused = restoreEndpoint(target.endpoint, path);
    await expect(refused).rejects.toMatchObject({
      kind,
      issues: [{ file: path, row: expect.any(Number) }],
    });
    expect(await everything(target)).toEqual(before);
  });

  it("a file that is not there", async () => {
    const refused = restoreEndpoint(target.endpoint, join(folder, "nowhere.gz"));
    await expect(refused).rejects.toMatchObject({ kind: "notFound" });
  });

  it("a database that holds rows already", async () => {
    const path = file();
    await writeFile(path, packed);
    const before = await everything(source);
    const refused = restoreEndpoint(source.endpoint, path);
    await expect(refused).rejects.toMatchObject({ kind: "conflict" });
    expect(await everything(source)).toEqual(before);
  });
});
