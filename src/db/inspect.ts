import { access } from "node:fs/promises";
import { join } from "node:path";

import { type Bilingual, InnestoError } from "../errors.ts";
import {
  type Client,
  connect,
  type DatabaseConfig,
  type Endpoint,
  openEndpoint,
  placeOf,
} from "./connection.ts";
import { failure } from "./failure.ts";
import { requireCurrentSchema } from "./migrate.ts";

/** What a database is like, found without changing it. */
export type DatabaseInspection = {
  readonly kind: Endpoint["kind"];
  /** The folder, or the server's address without user name and password. */
  readonly place: string;
  /** PostgreSQL's version, as in "17.5". */
  readonly version: string;
  /** pgvector's version, as in "0.8.0"; null where it is not in this database. */
  readonly pgvector: string | null;
  /** Why the schema is not that of this version; null when it is. */
  readonly schemaFault: Bilingual | null;
  /** Roles of the service that do not exist, or that this user may not act as. */
  readonly missingRoles: readonly string[];
  /** Rows of the table of comuni; null without the table. */
  readonly comuni: number | null;
};

const ROLES = ["innesto_app", "innesto_system"];

/**
 * Looks at the database of a configuration and leaves it as it is: nothing is created or migrated.
 *
 * @returns null for an embedded database that has not been created yet
 * @throws InnestoError `unavailable` when it cannot be reached, else what kept it from opening
 */
export async function inspectDatabase(config: DatabaseConfig): Promise<DatabaseInspection | null> {
  if (config.databaseUrl === undefined && !(await isThere(join(config.home, "pg")))) return null;
  const { endpoint, close } = await openEndpoint(config);
  const client = connect(endpoint, 1);
  try {
    return { kind: endpoint.kind, place: placeOf(endpoint), ...(await look(client)) };
  } catch (error) {
    throw failure(error, placeOf(endpoint));
  } finally {
    await client.end({ timeout: 0 });
    await close();
  }
}

async function look(client: Client): Promise<Omit<DatabaseInspection, "kind" | "place">> {
  const [versions] = await client<{ version: string; pgvector: string | null }[]>`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      (select extversion from pg_extension where extname = 'vector') as pgvector`;
  const roles = await client<{ name: string }[]>`
    select rolname as name from pg_roles
    where rolname = any(${ROLES}) and pg_has_role(rolname, 'member')`;
  const present = new Set(roles.map(({ name }) => name));
  return {
    version: versions!.version,
    pgvector: versions!.pgvector,
    schemaFault: await schemaFault(client),
    missingRoles: ROLES.filter((role) => !present.has(role)),
    comuni: await countComuni(client),
  };
}

async function schemaFault(client: Client): Promise<Bilingual | null> {
  try {
    await requireCurrentSchema(client);
    return null;
  } catch (error) {
    if (error instanceof InnestoError) return error.text;
    throw error;
  }
}

async function countComuni(client: Client): Promise<number | null> {
  const [table] = await client<{ found: boolean }[]>`
    select to_regclass('public.comune') is not null as found`;
  if (!table!.found) return null;
  const [counted] = await client<{ count: number }[]>`select count(*)::int as count from comune`;
  return counted!.count;
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
