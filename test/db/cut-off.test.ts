import { EventEmitter, once } from "node:events";
import { connect as connectSocket, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { rm } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, type Database } from "../../src/db/client.ts";
import { connect, type Endpoint } from "../../src/db/connection.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Stands between a client and the database, and can part them as a failing network does. */
interface Between {
  readonly endpoint: Endpoint;
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

async function between(endpoint: Endpoint): Promise<Between> {
  const folder = await temporaryFolder();
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const onward = connectSocket(
      endpoint.kind === "embedded" ? { path: endpoint.socketPath } : addressIn(endpoint.url),
    );
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => sockets.delete(socket));
    }
    client.pipe(onward).pipe(client);
  });
  const path = join(folder, "s");
  if (endpoint.kind === "embedded") server.listen(path);
  else server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: reached(endpoint, server, path),
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function reached(endpoint: Endpoint, server: Server, socketPath: string): Endpoint {
  if (endpoint.kind === "embedded") return { ...endpoint, socketPath };
  const url = new URL(endpoint.url);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  url.port = String(address.port);
  return { kind: "server", url: url.href };
}

const addressIn = (url: string) => ({
  host: new URL(url).hostname,
  port: Number(new URL(url).port),
});

let database: TestDatabase;
let path: Between;
let db: Database;
beforeAll(async () => {
  database = await testDatabase();
  path = await between(database.endpoint);
  db = await connectDatabase(path.endpoint, path.close);
  const owner = connect(database.endpoint, 1);
  await owner.unsafe(`create table public.cut_off (word text primary key);
    grant all on public.cut_off to public`);
  await owner.end();
});
afterAll(async () => {
  await db.close();
  await database.close();
});

const insert = (word: string) => sql`insert into public.cut_off values (${word})`;
const kept = async () =>
  (
    await database.asSystem(null, (tx) =>
      tx.execute<{ word: string }>(sql`select word from public.cut_off order by word`),
    )
  ).map(({ word }) => word);

test("a connection that is cut in the midst of a write leaves nothing, and the next one serves", async () => {
  for (let time = 1; time <= 5; time++) {
    const cut = db.asSystem(null, async (tx) => {
      await tx.execute(insert(`half ${time}`));
      setTimeout(path.cut, 20);
      await tx.execute(sql`select pg_sleep(1)`);
      await tx.execute(insert(`other half ${time}`));
    });
    await expect(cut).rejects.toMatchObject({ kind: "unavailable" });
    await db.asSystem(null, (tx) => tx.execute(insert(`whole ${time}`)));
  }
  expect(await kept()).toEqual([1, 2, 3, 4, 5].map((time) => `whole ${time}`));
});

test("as many as there are connections, cut at once, tell that the database is away", async () => {
  const { most } = await db.load();
  const begun = new EventEmitter();
  const cut = Array.from({ length: most }, () =>
    db.asSystem(null, async (tx) => {
      await tx.execute(sql`select 1`);
      begun.emit("one");
      await tx.execute(sql`select pg_sleep(1)`);
    }),
  );
  // The embedded database has one session: there the others still wait for theirs.
  await once(begun, "one");
  path.cut();
  const outcomes = await Promise.allSettled(cut);
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  for (const reason of refused) expect(reason).toMatchObject({ kind: "unavailable" });
  for (let n = 0; n < most; n++) await db.asSystem(null, (tx) => tx.execute(insert(`after ${n}`)));
  expect((await db.load()).open).toBe(0);
});
