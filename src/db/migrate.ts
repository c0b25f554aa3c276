import { InnestoError } from "../errors.ts";
import { type Client, connect, type DatabaseConfig, openEndpoint, placeOf } from "./connection.ts";
import { databaseError, failure } from "./failure.ts";
import { type Migration, readMigrations } from "./migration-list.ts";

/** Names a lock within the database: "innesto" as a number, so that nobody else hits on it. */
const MIGRATION_LOCK = 0x69_6e_6e_65;

/** PostgreSQL's state for a lack of privilege. */
const NOT_ALLOWED = "42501";

/**
 * Brings the schema to that of this version.
 *
 * @returns the names of the migrations that were applied, oldest first; none when up to date
 * @throws InnestoError `unavailable`, `conflict` when a newer version has migrated it, `forbidden`
 *   when the user may not, with what an administrator has to do first
 */
export async function migrate(config: DatabaseConfig): Promise<readonly string[]> {
  const { endpoint, close } = await openEndpoint(config);
  const client = connect(endpoint, 1);
  try {
    return await applyMigrations(client);
  } catch (error) {
    throw databaseError(error)?.code === NOT_ALLOWED
      ? notAllowed(error)
      : failure(error, placeOf(endpoint));
  } finally {
    await client.end({ timeout: 0 });
    await close();
  }
}

/**
 * All missing migrations in one transaction. Unlike drizzle's own migrator, which reads what has
 * been applied before its transaction begins, two at once cannot apply the same one twice. What
 * was applied is kept in the same table, so that drizzle-kit can be used on the database.
 */
export async function applyMigrations(client: Client): Promise<readonly string[]> {
  const migrations = readMigrations();
  if ((await appliedCount(client)) === migrations.length) {
    await requireCurrentSchema(client);
    return [];
  }
  const applied = await client.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await tx`create schema if not exists drizzle`;
    await tx`create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint)`;
    const known = await recorded(tx);
    compare(known, migrations);
    const missing = migrations.slice(known.length);
    for (const { sql, hash, folderMillis } of missing) {
      for (const statement of sql) await tx.unsafe(statement);
      await tx`insert into drizzle.__drizzle_migrations (hash, created_at)
        values (${hash}, ${folderMillis})`;
    }
    return missing.map(({ name }) => name);
  });
  return applied;
}

/** @throws InnestoError `conflict` when the schema is not that of this version */
export async function requireCurrentSchema(client: Client): Promise<void> {
  const migrations = readMigrations();
  const known = (await hasRecord(client)) ? await recorded(client) : [];
  compare(known, migrations);
  if (known.length < migrations.length) throw outdated(migrations.slice(known.length));
}

/** The name of the newest migration in the database; undefined when it has none. */
export async function newestMigration(client: Client): Promise<string | undefined> {
  await requireCurrentSchema(client);
  return readMigrations().at(-1)?.name;
}

type Recorded = { readonly hash: string };
type Queryable = Pick<Client, "unsafe">;

async function recorded(client: Queryable): Promise<readonly Recorded[]> {
  return await client.unsafe<Recorded[]>(
    "select hash from drizzle.__drizzle_migrations order by created_at, id",
  );
}

async function hasRecord(client: Queryable): Promise<boolean> {
  const rows = await client.unsafe<{ found: boolean }[]>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as found",
  );
  return rows[0]!.found;
}

async function appliedCount(client: Queryable): Promise<number> {
  return (await hasRecord(client)) ? (await recorded(client)).length : 0;
}

function compare(known: readonly Recorded[], migrations: readonly Migration[]): void {
  if (known.length > migrations.length) throw newer();
  const altered = known.findIndex(({ hash }, index) => hash !== migrations[index]!.hash);
  if (altered >= 0) throw different(migrations[altered]!.name);
}

function notAllowed(cause: unknown): InnestoError {
  const statements = `CREATE EXTENSION vector; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE ROLE innesto_app; CREATE ROLE innesto_system; GRANT innesto_app, innesto_system TO …;`;
  return new InnestoError(
    "forbidden",
    {
      it: `L'utente del database non può preparare lo schema. Un amministratore esegua prima, in questo database e per questo utente: ${statements}`,
      en: `The database user may not prepare the schema. An administrator has to run first, in this database and for this user: ${statements}`,
    },
    { cause },
  );
}

function outdated(missing: readonly Migration[]): InnestoError {
  const names = missing.map(({ name }) => name).join(", ");
  return new InnestoError("conflict", {
    it: `Lo schema del database è di una versione precedente (mancano: ${names}). Eseguire: npx innesto migrate`,
    en: `The database's schema is of an earlier version (missing: ${names}). Run: npx innesto migrate`,
  });
}

function newer(): InnestoError {
  return new InnestoError("conflict", {
    it: "Lo schema del database è di una versione successiva di Innesto. Aggiornare Innesto.",
    en: "The database's schema is of a later version of Innesto. Update Innesto.",
  });
}

function different(name: string): InnestoError {
  return new InnestoError("conflict", {
    it: `Il database è stato migrato con una ${name} diversa da quella di questa versione. Salvarlo con la versione che lo ha creato (npx innesto backup) e ripristinarlo in uno nuovo.`,
    en: `The database was migrated with a ${name} that differs from the one of this version. Back it up with the version that made it (npx innesto backup) and restore it into a new one.`,
  });
}
