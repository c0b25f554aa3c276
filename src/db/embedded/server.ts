import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";

import { send, type ThreadEvent, type ThreadStart } from "./thread-messages.ts";

/** How long a process that ends without closing waits for a clean shutdown. */
const EXIT_PATIENCE_MS = 10_000;

export type EmbeddedServer = {
  /** The Unix socket (on Windows the named pipe) on which PostgreSQL's protocol is spoken. */
  readonly socketPath: string;
  /** Fulfilled when the database runs no more, whether closed or failed. */
  readonly ended: Promise<void>;
  /** Shuts down cleanly; clients still connected are cut off. May be called again. */
  close(): Promise<void>;
};

/**
 * Starts PostgreSQL in a thread of this process, serving a socket. A process that exits without
 * `close` still shuts it down cleanly, unless it is killed: then the next start recovers, with
 * all that was acknowledged.
 *
 * @throws what kept the database from opening
 */
export async function startEmbeddedServer(
  start: Omit<ThreadStart, "closed">,
): Promise<EmbeddedServer> {
  const closed = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ThreadStart = { ...start, closed };
  // The loader that this process was started with is none of the thread's: it registers its own.
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData, execArgv: [] });
  const ended = new Promise<void>((resolve) => void worker.once("exit", () => resolve()));
  const onExit = (): void => closeAtExit(worker, closed);
  process.once("exit", onExit);
  const cleared = ended.finally(() => {
    process.off("exit", onExit);
    rmSync(start.socketPath, { force: true });
  });
  await ready(worker);

  let closing: Promise<void> | undefined;
  return {
    socketPath: start.socketPath,
    ended: cleared,
    close() {
      closing ??= closeWorker(worker, cleared);
      return closing;
    },
  };
}

async function ready(worker: Worker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.once("message", (event: ThreadEvent) =>
      event.kind === "failed" ? reject(event.error) : resolve(),
    );
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the embedded database ended while it started")));
  });
  // Later failures reach the clients as closed connections.
  worker.on("error", () => undefined);
}

async function closeWorker(worker: Worker, ended: Promise<void>): Promise<void> {
  let failure: Error | undefined;
  worker.on("message", (event: ThreadEvent) => {
    if (event.kind === "failed") failure = event.error;
  });
  send(worker, { kind: "close" });
  await ended;
  if (failure) throw failure;
}

/** Nothing can be awaited at exit, but the thread goes on while this one waits. */
function closeAtExit(worker: Worker, closed: SharedArrayBuffer): void {
  send(worker, { kind: "close" });
  Atomics.wait(new Int32Array(closed), 0, 0, EXIT_PATIENCE_MS);
}
