import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";

import { send, type ThreadEvent } from "../../src/db/embedded/thread-messages.ts";
import type { Hosted } from "./embedded-host.ts";

/**
 * Threads that have served a database and wait for the next one, which they open in a fifth of the
 * time: the modules are loaded and the WebAssembly is compiled. One serves one database at a time.
 */
const idle: Worker[] = [];

export interface HostedServer {
  readonly close: () => Promise<void>;
}

/** Serves the database of a folder from a thread that is used again when it is closed. */
export async function hostDatabase(folder: string, socketPath: string): Promise<HostedServer> {
  const thread = idle.pop() ?? newThread();
  thread.ref();
  const { port1: port, port2 } = new MessageChannel();
  const ended = once(port, "close");
  const closed = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start = { folder, socketPath, closed };
  thread.postMessage({ start, port: port2 } satisfies Hosted, [port2]);
  const said = await Promise.race([once(port, "message"), ended]);
  const event = said[0] as ThreadEvent | undefined;
  if (event?.kind !== "ready") throw event?.error ?? new Error("the thread ended");
  return {
    close: async () => {
      send(port, { kind: "close" });
      await ended;
      thread.unref();
      if (thread.threadId > 0) idle.push(thread);
    },
  };
}

function newThread(): Worker {
  const thread = new Worker(new URL("./embedded-host.mjs", import.meta.url), { execArgv: [] });
  // Its clients learn of it as closed connections.
  thread.on("error", () => undefined);
  return thread;
}
