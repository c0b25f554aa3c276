import { chmod, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

import type { PGlite } from "@electric-sql/pglite";

import { Gateway } from "./gateway.ts";
import { Session } from "./session.ts";
import { openPglite } from "./storage.ts";
import { type CloseRequest, send, type ThreadEvent, type ThreadStart } from "./thread-messages.ts";

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

function tell(event: ThreadEvent): void {
  send(parentPort!, event);
}

/** Ends the thread: without its session the database serves nobody, and reopening recovers it. */
function fail(thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  tell({ kind: "failed", error });
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

async function serve({ storage, snapshot, socketPath, closed }: ThreadStart): Promise<void> {
  // Connections are taken before the database is ready, so that other processes see an owner.
  const early: Socket[] = [];
  let accept = (socket: Socket): void => void early.push(socket);
  const server = createServer({ pauseOnConnect: true }, (socket) => accept(socket));
  await listen(server, socketPath);

  const pglite = await openPglite(storage, snapshot);
  const parameters = await shownParameters(pglite);
  const session = new Session(pglite);
  const gateway = new Gateway(session, parameters, fail);
  accept = (socket) => {
    gateway.accept(socket);
    socket.resume();
  };
  for (const socket of early) accept(socket);

  async function close(request: CloseRequest): Promise<void> {
    server.close();
    await gateway.close();
    await session.checkpoint();
    if (request.snapshot !== undefined) {
      const dump = await pglite.dumpDataDir("none");
      await writeFile(request.snapshot, dump.stream());
    }
    await pglite.close();
    Atomics.store(new Int32Array(closed), 0, 1);
    Atomics.notify(new Int32Array(closed), 0);
    parentPort!.close();
  }

  parentPort!.on("message", (request: CloseRequest) => {
    close(request).catch(fail);
  });
  tell({ kind: "ready" });
}

serve(workerData as ThreadStart).catch(fail);
