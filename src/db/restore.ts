import { InnestoError } from "../errors.ts";
import type { RowCounts } from "./backup.ts";
import { type Header, TEXT_SETTINGS } from "./backup-format.ts";
import { BackupReader, unreadable } from "./backup-reader.ts";
import {
  type ForeignKey,
  inPublic,
  listForeignKeys,
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
import { applyMigrations, newestMigration } from "./migrate.ts";
import { countRows, insertAll } from "./restore-rows.ts";

/**
 * Fills an empty database with what `backup` wrote, from an embedded database or a server. A new
 * embedded database is created; a server's must have been migrated. All or nothing: the file is
 * checked against its digest and its counts before anything is kept.
 *
 * @throws InnestoError `invalid` when the file is damaged, cut short or none of ours, `conflict`
 *   when the database holds rows or its schema is not that of the file
 */
export async function restore(config: DatabaseConfig, file: string): Promise<RowCounts> {
  const { endpoint, close } = await openEndpoint(config);
  try {
    return await restoreEndpoint(endpoint, file);
  } finally {
    await close();
  }
}

/** The same for an endpoint that is open already. */
export async function restoreEndpoint(endpoint: Endpoint, file: string): Promise<RowCounts> {
  const client = connect(endpoint, 1);
  try {
    if (endpoint.kind === "embedded") await applyMigrations(client);
    const migration = await newestMigration(client);
    const counts = await client.begin(async (tx) => {
      await tx.unsafe(TEXT_SETTINGS);
      const reader = new BackupReader(file);
      checkHeader(await reader.header(), migration, file);
      return await fill(tx, reader);
    });
    await client`analyze`;
    return counts;
  } catch (error) {
    throw failure(error, placeOf(endpoint));
  } finally {
    await client.end({ timeout: 0 });
  }
}

/**
 * Rows come table by table, whatever refers to what (even in circles, or to a later row of the
 * same table): so the foreign keys are taken off and put back, which checks them all. Triggers
 * rest, for the rows already bear what they once did.
 */
async function fill(tx: Queryable, reader: BackupReader): Promise<RowCounts> {
  const tables = await listTables(tx);
  await requireEmpty(tx, tables);
  const keys = await listForeignKeys(tx);
  for (const key of keys) await tx.unsafe(`alter table ${inPublic(key.table)} ${dropping(key)}`);
  await alterAll(tx, tables, "disable trigger user");
  const counts = await insertAll(tx, tables, reader);
  await alterAll(tx, tables, "enable trigger user");
  for (const key of keys) await tx.unsafe(`alter table ${inPublic(key.table)} ${adding(key)}`);
  return counts;
}

function dropping({ name }: ForeignKey): string {
  return `drop constraint ${quoted(name)}`;
}

function adding({ name, definition }: ForeignKey): string {
  return `add constraint ${quoted(name)} ${definition}`;
}

async function alterAll(tx: Queryable, tables: readonly Table[], change: string): Promise<void> {
  for (const { name } of tables) await tx.unsafe(`alter table ${inPublic(name)} ${change}`);
}

async function requireEmpty(tx: Queryable, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    if ((await countRows(tx, name)) === 0) continue;
    throw new InnestoError("conflict", {
      it: `Il database non è vuoto (la tabella ${name} contiene righe): ripristinare in uno nuovo.`,
      en: `The database is not empty (the table ${name} holds rows): restore into a new one.`,
    });
  }
}

function checkHeader(header: Header, migration: string | undefined, file: string): void {
  if (header.migration === migration) return;
  throw new InnestoError(
    "conflict",
    {
      it: `Il backup è di un'altra versione dello schema: ripristinarlo con Innesto ${header.innesto}, poi aggiornare.`,
      en: `The backup is of another version of the schema: restore it with Innesto ${header.innesto}, then update.`,
    },
    {
      issues: [unreadable(file, 1, header.migration, migration ?? "–")],
    },
  );
}
