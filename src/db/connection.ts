import postgres from "postgres";

import { openEmbeddedFolder } from "./embedded/folder.ts";

/** Where the data live: a PostgreSQL server, or without a URL the embedded database of a folder. */
export type DatabaseConfig = {
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded database. */
  readonly home: string;
};

/** An address that postgres.js can connect to. */
export type Endpoint =
  | { readonly kind: "server"; readonly url: string }
  | { readonly kind: "embedded"; readonly socketPath: string; readonly place: string };

export type OpenEndpoint = {
  readonly endpoint: Endpoint;
  readonly close: () => Promise<void>;
};

export type Client = postgres.Sql;

/** Every connection but one would only wait in the embedded database's queue. */
const EMBEDDED_CONNECTIONS = 2;
const SERVER_CONNECTIONS = 10;
const CONNECT_LIMIT_S = 30;
/** Inside a transaction only SQL is awaited: one that is silent for so long has been forgotten. */
const SILENT_TRANSACTION_LIMIT_MS = 60_000;

/** The endpoint of a configuration; for a folder, becoming its owner where nobody else is. */
export async function openEndpoint(config: DatabaseConfig): Promise<OpenEndpoint> {
  if (config.databaseUrl !== undefined) {
    const endpoint = { kind: "server", url: config.databaseUrl } as const;
    return { endpoint, close: async () => undefined };
  }
  const { socketPath, close } = await openEmbeddedFolder(config.home);
  return { endpoint: { kind: "embedded", socketPath, place: config.home }, close };
}

/** A pool of connections, opened as they are needed. */
export function connect(endpoint: Endpoint, connections?: number): Client {
  const common = {
    onnotice: () => undefined,
    connect_timeout: CONNECT_LIMIT_S,
  };
  if (endpoint.kind === "embedded")
    return postgres({
      ...common,
      path: endpoint.socketPath,
      // Named statements belong to a session, and clients of the embedded database share one.
      prepare: false,
      user: "postgres",
      database: "postgres",
      ssl: false,
      max: connections ?? EMBEDDED_CONNECTIONS,
    });
  return postgres(endpoint.url, {
    ...common,
    max: connections ?? SERVER_CONNECTIONS,
    connection: {
      application_name: "innesto",
      TimeZone: "UTC",
      idle_in_transaction_session_timeout: SILENT_TRANSACTION_LIMIT_MS,
    },
  });
}

/** The endpoint as it may be shown: without user name and password. */
export function placeOf(endpoint: Endpoint): string {
  if (endpoint.kind === "embedded") return endpoint.place;
  const url = new URL(endpoint.url);
  url.username = "";
  url.password = "";
  url.search = "";
  return url.href;
}
