import { rm } from "node:fs/promises";
import { join } from "node:path";

import { inject } from "vitest";

import { type Client, connect, type Endpoint } from "../../src/db/connection.ts";
import { startEmbeddedServer } from "../../src/db/embedded/server.ts";
import { temporaryFolder } from "./database.ts";

export type EmbeddedTestServer = {
  readonly endpoint: Endpoint & { readonly kind: "embedded" };
  /** A pool of its own, closed with the server. */
  readonly connect: (connections: number) => Client;
  readonly close: () => Promise<void>;
};

/** An embedded database in memory, for tests of the server itself. */
export async function embeddedTestServer(): Promise<EmbeddedTestServer> {
  const folder = await temporaryFolder();
  const socketPath = join(folder, "s");
  const storage = { kind: "memory" } as const;
  const server = await startEmbeddedServer({
    storage,
    snapshot: inject("snapshot").file,
    socketPath,
  });
  const endpoint = { kind: "embedded", socketPath, place: folder } as const;
  const clients: Client[] = [];
  return {
    endpoint,
    connect: (connections) => {
      const client = connect(endpoint, connections);
      clients.push(client);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map(async (client) => await client.end({ timeout: 0 })));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
