import { type Actor, settingsOf, systemSettings } from "./actor.ts";
import {
  type Client,
  connect,
  type DatabaseConfig,
  type Endpoint,
  openEndpoint,
  placeOf,
} from "./connection.ts";
import { failure } from "./failure.ts";
import { applyMigrations, requireCurrentSchema } from "./migrate.ts";
import { reopening } from "./reopening.ts";
import { type TransactionCounts, transactionRunner, type Work } from "./transaction.ts";
import { ensureVectorIndex, type VectorIndexState } from "./vector-index.ts";

type DatabaseDescription = {
  readonly kind: "embedded" | "server";
  /** PostgreSQL's version, as in "17.5". */
  readonly version: string;
  /** pgvector's version, as in "0.8.0". */
  readonly pgvector: string;
  /** The folder, or the server's address without user name and password. */
  readonly place: string;
};

/** Of the connections of this process. */
type DatabaseLoad = Readonly<TransactionCounts> & {
  /** Connections at most. */
  readonly most: number;
};

export type Database = {
  /**
   * Runs `work` in a transaction on behalf of `actor`, under row-level security. Only SQL is
   * awaited inside: anything slower holds others up, and a transaction silent for a minute is
   * ended. Serialization failures and deadlocks are thrown, never retried unseen.
   *
   * @throws InnestoError `unavailable` when the database is gone, `internal` when nested;
   *   else what the database or `work` threw (see `databaseError`)
   */
  as<T>(actor: Actor, work: Work<T>): Promise<T>;
  /** The same for the service itself, in one programme, or with null in what belongs to none. */
  asSystem<T>(programme: string | null, work: Work<T>): Promise<T>;
  describe(): Promise<DatabaseDescription>;
  /** How busy this process keeps its connections, since the database was opened. */
  load(): Promise<DatabaseLoad>;
  /**
   * Whether the database answers, with the schema of this version.
   *
   * @throws InnestoError `unavailable`, or `conflict` when the schema is not that of this version
   */
  requireReady(): Promise<void>;
  /**
   * Sees to it that an embedder's vectors, of all programmes, have their index; minutes for some
   * hundred thousand. To be called when many have been added, outside any transaction.
   *
   * @throws InnestoError `unavailable` when the database is gone
   */
  ensureVectorIndex(embedderId: string): Promise<VectorIndexState>;
  close(): Promise<void>;
};

/**
 * Opens the database of a configuration. An embedded one is created and migrated as needed, and
 * runs in this process unless another one has it open already: then it ends with that process,
 * whereupon a call here throws `unavailable`, and the database is opened anew for the next one.
 * A server's schema must be that of this version: it is migrated by its operator, on purpose.
 *
 * @throws InnestoError `unavailable`, or `conflict` when the schema is not that of this version
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  // A server's own pool connects anew by itself.
  if (config.databaseUrl !== undefined) return await openOnce(config);
  const { ask, close } = await reopening(async () => await openOnce(config));
  return {
    as: async (actor, work) => await ask(async (db) => await db.as(actor, work)),
    asSystem: async (programme, work) =>
      await ask(async (db) => await db.asSystem(programme, work)),
    describe: async () => await ask(async (db) => await db.describe()),
    load: async () => await ask(async (db) => await db.load()),
    requireReady: async () => await ask(async (db) => await db.requireReady()),
    ensureVectorIndex: async (embedderId) =>
      await ask(async (db) => await db.ensureVectorIndex(embedderId)),
    close,
  };
}

async function openOnce(config: DatabaseConfig): Promise<Database> {
  const { endpoint, close } = await openEndpoint(config);
  try {
    return await connectDatabase(endpoint, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same on an endpoint that is open already; `afterwards` runs when it has been closed. */
export async function connectDatabase(
  endpoint: Endpoint,
  afterwards: () => Promise<void>,
): Promise<Database> {
  const place = placeOf(endpoint);
  const client = connect(endpoint);
  try {
    if (endpoint.kind === "embedded") await applyMigrations(client);
    else await requireCurrentSchema(client);
  } catch (error) {
    await client.end({ timeout: 0 });
    throw failure(error, place);
  }
  const { run, counts } = transactionRunner(client, place);
  return {
    as: async (actor, work) => await run(settingsOf(actor), work),
    asSystem: async (programme, work) => await run(systemSettings(programme), work),
    describe: async () => ({ kind: endpoint.kind, place, ...(await versions(client, place)) }),
    load: async () => ({ ...counts, most: client.options.max }),
    requireReady: async () => {
      try {
        await requireCurrentSchema(client);
      } catch (error) {
        throw failure(error, place);
      }
    },
    ensureVectorIndex: async (embedderId) => await ensureVectorIndex(endpoint, embedderId),
    close: async () => {
      await client.end({ timeout: CLOSE_PATIENCE_S });
      await afterwards();
    },
  };
}

/** How long queries that are under way may take to end when the database is closed. */
const CLOSE_PATIENCE_S = 5;

type Versions = Pick<DatabaseDescription, "version" | "pgvector">;

async function versions(client: Client, place: string): Promise<Versions> {
  try {
    const rows = await client<Versions[]>`
      select split_part(current_setting('server_version'), ' ', 1) as version,
        (select extversion from pg_extension where extname = 'vector') as pgvector`;
    return { ...rows[0]! };
  } catch (error) {
    throw failure(error, place);
  }
}
