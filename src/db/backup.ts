import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, readFile, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { z } from "zod";

import { InnestoError } from "../errors.ts";
import {
  type EndLine,
  FORMAT,
  FORMAT_VERSION,
  type Header,
  type SequenceLine,
  TEXT_SETTINGS,
} from "./backup-format.ts";
import {
  inPublic,
  listSequences,
  listTables,
  type Queryable,
  quoted,
  type Table,
} from "./catalog.ts";
import {
  connect,
  type DatabaseConfig,
  type Endpoint,
  openEndpoint,
  placeOf,
} from "./connection.ts";
import { failure } from "./failure.ts";
import { newestMigration } from "./migrate.ts";

const PRIVATE_FILE = 0o600;
const ROWS_PER_FETCH = 200;
const PACKAGE = new URL("../../package.json", import.meta.url);

/** How many rows of each table were written or read. */
export type RowCounts = Readonly<Record<string, number>>;

/**
 * Writes all the service's rows, as they stand at one moment, into a new file that only its owner
 * can read. The same file restores to an embedded database or to a server. An embedded database
 * lets nobody else in meanwhile; a server goes on.
 *
 * @throws InnestoError `conflict` when the file exists or the schema is not that of this version,
 *   `unavailable` when the database is gone
 */
export async function backup(config: DatabaseConfig, file: string): Promise<RowCounts> {
  const { endpoint, close } = await openEndpoint(config);
  try {
    return await backupEndpoint(endpoint, file);
  } finally {
    await close();
  }
}

/** The same for an endpoint that is open already. */
export async function backupEndpoint(endpoint: Endpoint, file: string): Promise<RowCounts> {
  if (await isThere(file)) throw fileExists(file);
  const draft = `${file}.part`;
  const client = connect(endpoint, 1);
  const counts: Record<string, number> = {};
  try {
    const header = await makeHeader((await newestMigration(client)) ?? "");
    await client.begin("isolation level repeatable read read only", async (tx) => {
      await tx.unsafe(TEXT_SETTINGS);
      await pipeline(
        Readable.from(sealed(header, dataLines(tx, counts), counts)),
        createGzip(),
        createWriteStream(draft, { mode: PRIVATE_FILE }),
      );
    });
    await rename(draft, file);
    return counts;
  } catch (error) {
    throw failure(error, placeOf(endpoint));
  } finally {
    await rm(draft, { force: true });
    await client.end({ timeout: 0 });
  }
}

async function makeHeader(migration: string): Promise<Header> {
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(PACKAGE, "utf8")));
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    innesto: manifest.version,
    migration,
    createdAt: new Date().toISOString(),
  };
}

/** The lines with their line feeds, closed by one that vouches for them. */
async function* sealed(
  header: Header,
  lines: AsyncIterable<string>,
  counts: RowCounts,
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  function seal(text: string): string {
    const line = `${text}\n`;
    digest.update(line);
    return line;
  }
  yield seal(JSON.stringify(header));
  for await (const line of lines) yield seal(line);
  const end: EndLine = { end: true, rows: { ...counts }, sha256: digest.digest("hex") };
  yield `${JSON.stringify(end)}\n`;
}

async function* dataLines(tx: Queryable, counts: Record<string, number>): AsyncGenerator<string> {
  for (const table of await listTables(tx)) {
    yield JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) });
    counts[table.name] = 0;
    for await (const rows of tx
      .unsafe<{ row: string }[]>(selectRows(table))
      .cursor(ROWS_PER_FETCH)) {
      counts[table.name]! += rows.length;
      for (const { row } of rows) yield row;
    }
  }
  for (const name of await listSequences(tx)) yield JSON.stringify(await readSequence(tx, name));
}

/** Each row as a JSON array of texts, as one text. */
function selectRows({ name, columns }: Table): string {
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(", ");
  return `select to_json(array[${values}]::text[])::text as row from ${inPublic(name)}`;
}

async function readSequence(tx: Queryable, name: string): Promise<SequenceLine> {
  const rows = await tx.unsafe<{ value: string; called: boolean }[]>(
    `select last_value::text as value, is_called as called from ${inPublic(name)}`,
  );
  return { sequence: name, ...rows[0]! };
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}

function fileExists(file: string): InnestoError {
  return new InnestoError("conflict", {
    it: `Il file ${file} esiste già: indicarne un altro.`,
    en: `The file ${file} exists already: name another one.`,
  });
}
