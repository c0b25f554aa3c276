import { type Client, connect, type Endpoint } from "../../src/db/connection.ts";
import { openEmbeddedFolder } from "../../src/db/embedded/folder.ts";
import { testHome } from "./database.ts";

export type EmbeddedTestServer = {
  readonly endpoint: Endpoint & { readonly kind: "embedded" };
  /** A pool of its own, closed with the server. */
  readonly connect: (connections: number) => Client;
  readonly close: () => Promise<void>;
};

/** An embedded database as the service opens it, for tests of the server itself. */
export async function embeddedTestServer(): Promise<EmbeddedTestServer> {
  const { home, remove } = await testHome();
  const { socketPath, close } = await openEmbeddedFolder(home);
  const endpoint = { kind: "embedded", socketPath, place: home } as const;
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
      await close();
      await remove();
    },
  };
}
