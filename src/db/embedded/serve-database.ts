import { chmod, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import type { MessagePort } from "node:worker_threads";

import type { PGlite } from "@electric-sql/pglite";

import { Gateway } from "./gateway.ts";
import { Session } from "./session.ts";
import { openPglite } from "./storage.ts";
import { send, type ThreadStart } from "./thread-messages.ts";

const PRIVATE_SOCKET = 0o600;
const SHOWN_PARAMETERS = [
  "server_version",
  "server_encoding",
  "client_encoding",
  "DateStyle",
  "IntervalStyle",
  "TimeZone",
  "integer_datetimes",
  "standard_conforming_strings",
] as const;

/** Ends the thread: without its session the database serves nobody, and reopening recovers it. */
function fail(port: MessagePort, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  send(port, { kind: "failed", error });
  setImmediate(() => process.exit(1));
}

async function shownParameters(pglite: PGlite): Promise<Record<string, string>> {
  const columns = SHOWN_PARAMETERS.map((name) => `current_setting('${name}') as "${name}"`);
  const { rows } = await pglite.query<Record<string, string>>(`select ${columns.join(", ")}`);
  return rows[0]!;
}

async function listen(server: Server, socketPath: string): Promise<void> {
  const isPipe = socketPath.startsWith("\\\\");
  if (!isPipe) await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketPath, resolve);
  });
  if (!isPipe) await chmod(socketPath, PRIVATE_SOCKET);
}

/** Serves the database of this thread until `port` asks to close, which then closes itself. */
export function serveDatabase(start: ThreadStart, port: MessagePort): void {
  const failing = (thrown: unknown): void => fail(port, thrown);
  serve(start, port, failing).catch(failing);
}

async function serve(
  { folder, socketPath, closed }: ThreadStart,
  port: MessagePort,
  failing: (thrown: unknown) => void,
): Promise<void> {
  // Connections are taken before the database is ready, so that other processes see an owner.
  const early: Socket[] = [];
  let accept = (socket: Socket): void => void early.push(socket);
  const server = createServer({ pauseOnConnect: true }, (socket) => accept(socket));
  await listen(server, socketPath);

  const pglite = await openPglite(folder);
  const parameters = await shownParameters(pglite);
  const session = new Session(pglite);
  const gateway = new Gateway(session, parameters, failing);
  accept = (socket) => {
    gateway.accept(socket);
    socket.resume();
  };
  for (const socket of early) accept(socket);

  async function close(): Promise<void> {
    server.close();
    await gateway.close();
    await session.checkpoint();
    await pglite.close();
    Atomics.store(new Int32Array(closed), 0, 1);
    Atomics.notify(new Int32Array(closed), 0);
    port.close();
  }

  port.once("message", () => {
    close().catch(failing);
  });
  send(port, { kind: "ready" });
}
